import Canvas

/// What a widget draws in an area that is the whole canvas, as text: rows without the spaces that
/// end them, as multi-line literals have them.
func sketch(_ columns: Int, _ rows: Int, _ draw: (inout Canvas, Rect) -> Void) -> String {
  var canvas = Canvas(size: Size(columns: columns, rows: rows))
  draw(&canvas, canvas.bounds)
  return (0..<rows).map { canvas.text(row: $0) }.joined(separator: "\n")
}
