/// A screen as a value: rows of cells to draw on, compare, show and save. Drawing outside it, or
/// outside the clip that is named, does nothing.
package struct Canvas: Equatable, Sendable {
  package let size: Size
  /// Where the terminal's real cursor stands, for screen readers and typing; nil hides it.
  package private(set) var cursor: Point?
  var cells: [Cell]

  /// A blank canvas; see ``Size`` for the largest one.
  package init(size: Size) {
    self.size = size
    cells = Array(repeating: .blank, count: size.columns * size.rows)
  }

  package var bounds: Rect { Rect(size: size) }

  /// The cell at column `x` and row `y`; a blank one outside the canvas.
  package subscript(x: Int, y: Int) -> Cell {
    guard x >= 0, x < size.columns, y >= 0, y < size.rows else { return .blank }
    return cells[y * size.columns + x]
  }

  /// The cells of row `y`, from the left; none outside the canvas.
  package func row(_ y: Int) -> ArraySlice<Cell> {
    guard y >= 0, y < size.rows else { return [] }
    return cells[y * size.columns..<(y + 1) * size.columns]
  }

  /// Puts the real cursor at a point, or hides it where the point is nil or outside the canvas.
  package mutating func setCursor(at point: Point?) {
    cursor = point.flatMap { bounds.contains($0) ? $0 : nil }
  }

  /// Makes every cell blank and hides the cursor.
  package mutating func clear() {
    for index in cells.indices { cells[index] = .blank }
    cursor = nil
  }

  /// The characters of row `y` without the spaces that end it.
  package func text(row y: Int) -> String {
    var bytes: [UInt8] = []
    for cell in row(y) { cell.appendUTF8(to: &bytes) }
    while bytes.last == 0x20 { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// All rows, each ended by a newline.
  package var text: String {
    (0..<size.rows).map { text(row: $0) + "\n" }.joined()
  }
}
