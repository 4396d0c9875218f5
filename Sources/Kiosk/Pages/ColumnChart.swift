import Canvas

/// A series as columns from one foot, the last one in its own role; a line across at the target.
/// Columns that the target's line meets stand before it.
struct ColumnChart {
  /// Oldest first; where there are more than fit, the last ones show.
  let values: [Double]
  let target: Double?
  let role: Role

  private static let widest = 6

  /// Columns of the screen that the columns take.
  func usedWidth(in area: Rect) -> Int {
    let count = shown(in: area).count
    return count * (width(in: area) + gap(in: area)) - gap(in: area)
  }

  func draw(on canvas: inout Canvas, in area: Rect) {
    let shown = shown(in: area)
    let top = max(shown.max() ?? 0, target ?? 0)
    guard area.height > 0, area.width > 0, !shown.isEmpty, top > 0, top.isFinite else { return }
    let (width, gap) = (width(in: area), gap(in: area))
    if let target, target > 0 {
      let row = area.maxY - 1 - Int((target / top * Double(area.height - 1)).rounded())
      canvas.fill(
        Rect(x: area.x, y: row, width: usedWidth(in: area), height: 1), "┄", role: .muted)
    }
    for (index, value) in shown.enumerated() {
      let column = Rect(
        x: area.x + index * (width + gap), y: area.y, width: width, height: area.height)
      let role = index == shown.count - 1 ? role : Role.graph
      draw(value / top, on: &canvas, in: column.intersection(area), role: role)
    }
  }

  /// To an eighth of a row; what is more than nothing shows.
  private func draw(_ share: Double, on canvas: inout Canvas, in area: Rect, role: Role) {
    guard share > 0 else { return }
    let eighths = max(1, Int((min(share, 1) * Double(area.height * 8)).rounded()))
    let full = area.split(bottom: eighths / 8)
    canvas.fill(full.bottom, "█", role: role)
    let rest = eighths % 8
    guard rest > 0 else { return }
    let part = full.rest.split(bottom: 1).bottom
    canvas.fill(part, ColumnChart.parts[rest - 1], role: role)
  }

  private static let parts: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇"]

  private func shown(in area: Rect) -> [Double] { values.suffix(max((area.width + 1) / 2, 0)) }

  private func gap(in area: Rect) -> Int { 1 }

  private func width(in area: Rect) -> Int {
    let count = max(shown(in: area).count, 1)
    return min(max((area.width + 1) / count - 1, 1), ColumnChart.widest)
  }
}
