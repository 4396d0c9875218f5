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
