import Almanac
import Canvas
import Model

/// What, beside the data, decides what stands on the overview.
struct OverviewTerms: Equatable, Sendable {
  let body: Rect
  let language: Language
  let hasAgenda: Bool
}

extension State {
  /// The panels where they stand.
  var overview: OverviewLayout {
    let terms = overviewTerms
    return overviewAtHand.made(on: terms) {
      let panels = OverviewPanels(maker: maker, answers: answers, limit: terms.body.height)
      return OverviewLayout(panels.groups, in: terms.body) { count in
        maker.say("alla ", "all ") + language.number(count)
      }
    }
  }

  private var overviewTerms: OverviewTerms {
    OverviewTerms(body: layout.body, language: language, hasAgenda: answers.agenda != nil)
  }

  /// Makes the panels where they are not at hand; what was chosen stays chosen.
  mutating func prepareOverview() {
    let terms = overviewTerms
    guard overviewAtHand?.terms != terms else { return }
    overviewAtHand = AtHand(terms: terms, made: overview)
    let spots = overview.spots
    let place = browsing.row
    let row =
      chosenTarget == nil
      ? spots.firstIndex { $0.row != nil }
      : spots.indices.filter { spots[$0].target == chosenTarget }
        .min { abs($0 - place) < abs($1 - place) }
    if let row { browsing.row = row }
  }

  func drawOverview(on canvas: inout Canvas) {
    let overview = overview
    let spots = overview.spots
    let chosen = spots.indices.contains(browsing.row) ? spots[browsing.row] : nil
    for (column, panels) in overview.columns.enumerated() {
      for (index, placed) in panels.enumerated() {
        let isHere = chosen.map { $0.column == column && $0.panel == index } ?? false
        PanelView(
          page: placed.page, selection: isHere ? chosen?.row : nil,
          isHeadSelected: isHere && chosen?.row == nil
        )
        .draw(on: &canvas, in: placed.area)
      }
    }
  }

  /// Enter on the overview: to the record, or to the screen that tells more.
  mutating func openOnOverview() {
    let spots = overview.spots
    guard spots.indices.contains(browsing.row) else { return }
    switch spots[browsing.row].target {
    case .record(let id): jump(to: id)
    case .list(let screen, let filter, let sort):
      leave(for: screen)
      browsing = Browsing(filter: filter, sort: sort ?? browsing.sort)
      prepare()
    }
  }

  /// A press on a row chooses it; a press on the chosen one opens it.
  mutating func pressOnOverview(at point: Point) {
    guard let index = overview.spots.firstIndex(where: { $0.area.contains(point) }) else { return }
    if index == browsing.row { return openOnOverview() }
    browsing.row = index
  }

  mutating func moveOnOverview(_ movement: Movement) {
    let spots = overview.spots
    guard spots.indices.contains(browsing.row) else { return }
    switch movement {
    case .left, .right: moveSideways(movement == .right ? 1 : -1, spots)
    default:
      browsing.row = movement.step(from: browsing.row, page: 8, count: spots.count)
    }
  }

  /// To the row of the neighbouring column that is nearest in height.
  private mutating func moveSideways(_ step: Int, _ spots: [OverviewLayout.Spot]) {
    let here = spots[browsing.row]
    let near = spots.indices.filter { spots[$0].column == here.column + step }
      .min { abs(spots[$0].area.y - here.area.y) < abs(spots[$1].area.y - here.area.y) }
    if let near { browsing.row = near }
  }

  mutating func settleOverview() {
    let spots = overview.spots
    browsing.row = min(max(0, browsing.row), max(0, spots.count - 1))
    chosenTarget = spots.indices.contains(browsing.row) ? spots[browsing.row].target : nil
  }
}
