import Canvas

/// The panels of the overview in columns, cut to the height there is.
struct OverviewLayout {
  struct Placed {
    let panel: Panel
    let area: Rect
  }

  private(set) var columns: [[Placed]] = []

  /// - Parameter groups: panels in reading order, grouped as they belong together.
  init(_ groups: [[Panel]], in area: Rect, more: (Int) -> String) {
    let shared = OverviewLayout.share(groups, among: area.width)
    let gap = 4
    let usable = max(0, area.width - gap * (shared.count - 1))
    var x = area.x
    for (index, panels) in shared.enumerated() {
      let share = OverviewLayout.share(of: index, among: shared.count)
      let width = index == shared.count - 1 ? area.maxX - x : usable * share / 100
      let column = Rect(x: x, y: area.y, width: width, height: area.height)
      columns.append(OverviewLayout.stack(panels, in: column, more: more))
      x += width + gap
    }
  }

  /// One column when narrow, two from 76, three from 150.
  private static func share(_ groups: [[Panel]], among width: Int) -> [[Panel]] {
    switch width {
    case ..<76: [groups.flatMap { $0 }]
    case ..<150: [groups.dropLast().flatMap { $0 }, groups.last ?? []]
    default: groups
    }
  }

  private static func share(of index: Int, among count: Int) -> Int {
    switch count {
    case 1: 100
    case 2: 54
    default: 34
    }
  }

  /// Panels from the top down. When they want more than there is, the longest gives way first.
  private static func stack(_ panels: [Panel], in area: Rect, more: (Int) -> String) -> [Placed] {
    let heights = heights(of: panels, within: area.height)
    var placed: [Placed] = []
    var y = area.y
    for (panel, height) in zip(panels, heights) {
      let room = min(height, area.maxY - y)
      guard room >= 2 else { break }
      let rect = Rect(x: area.x, y: y, width: area.width, height: room)
      placed.append(Placed(panel: panel.fitted(to: room, more: more), area: rect))
      y += room + 1
    }
    return placed
  }

  private static func heights(of panels: [Panel], within room: Int) -> [Int] {
    var heights = panels.map(\.height)
    var total = heights.reduce(0, +) + max(0, heights.count - 1)
    while total > room, let longest = heights.indices.max(by: { heights[$0] < heights[$1] }),
      heights[longest] > 3
    {
      heights[longest] -= 1
      total -= 1
    }
    return heights
  }

  /// One selectable row: where it is, and where it leads.
  struct Spot {
    let column: Int
    let panel: Int
    let row: Int
    let area: Rect
    let target: PanelRow.Target
  }

  /// Every row that leads somewhere, column by column from the top.
  var spots: [Spot] {
    var spots: [Spot] = []
    for (column, panels) in columns.enumerated() {
      for (index, placed) in panels.enumerated() {
        for (row, line) in placed.panel.rows.enumerated() {
          guard let target = line.target else { continue }
          let area = placed.area.row(row + 1)
          spots.append(Spot(column: column, panel: index, row: row, area: area, target: target))
        }
      }
    }
    return spots
  }
}
