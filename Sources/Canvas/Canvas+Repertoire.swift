extension Canvas {
  /// The same canvas with only characters of the repertoire. Every column keeps its place: a wide
  /// character becomes its substitute and a space.
  package func shown(in repertoire: Repertoire) -> Canvas {
    guard repertoire != .full else { return self }
    var canvas = self
    for (index, cell) in cells.enumerated() where cell.ascii == nil || cell.width != .narrow {
      let character: Character =
        switch cell.width {
        case .continuation: " "
        case .wide: "?"
        case .narrow: repertoire.substitute(for: cell.character)
        }
      canvas.cells[index] = Cell(Glyph(character), role: cell.role, surface: cell.surface)
    }
    return canvas
  }
}
