import Canvas
import Widgets

/// A panel on the screen.
struct PanelView {
  let panel: Panel
  /// How many lines a row may take.
  let wrap: Int
  /// The chosen row, if the selection is in this panel.
  let selection: Int?

  func draw(on canvas: inout Canvas, in area: Rect) {
    let head = area.row(0)
    canvas.write(panel.title, at: head.origin, role: .heading, in: head)
    let body = area.split(top: 1).rest
    if panel.rows.isEmpty, panel.figure == nil {
      canvas.write(panel.empty, at: body.origin, role: .muted, in: body.row(0))
    }
    drawFigure(on: &canvas, in: body)
    for (index, area) in PanelView.areas(of: panel, wrap: wrap, in: area).enumerated() {
      draw(panel.rows[index], on: &canvas, in: area)
      if index == selection {
        canvas.lay(.selected, area)
        canvas.setCursor(at: area.origin)
      }
    }
  }

  /// Where the rows of a panel are; those that have no room are left out.
  static func areas(of panel: Panel, wrap: Int, in area: Rect) -> [Rect] {
    var rest = area.split(top: 1).rest
    var areas: [Rect] = []
    for row in panel.rows {
      let height = row.lines(width: area.width, panel: panel, wrap: wrap).count
      guard rest.height > 0 else { break }
      areas.append(rest.split(top: height).top)
      rest = rest.split(top: height).rest
    }
    return areas
  }

  private func drawFigure(on canvas: inout Canvas, in area: Rect) {
    switch panel.figure {
    case .month(let view): view.draw(on: &canvas, in: area)
    case .bars(let chart): chart.draw(on: &canvas, in: area)
    case nil: break
    }
  }

  private func draw(_ row: PanelRow, on canvas: inout Canvas, in area: Rect) {
    let parts = row.parts(in: area.row(0), panel: panel)
    canvas.write(row.lead, at: parts.lead.origin, role: row.leadRole, in: parts.lead)
    canvas.write(
      row.trail, at: parts.trail.origin, role: row.trailRole, in: parts.trail,
      width: parts.trail.width, align: panel.trailsAreAligned ? .left : .right)
    if let meter = row.meter {
      Meter(meter.fraction, role: meter.role).draw(on: &canvas, in: parts.drawing)
    } else if !row.series.isEmpty {
      Sparkline(row.series).draw(on: &canvas, in: parts.drawing)
    }
    let lines = row.lines(width: area.width, panel: panel, wrap: wrap)
    for (index, line) in lines.enumerated() where index < area.height {
      let room = parts.text.offset(y: index)
      canvas.write(line, at: room.origin, role: row.textRole, in: room)
    }
  }
}
