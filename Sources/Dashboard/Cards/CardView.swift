import Canvas
import Widgets

/// A card on the screen, scrolled, its chosen link marked when the card has the focus.
struct CardView {
  let lines: CardLines
  let scroll: Int
  /// The chosen link; nil while the list has the focus.
  let selection: Int?

  /// Columns at the right that no text ever reaches: a space, and the signs of more above and
  /// below.
  static let reachColumns = 2

  func draw(on canvas: inout Canvas, in area: Rect) {
    guard area.width > 0 else { return }
    for y in 0..<area.height {
      let index = scroll + y
      guard lines.rows.indices.contains(index) else { break }
      draw(index, on: &canvas, in: area.row(y).inset(right: CardView.reachColumns))
    }
    drawReach(on: &canvas, in: area.split(right: 1).right)
  }

  /// Signs in a column of their own when there is more above or below.
  private func drawReach(on canvas: inout Canvas, in column: Rect) {
    guard !column.isEmpty else { return }
    if scroll > 0 { canvas.write("▲", at: column.origin, role: .muted, in: column) }
    guard scroll + column.height < lines.rows.count else { return }
    canvas.write("▼", at: Point(x: column.x, y: column.maxY - 1), role: .muted, in: column)
  }

  private func draw(_ index: Int, on canvas: inout Canvas, in area: Rect) {
    switch lines.rows[index] {
    case .blank: break
    case .title(let text): canvas.write(text, at: area.origin, role: .title, in: area)
    case .heading(let text): canvas.write(text, at: area.origin, role: .heading, in: area)
    case .text(let text, let role): canvas.write(text, at: area.origin, role: role, in: area)
    case .fact(let label, let value, let link):
      canvas.write(
        label, at: area.origin, role: .muted, in: area.split(left: lines.labelWidth - 1).left)
      canvas.write(
        value, at: Point(x: area.x + lines.labelWidth, y: area.y),
        role: link == nil ? .text : .link, in: area)
      mark(link, on: &canvas, in: area)
    case .entry(let entry, let lead, let link):
      draw(entry, lead: lead, on: &canvas, in: area)
      mark(link, on: &canvas, in: area)
    case .meter(let fraction, let text, let role):
      let width = min(20, area.width / 2)
      Meter(fraction, role: role).draw(on: &canvas, in: area.split(left: width).left)
      canvas.write(text, at: Point(x: area.x + width + 2, y: area.y), in: area)
    case .series(let label, let values, let text):
      drawSeries(label, values, text, on: &canvas, in: area)
    case .range(let range, let text):
      let rest = area.inset(left: lines.labelWidth)
      let line = range.line(width: min(15, rest.width / 3))
      line.draw(on: &canvas, in: rest)
      canvas.write(
        text, at: Point(x: rest.x + line.columns + 2, y: area.y), role: .muted, in: area)
    case .graph(var graph, let line, let height, let link):
      graph.selection = selection.map { $0 - link }
      drawGraph(graph, line: line, height: height, on: &canvas, in: area)
    }
  }

  /// A graph is drawn whole on a canvas of its own, since the card may show only some of its lines.
  private func drawGraph(
    _ graph: EgoGraph, line: Int, height: Int, on canvas: inout Canvas, in area: Rect
  ) {
    var whole = Canvas(size: Size(columns: area.width, rows: height))
    graph.draw(on: &whole, in: whole.bounds)
    canvas.copy(whole, row: line, to: area)
  }

  private func draw(
    _ entry: CardEntry, lead: Int, on canvas: inout Canvas, in area: Rect
  ) {
    canvas.write(
      entry.lead, at: area.origin, role: entry.leadRole, in: area.split(left: max(0, lead - 1)).left
    )
    let trail = entry.trail.isEmpty ? 0 : min(area.width / 2, TextWidth.columns(of: entry.trail))
    let middle = area.inset(left: lead, right: trail == 0 ? 0 : trail + 1)
    canvas.write(
      entry.text, at: middle.origin,
      role: entry.link == nil || entry.textRole != .text ? entry.textRole : .link, in: middle)
    let end = area.split(right: trail).right
    canvas.write(entry.trail, at: end.origin, role: entry.trailRole, in: end)
  }

  private func drawSeries(
    _ label: String, _ values: [Double?], _ text: String, on canvas: inout Canvas, in area: Rect
  ) {
    canvas.write(
      label, at: area.origin, role: .muted, in: area.split(left: lines.labelWidth - 1).left)
    let rest = area.inset(left: lines.labelWidth)
    let width = min(values.count, rest.width / 2)
    Sparkline(values).draw(on: &canvas, in: rest.split(left: width).left)
    canvas.write(text, at: Point(x: rest.x + width + 2, y: area.y), in: area)
  }

  /// The chosen link is a bar, and the real cursor stands on it.
  private func mark(_ link: Int?, on canvas: inout Canvas, in area: Rect) {
    guard let link, link == selection else { return }
    canvas.lay(.selected, area)
    canvas.setCursor(at: area.origin)
  }
}
