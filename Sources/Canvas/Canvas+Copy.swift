extension Canvas {
  /// Copies row `row` of another canvas to the first row of `area`, as far as both reach. What lies
  /// on the other's page lies on what was here before; other surfaces come along. Half a wide
  /// character at the edge becomes a space.
  package mutating func copy(_ other: Canvas, row: Int, to area: Rect) {
    let target = area.row(0).intersection(bounds)
    let skipped = target.minX - area.minX
    let cells = other.row(row).dropFirst(max(0, skipped)).prefix(target.width)
    for (offset, cell) in cells.enumerated() {
      let place = Rect(x: target.minX + offset, y: target.minY, width: 1, height: 1)
      if offset == 0 || cell.width != .continuation {
        put(cell.glyph, x: place.x, y: place.y, role: cell.role, clip: target)
      }
      if cell.surface != .page { lay(cell.surface, place) }
    }
  }
}
