import Canvas

/// The panels of the overview in columns. Where there is room, long rows take several lines and
/// optional panels appear; where there is little, lists are cut; and where even that is too much
/// the page is higher than the screen and scrolls.
struct OverviewLayout {
  struct Placed {
    let panel: Panel
    /// How many lines each of its rows may take.
    let wrap: Int
    let area: Rect
  }

  /// How many lines a row may take at most.
  static let mostLines = 4
  /// A list is never cut to fewer lines than this, its heading not counted.
  private static let fewestLines = 2
  private static let gap = 4

  private(set) var columns: [[Placed]] = []
  /// Lines of the page; at least those of the area.
  private(set) var height: Int

  /// - Parameter groups: panels in reading order, grouped as they belong together.
  init(_ groups: [[Panel]], in area: Rect, more: (Int) -> String) {
    let shared = OverviewLayout.share(groups, among: area.width)
    let widths = OverviewLayout.widths(of: shared.count, in: area.width)
    height = area.height
    var x = area.x
    for (panels, width) in zip(shared, widths) {
      let column = Rect(x: x, y: area.y, width: width, height: area.height)
      columns.append(stack(panels, in: column, more: more))
      x += width + OverviewLayout.gap
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

  private static func widths(of count: Int, in width: Int) -> [Int] {
    let usable = max(0, width - gap * (count - 1))
    let share = count == 1 ? 100 : count == 3 ? 34 : width < 100 ? 50 : 54
    let first = usable * share / 100
    let widths = Array(repeating: first, count: max(0, count - 1))
    return widths + [usable - widths.reduce(0, +)]
  }

  /// Lines of panels of so many lines each, with headings and what stands between.
  private static func height(_ lines: [Int]) -> Int { lines.reduce(0) { $0 + $1 + 2 } - 1 }

  /// Panels from the top down.
  private mutating func stack(
    _ panels: [Panel], in area: Rect, more: (Int) -> String
  ) -> [Placed] {
    let wraps = OverviewLayout.wraps(panels, in: area)
    let chosen = zip(panels, wraps).filter { $1 > 0 }
    let lines = chosen.map { $0.lines(width: area.width, wrap: $1) }
    let heights = cut(lines, chosen.map(\.0), area.height)
    var placed: [Placed] = []
    var y = area.y
    for ((panel, wrap), lines) in zip(chosen, heights) {
      let rect = Rect(x: area.x, y: y, width: area.width, height: lines + 1)
      let panel = panel.cut(to: lines, width: area.width, wrap: wrap, more: more)
      placed.append(Placed(panel: panel, wrap: wrap, area: rect))
      y += lines + 2
    }
    height = max(height, y - 1 - area.y)
    return placed
  }

  /// How many lines the rows of each panel may take; none where an optional panel has no room. The
  /// first panels have the first choice, rows of several lines go before optional panels.
  private static func wraps(_ panels: [Panel], in area: Rect) -> [Int] {
    var wraps = panels.map { $0.isOptional ? 0 : 1 }
    func fits(_ wraps: [Int]) -> Bool {
      let shown = zip(panels, wraps).filter { $1 > 0 }
      return height(shown.map { $0.lines(width: area.width, wrap: $1) }) <= area.height
    }
    let order =
      panels.indices.filter { !panels[$0].isOptional }
      + panels.indices.filter { panels[$0].isOptional }
    for index in order {
      for wrap in (wraps[index] + 1)...mostLines {
        var tried = wraps
        tried[index] = wrap
        if fits(tried) { wraps = tried }
      }
    }
    return wraps
  }

  /// The lines of each panel, lists made shorter until they fit: the longest gives way first.
  private func cut(_ lines: [Int], _ panels: [Panel], _ room: Int) -> [Int] {
    var lines = lines
    var total = OverviewLayout.height(lines)
    let lists = lines.indices.filter { panels[$0].isList }
    while total > room, let longest = lists.max(by: { lines[$0] < lines[$1] }),
      lines[longest] > OverviewLayout.fewestLines
    {
      lines[longest] -= 1
      total -= 1
    }
    return lines
  }

  /// One selectable row: where it is on the page, and where it leads.
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
        let areas = PanelView.areas(of: placed.panel, wrap: placed.wrap, in: placed.area)
        for (row, area) in areas.enumerated() {
          guard let target = placed.panel.rows[row].target else { continue }
          spots.append(Spot(column: column, panel: index, row: row, area: area, target: target))
        }
      }
    }
    return spots
  }
}
