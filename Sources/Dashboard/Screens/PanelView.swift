import Canvas
import Widgets

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
