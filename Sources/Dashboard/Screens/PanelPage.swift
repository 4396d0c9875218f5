import Canvas

/// A panel set for one width: its texts in lines, and how high it is.
struct PanelPage: Equatable {
  private(set) var panel: Panel
  let columns: PanelColumns
  let width: Int
  /// Every row's text in as many lines as it takes, and in no more than `wrap`.
  private var texts: [[String]]
  /// How many lines a row may take; nothing where the panel has no room.
  var wrap: Int

  /// How many lines a row may take at most.
  static let mostLines = 4

  init(_ panel: Panel, width: Int) {
    let panel = panel.widened(to: width)
    self.panel = panel
    self.width = width
    let columns = PanelColumns(panel)
    let line = Rect(x: 0, y: 0, width: width, height: 1)
    self.columns = columns
    texts = panel.rows.map { row in
      guard panel.isList else { return [row.text] }
      let room = max(1, columns.parts(of: row, in: line).text.width)
      return TextWidth.columns(of: row.text, upTo: room) <= room
        ? [row.text] : TextWidth.wrap(row.text, room)
    }
    wrap = panel.isOptional ? 0 : 1
  }

  /// Lines of the heading: none where there is no title.
  var head: Int { panel.title.isEmpty ? 0 : 1 }

  /// Lines beneath the heading.
  var height: Int { height(wrap: wrap) }

  func height(wrap: Int) -> Int {
    let rows = texts.reduce(0) { $0 + min($1.count, wrap) }
    return max(1, rows + (panel.figure?.rows ?? 0))
  }

  /// The lines of a row, the last one run on where there are more.
  func lines(ofRow row: Int) -> [String] {
    let lines = texts[row]
    guard lines.count > wrap, wrap > 0 else { return lines }
    if wrap == 1 { return [panel.rows[row].text] }
    return lines.prefix(wrap - 1) + [lines[(wrap - 1)...].joined(separator: " ")]
  }

  /// Cuts the rows to at most `count` lines; all of them are counted beside the title.
  mutating func cut(to count: Int, all: (Int) -> String) {
    guard height > count || panel.unseen > 0 else { return }
    let total = panel.total
    var kept = 0
    var used = 0
    while kept < panel.rows.count, used + min(texts[kept].count, wrap) <= count {
      used += min(texts[kept].count, wrap)
      kept += 1
    }
    panel.rows = Array(panel.rows.prefix(kept))
    texts = Array(texts.prefix(kept))
    panel.unseen = 0
    if kept < total { panel.more = all(total) }
  }

  /// Where the rows are in an area, beneath the heading; those that have no room are left out.
  func areas(in area: Rect) -> [Rect] {
    var rest = area.split(top: head).rest
    var areas: [Rect] = []
    for lines in texts where rest.height > 0 {
      let split = rest.split(top: min(lines.count, wrap))
      areas.append(split.top)
      rest = split.rest
    }
    return areas
  }
}
