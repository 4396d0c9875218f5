extension Canvas {
  /// Fills the part of the area that is on the canvas with one character. A role with a surface
  /// lays that surface; any other role leaves what lies beneath. A wide or unprintable character
  /// fills with what can stand in one column.
  package mutating func fill(_ area: Rect, _ character: Character = " ", role: Role) {
    let clip = area.intersection(bounds)
    let glyph = Glyph(character)
    let narrow = glyph.columns == 1 ? glyph : .replacement
    for y in clip.minY..<clip.maxY {
      for x in clip.minX..<clip.maxX { put(narrow, x: x, y: y, role: role, clip: clip) }
    }
  }

  /// Gives every cell of the area the role, and the role's surface if it has one; characters stay.
  package mutating func paint(_ area: Rect, role: Role) {
    change(area) { $0.with(role: role, surface: role.surface ?? $0.surface) }
  }

  /// Lays a surface beneath the cells of the area; characters and roles stay. This is how a
  /// selection bar keeps the colours of what it marks, where the theme lets it.
  package mutating func lay(_ surface: Surface, _ area: Rect) {
    change(area) { $0.with(role: $0.role, surface: surface) }
  }

  private mutating func change(_ area: Rect, _ cell: (Cell) -> Cell) {
    let clip = area.intersection(bounds)
    for y in clip.minY..<clip.maxY {
      for index in y * size.columns + clip.minX..<y * size.columns + clip.maxX {
        cells[index] = cell(cells[index])
      }
    }
  }

  /// A hairline from `point` to the right.
  package mutating func horizontalRule(at point: Point, width: Int, role: Role = .rule) {
    fill(Rect(x: point.x, y: point.y, width: width, height: 1), "─", role: role)
  }

  /// A hairline from `point` down.
  package mutating func verticalRule(at point: Point, height: Int, role: Role = .rule) {
    fill(Rect(x: point.x, y: point.y, width: 1, height: height), "│", role: role)
  }
}
