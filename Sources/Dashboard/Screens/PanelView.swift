import Canvas
import Widgets

/// A panel on the screen. Leads and trails of its rows are aligned with each other.
struct PanelView {
  let panel: Panel
  /// The chosen row, if the selection is in this panel.
  let selection: Int?

  func draw(on canvas: inout Canvas, in area: Rect) {
    canvas.write(panel.title, at: area.origin, role: .heading, in: area)
    let body = area.split(top: 1).rest
    if panel.rows.isEmpty {
      canvas.write(panel.empty, at: body.origin, role: .muted, in: body)
    }
    let lead = panel.rows.map { TextWidth.columns(of: $0.lead) }.max() ?? 0
    let trail = min(panel.rows.map { TextWidth.columns(of: $0.trail) }.max() ?? 0, area.width / 2)
    for (index, row) in panel.rows.enumerated() where index < body.height {
      draw(row, lead: lead, trail: trail, on: &canvas, in: body.row(index))
      if index == selection {
        canvas.lay(.selected, body.row(index))
        canvas.setCursor(at: body.row(index).origin)
      }
    }
  }

  private func draw(
    _ row: PanelRow, lead: Int, trail: Int, on canvas: inout Canvas, in area: Rect
  ) {
    canvas.write(row.lead, at: area.origin, role: row.leadRole, in: area)
    var middle = area.inset(left: lead == 0 ? 0 : lead + 2)
    let end = middle.split(right: trail, gap: trail == 0 ? 0 : 2)
    canvas.write(
      row.trail, at: end.right.origin, role: row.trailRole, in: end.right, width: trail,
      align: row.series.isEmpty && row.meter == nil ? .right : .left)
    middle = end.rest
    if let meter = row.meter {
      let split = middle.split(right: min(10, middle.width / 3), gap: 2)
      Meter(meter.fraction, role: meter.role).draw(on: &canvas, in: split.right)
      middle = split.rest
    } else if !row.series.isEmpty {
      let split = middle.split(right: min(row.series.count, middle.width / 3), gap: 2)
      Sparkline(row.series).draw(on: &canvas, in: split.right)
      middle = split.rest
    }
    canvas.write(row.text, at: middle.origin, role: row.textRole, in: middle)
  }
}
