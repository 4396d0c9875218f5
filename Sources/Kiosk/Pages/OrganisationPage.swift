import Almanac
import Canvas
import Publication
import Widgets

/// One public organisation: what it is, and its ties to others, along which a visitor can walk.
struct OrganisationPage {
  let row: Int
  let mark: Int?
  let state: KioskState

  /// The ties that can be followed.
  static func shownTies(of row: Int, in state: KioskState) -> [Network.Tie] {
    TieGraph(row: row, mark: nil, state: state).ties
  }

  func draw(on canvas: inout Canvas, in area: Rect) {
    guard let organisation = state.exhibition.organisation(row) else { return }
    let rest = draw(organisation, on: &canvas, in: area)
    if graph.ties.isEmpty {
      Line(state.say("Inga band till andra visas.", "No ties to others are shown."), .muted)
        .draw(on: &canvas, in: rest)
    } else {
      graph.draw(on: &canvas, in: rest)
    }
  }

  func tie(at point: Point, in area: Rect) -> Int? {
    guard let organisation = state.exhibition.organisation(row) else { return nil }
    var unseen = Canvas(size: state.size)
    return graph.tie(at: point, in: draw(organisation, on: &unseen, in: area))
  }

  private var graph: TieGraph { TieGraph(row: row, mark: mark, state: state) }

  private func draw(
    _ organisation: PublicOrganisation, on canvas: inout Canvas, in area: Rect
  ) -> Rect {
    let facts = facts(organisation)
    return PageHeader(
      heading: organisation.name, title: organisation.name,
      prose: facts.map { Line($0) }, face: state.layout.face
    )
    .draw(on: &canvas, in: area)
  }

  /// `företag · Bygg · 10–49 anställda`, and where it is to be found.
  private func facts(_ organisation: PublicOrganisation) -> [String] {
    let what = [
      organisation.kind?.label(state.language), organisation.section?.label(state.language),
      organisation.size?.label(state.language),
    ]
    let whereabouts = [organisation.district, organisation.city, organisation.web]
    return [what, whereabouts].map { $0.compactMap(\.self).joined(separator: " · ") }
      .filter { !$0.isEmpty }
  }
}

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
