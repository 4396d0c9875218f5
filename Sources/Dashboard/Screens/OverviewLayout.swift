import Canvas

/// The panels of the overview in columns. Where there is room, long rows take several lines and
/// optional panels appear; where there is little, lists are cut; and where even that is too much
/// the page is higher than the screen and scrolls.
struct OverviewLayout {
  struct Placed {
    let page: PanelPage
    let area: Rect
  }

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
      columns.append(stack(panels.map { PanelPage($0, width: width) }, in: column, more: more))
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
    _ pages: [PanelPage], in area: Rect, more: (Int) -> String
  ) -> [Placed] {
    let chosen = OverviewLayout.wrapped(pages, in: area).filter { $0.wrap > 0 }
    var placed: [Placed] = []
    var y = area.y
    for (page, lines) in zip(chosen, OverviewLayout.heights(of: chosen, in: area.height)) {
      var page = page
      page.cut(to: lines, more: more)
      let rect = Rect(x: area.x, y: y, width: area.width, height: lines + 1)
      placed.append(Placed(page: page, area: rect))
      y += lines + 2
    }
    height = max(height, y - 1 - area.y)
    return placed
  }

  /// The pages with as many lines for their rows as fit. The first ones have the first choice, and
  /// rows of several lines go before optional panels.
  private static func wrapped(_ pages: [PanelPage], in area: Rect) -> [PanelPage] {
    var pages = pages
    func total() -> Int { height(pages.filter { $0.wrap > 0 }.map(\.height)) }
    let order =
      pages.indices.filter { !pages[$0].panel.isOptional }
      + pages.indices.filter { pages[$0].panel.isOptional }
    for index in order {
      for wrap in (pages[index].wrap + 1)...PanelPage.mostLines {
        let before = pages[index].wrap
        pages[index].wrap = wrap
        if total() > area.height { pages[index].wrap = before }
      }
    }
    return pages
  }

  /// The lines of each page, lists made shorter until they fit: the longest gives way first.
  private static func heights(of pages: [PanelPage], in room: Int) -> [Int] {
    var lines = pages.map(\.height)
    var total = height(lines)
    let lists = lines.indices.filter { pages[$0].panel.isList }
    while total > room,
      let longest = lists.filter({ lines[$0] > fewestLines })
        .max(by: { lines[$0] * pages[$1].panel.weight < lines[$1] * pages[$0].panel.weight })
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
        for (row, area) in placed.page.areas(in: placed.area).enumerated() {
          guard let target = placed.page.panel.rows[row].target else { continue }
          spots.append(Spot(column: column, panel: index, row: row, area: area, target: target))
        }
      }
    }
    return spots
  }
}
