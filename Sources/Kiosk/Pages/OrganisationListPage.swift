import Almanac
import Canvas
import Publication
import Widgets

/// The public organisations by name, one of them marked.
struct OrganisationListPage {
  let state: KioskState

  /// How many rows of organisations a screen shows.
  static func visibleRows(in layout: KioskLayout) -> Int { rows(layout.body).height }

  func draw(on canvas: inout Canvas, in area: Rect) {
    drawHead(on: &canvas, in: area)
    let rows = Self.rows(area)
    for (offset, place) in shownPlaces(rows.height).enumerated() {
      guard let organisation = organisation(place) else { continue }
      let line = rows.row(offset)
      let isMarked = place == marked
      if isMarked { canvas.fill(line.inset(left: -1, right: -1), role: .selected) }
      draw(organisation, on: &canvas, in: line)
      if isMarked { canvas.setCursor(at: line.origin) }
    }
  }

  /// The place in the alphabet of the organisation at a point of the screen.
  func index(at point: Point, in area: Rect) -> Int? {
    let rows = Self.rows(area)
    guard rows.contains(point) else { return nil }
    let places = shownPlaces(rows.height)
    let index = places.lowerBound + point.y - rows.y
    return places.contains(index) ? index : nil
  }

  private var order: [Int] { state.exhibition.order }

  private var marked: Int {
    if case .list(let index) = state.place { index } else { 0 }
  }

  private func organisation(_ place: Int) -> PublicOrganisation? {
    order.indices.contains(place) ? state.exhibition.organisation(order[place]) : nil
  }

  /// Below the heading and a row of air.
  private static func rows(_ area: Rect) -> Rect {
    area.inset(top: area.height >= 8 ? 2 : 1)
  }

  /// The screenful that the marked one is on: all of it changes at once, at its ends.
  private func shownPlaces(_ height: Int) -> Range<Int> {
    guard height > 0, !order.isEmpty else { return 0..<0 }
    let first = marked / height * height
    return first..<min(first + height, order.count)
  }

  private func drawHead(on canvas: inout Canvas, in area: Rect) {
    let count = state.language.number(order.count)
    let place = state.language.number(marked + 1)
    Line(state.say("Organisationer", "Organisations"), .title)
      .draw(on: &canvas, in: area.row(0))
    Line(state.say("\(place) av \(count)", "\(place) of \(count)"), .muted)
      .draw(on: &canvas, in: area.row(0), align: .right)
  }

  private func draw(
    _ organisation: PublicOrganisation, on canvas: inout Canvas, in area: Rect
  ) {
    let kind =
      organisation.section?.label(state.language)
      ?? organisation.kind?.label(state.language) ?? ""
    let split = area.split(right: area.width >= 50 ? min(24, area.width / 3) : 0, gap: 2)
    Line(organisation.name).draw(on: &canvas, in: split.rest)
    Line(kind, .muted).draw(on: &canvas, in: split.right)
  }
}
