import Canvas
import Model

extension State {
  var overview: OverviewLayout {
    OverviewLayout(OverviewPanels(maker: maker).groups, in: layout.body) { count in
      "\(count) " + maker.say("till", "more")
    }
  }

  /// Enter on the overview: to the record, or to the screen that tells more.
  mutating func openOnOverview() {
    let spots = overview.spots
    guard spots.indices.contains(browsing.row) else { return }
    switch spots[browsing.row].target {
    case .record(let id): jump(to: id)
    case .screen(let screen):
      history.append(Place(screen: self.screen, browsing: browsing))
      self.screen = screen
    }
  }

  mutating func moveOnOverview(_ command: Command) {
    let spots = overview.spots
    guard spots.indices.contains(browsing.row) else { return }
    switch command {
    case .left, .right: moveSideways(command == .right ? 1 : -1, spots)
    default:
      browsing.row = stepped(browsing.row, by: command, page: 8, count: spots.count)
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
    browsing.row = min(max(0, browsing.row), max(0, overview.spots.count - 1))
  }
}
