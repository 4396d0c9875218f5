import Canvas
import Widgets

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
  static let maximumLines = 4

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
    // A number says where all of it is; what is nowhere else is not counted.
    if kept < total, panel.whole != nil { panel.more = all(total) }
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

/// A panel on the screen.
struct PanelView {
  let page: PanelPage
  /// The chosen row, if the selection is in this panel.
  let selection: Int?
  /// Whether the selection is on the heading.
  var isHeadSelected = false

  func draw(on canvas: inout Canvas, in area: Rect) {
    let (head, body) = area.split(top: page.head)
    StatusLine(left: Line(page.panel.title, .heading), right: Line(page.panel.more, .muted))
      .draw(on: &canvas, in: head)
    if isHeadSelected {
      canvas.lay(.selected, head)
      canvas.setCursor(at: head.origin)
    }
    if page.panel.rows.isEmpty, page.panel.figure == nil {
      canvas.write(page.panel.empty, at: body.origin, role: .muted, in: body.row(0))
    }
    drawFigure(on: &canvas, in: body)
    for (index, area) in page.areas(in: area).enumerated() {
      drawRow(index, on: &canvas, in: area)
      if index == selection {
        canvas.lay(.selected, area)
        canvas.setCursor(at: area.origin)
      }
    }
  }

  private func drawFigure(on canvas: inout Canvas, in area: Rect) {
    page.panel.figure?.draw(on: &canvas, in: area)
  }

  private func drawRow(_ index: Int, on canvas: inout Canvas, in area: Rect) {
    let row = page.panel.rows[index]
    let parts = page.columns.parts(of: row, in: area.row(0))
    canvas.write(row.lead, at: parts.lead.origin, role: row.leadRole, in: parts.lead)
    canvas.write(
      row.trail, at: parts.trail.origin, role: row.trailRole, in: parts.trail,
      width: parts.trail.width, align: page.panel.trailsAreAligned ? .left : .right)
    if parts.drawing.isEmpty {
      // There is no room for it.
    } else if let meter = row.meter {
      Meter(meter.fraction, role: meter.role).draw(on: &canvas, in: parts.drawing)
    } else if !row.series.isEmpty {
      Sparkline(row.series).draw(on: &canvas, in: parts.drawing)
    }
    if let line = row.line { return line.draw(on: &canvas, in: parts.text) }
    for (line, text) in page.lines(ofRow: index).enumerated() where line < area.height {
      let room = parts.text.offset(y: line)
      canvas.write(text, at: room.origin, role: row.textRole, in: room)
    }
  }
}
