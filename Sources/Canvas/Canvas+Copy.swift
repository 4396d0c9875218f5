extension Canvas {
  /// Copies row `row` of another canvas to the first row of `area`, as far as both reach. Half a
  /// wide character at the edge becomes a space.
  package mutating func copy(_ other: Canvas, row: Int, to area: Rect) {
    let target = area.row(0).intersection(bounds)
    let skipped = target.minX - area.minX
    let cells = other.row(row).dropFirst(max(0, skipped)).prefix(target.width)
    for (offset, cell) in cells.enumerated() {
      put(cell.glyph, x: target.minX + offset, y: target.minY, role: cell.role, clip: target)
    }
  }
}
