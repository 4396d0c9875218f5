import Canvas

/// Places what does not fill its area a little above the middle, which looks like the middle.
enum Centred {
  /// Draws in the area as if alone, and then moves it down by its share of the rows left empty.
  static func draw(
    on canvas: inout Canvas, in area: Rect, _ drawing: (inout Canvas, Rect) -> Void
  ) {
    var sheet = Canvas(size: canvas.size)
    drawing(&sheet, area)
    let used = (area.minY..<area.maxY).last { y in sheet.row(y).contains { $0 != .blank } }
    let rows = used.map { $0 + 1 - area.y } ?? 0
    let top = (area.height - rows) * 2 / 5
    for row in 0..<rows {
      canvas.copy(
        sheet, row: area.y + row,
        to: Rect(x: 0, y: area.y + top + row, width: canvas.size.columns, height: 1))
    }
    canvas.setCursor(at: sheet.cursor.map { Point(x: $0.x, y: $0.y + top) })
  }
}
