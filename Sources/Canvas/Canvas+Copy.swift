extension Canvas {
  /// Copies row `row` of another canvas, surfaces and all, to the first row of `area`, as far as
  /// both reach. Half a wide character at the edge becomes a space.
  package mutating func copy(_ other: Canvas, row: Int, to area: Rect) {
    let target = area.row(0).intersection(bounds)
    let skipped = target.minX - area.minX
    let cells = other.row(row).dropFirst(max(0, skipped)).prefix(target.width)
    for (offset, cell) in cells.enumerated() where cell.width != .continuation || offset == 0 {
      let place = Rect(
        x: target.minX + offset, y: target.minY, width: cell.width == .wide ? 2 : 1, height: 1)
      put(cell.glyph, x: place.x, y: place.y, role: cell.role, clip: target)
      lay(cell.surface, place.intersection(target))
    }
  }
}
