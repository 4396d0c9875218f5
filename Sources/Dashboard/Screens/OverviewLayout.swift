import Canvas

/// The panels of the overview in columns. Where there is room, long rows take several lines and
/// optional panels appear; where there is little, lists are cut, and panels become one line each.
/// What needs the chief now keeps the most rows.
struct OverviewLayout: Equatable {
  struct Placed: Equatable {
    let page: PanelPage
    let area: Rect
  }

  /// The first list keeps this many lines before another panel has more than one.
  private static let fewestOfFirst = 5
  private static let gap = 4

  private(set) var columns: [[Placed]] = []
  /// Every row and every heading that leads somewhere, in reading order: column by column from the
  /// top.
  private(set) var spots: [Spot] = []

  /// - Parameter groups: panels in reading order, grouped as they belong together.
  init(_ groups: [[Panel]], in area: Rect, all: (Int) -> String) {
    let shared = OverviewLayout.share(groups, among: area.width)
    let widths = OverviewLayout.widths(of: shared.count, in: area.width)
    var x = area.x
    for (panels, width) in zip(shared, widths) {
      let column = Rect(x: x, y: area.y, width: width, height: area.height)
      let pages = OverviewLayout.fitting(panels.map { PanelPage($0, width: width) }, column, all)
      columns.append(OverviewLayout.stack(pages, in: column, all: all))
      x += width + OverviewLayout.gap
    }
    spots = findSpots()
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

  /// The same pages, or with those for which there is no room in one line each at the end: the last
  /// ones first, and one with a summary after all others, since it tells the most.
  private static func fitting(
    _ pages: [PanelPage], _ area: Rect, _ all: (Int) -> String
  ) -> [PanelPage] {
    var whole = pages.filter { !$0.panel.isOptional }
    func least(_ pages: [PanelPage]) -> Int { height(pages, pages.map(fewest)) }
    guard least(whole) > area.height else { return pages }
    var rows: [(place: Int, row: PanelRow)] = []
    var places = Array(whole.indices)
    var page = PanelPage(Panel(title: "", isList: false), width: area.width)
    while least(whole + [page]) > area.height || rows.isEmpty,
      let index = whole.indices.dropFirst().last(where: { whole[$0].panel.summary == nil })
        ?? whole.indices.dropFirst().last
    {
      rows.append((places.remove(at: index), whole.remove(at: index).panel.brief(all)))
      let lines = rows.sorted { $0.place < $1.place }.map(\.row)
      page = PanelPage(
        Panel(title: "", rows: lines, keepsTrails: true, isList: false), width: area.width)
    }
    return whole + [page]
  }

  /// The lines that a page is never cut below, its heading not counted.
  private static func fewest(of page: PanelPage) -> Int {
    guard page.panel.isList else { return page.height }
    return min(page.height, page.panel.isFirst ? fewestOfFirst : 1)
  }

  /// Lines of pages of so many lines each, with headings and what stands between.
  private static func height(_ pages: [PanelPage], _ lines: [Int]) -> Int {
    zip(pages, lines).reduce(0) { $0 + $1.0.head + $1.1 + 1 } - 1
  }

  /// Panels from the top down.
  private static func stack(
    _ pages: [PanelPage], in area: Rect, all: (Int) -> String
  ) -> [Placed] {
    let chosen = wrapped(pages, in: area).filter { $0.wrap > 0 }
    var placed: [Placed] = []
    var y = area.y
    for (page, lines) in zip(chosen, heights(of: chosen, in: area.height)) {
      var page = page
      page.cut(to: lines, all: all)
      let rect = Rect(x: area.x, y: y, width: area.width, height: page.head + lines)
      placed.append(Placed(page: page, area: rect))
      y += rect.height + 1
    }
    return placed
  }

  /// The pages with as many lines for their rows as fit. The first ones have the first choice, and
  /// rows of several lines go before optional panels.
  private static func wrapped(_ pages: [PanelPage], in area: Rect) -> [PanelPage] {
    var pages = pages
    func total() -> Int {
      let shown = pages.filter { $0.wrap > 0 }
      return height(shown, shown.map(\.height))
    }
    let order =
      pages.indices.filter { !pages[$0].panel.isOptional }
      + pages.indices.filter { pages[$0].panel.isOptional }
    for index in order {
      for wrap in (pages[index].wrap + 1)...PanelPage.maximumLines {
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
    var total = height(pages, lines)
    let lists = lines.indices.filter { pages[$0].panel.isList }
    while total > room,
      let longest = lists.filter({ lines[$0] > fewest(of: pages[$0]) })
        .max(by: { lines[$0] * pages[$1].panel.weight < lines[$1] * pages[$0].panel.weight })
    {
      lines[longest] -= 1
      total -= 1
    }
    return lines
  }

  /// One selectable row: where it is on the page, and where it leads.
  struct Spot: Equatable {
    let column: Int
    let panel: Int
    /// Nil for the heading of a list that was cut: it leads to all of the list.
    let row: Int?
    let area: Rect
    let target: PanelRow.Target
  }

  private func findSpots() -> [Spot] {
    var spots: [Spot] = []
    for (column, panels) in columns.enumerated() {
      for (index, placed) in panels.enumerated() {
        let (page, head) = (placed.page, placed.area.row(0))
        if !page.panel.more.isEmpty, page.head > 0, let whole = page.panel.whole {
          spots.append(Spot(column: column, panel: index, row: nil, area: head, target: whole))
        }
        for (row, area) in page.areas(in: placed.area).enumerated() {
          guard let target = page.panel.rows[row].target else { continue }
          spots.append(Spot(column: column, panel: index, row: row, area: area, target: target))
        }
      }
    }
    return spots
  }
}
