package import Canvas

/// The screens of the program in one row: `1 Översikt   2 Momenten …`, the chosen one on a bar.
///
/// Where they do not all fit, the gaps shrink, then the titles become shorter, then the others show
/// the beginnings of theirs, and at last their keys alone.
package struct Tabs: Equatable, Sendable {
  package struct Tab: Equatable, Sendable {
    package let key: String
    package let title: String
    /// The title where there is little room.
    package let short: String

    package init(_ key: String, _ title: String, short: String? = nil) {
      self.key = key
      self.title = title
      self.short = short ?? title
    }
  }

  package var tabs: [Tab]
  package var selected: Int

  package init(_ tabs: [Tab], selected: Int) {
    self.tabs = tabs
    self.selected = selected
  }

  /// Columns that the tabs take where all have room.
  package var columns: Int { places(width: .max).last.map { $0.x + $0.width } ?? 0 }

  package func draw(on canvas: inout Canvas, in area: Rect) {
    guard !area.isEmpty else { return }
    for (index, place) in places(width: area.width).enumerated() {
      let cell = area.row(0).inset(left: place.x).split(left: place.width).left
      let isSelected = index == selected
      if isSelected { canvas.fill(cell, role: .headerActive) }
      var line = Line(tabs[index].key, isSelected ? .headerActive : .key)
      if let title = place.title {
        line = line + Line(" " + title, isSelected ? .headerActive : .text)
      }
      line.draw(on: &canvas, in: cell.inset(horizontal: 1))
    }
  }

  /// The tab at a point of the screen.
  package func tab(at point: Point, in area: Rect) -> Int? {
    guard area.row(0).contains(point) else { return nil }
    let x = point.x - area.minX
    return places(width: area.width).firstIndex { ($0.x..<$0.x + $0.width).contains(x) }
  }

  private struct Place {
    let x: Int
    let width: Int
    let title: String?
  }

  /// Each tab has a column of its own on both sides, which the bar fills.
  private func places(width: Int) -> [Place] {
    let roomy = places(gap: 1) { tabs[$0].title }
    if fits(roomy, width) { return roomy }
    let dense = places(gap: 0) { tabs[$0].title }
    if fits(dense, width) { return dense }
    let short = places(gap: 0) { tabs[$0].short }
    if fits(short, width) { return short }
    let longest = tabs.map(\.short.count).max() ?? 0
    for count in stride(from: longest, through: Self.fewestLetters, by: -1) {
      let begun = places(gap: 0) {
        $0 == selected ? tabs[$0].short : String(tabs[$0].short.prefix(count))
      }
      if fits(begun, width) { return begun }
    }
    return places(gap: 0) { $0 == selected ? tabs[$0].title : nil }
  }

  /// Fewer letters of a title tell nobody more than its key does.
  private static let fewestLetters = 4

  private func fits(_ places: [Place], _ width: Int) -> Bool {
    places.last.map { $0.x + $0.width <= width } ?? true
  }

  private func places(gap: Int, title: (Int) -> String?) -> [Place] {
    var x = 0
    return tabs.enumerated().map { index, tab in
      let title = title(index)
      let width =
        2 + TextWidth.columns(of: tab.key) + (title.map { 1 + TextWidth.columns(of: $0) } ?? 0)
      defer { x += width + gap }
      return Place(x: x, width: width, title: title)
    }
  }
}
