extension Canvas {
  /// Writes one line of text from `point` on, made ``Swift/String/printable``, and returns the
  /// columns it took. It stands in a field of `width` columns that ends at the clip's right edge at
  /// the latest; text that is longer than the field ends in an …. `clip` is the whole canvas if nil.
  ///
  /// Law: no cell outside the clip changes, but for the other half of a wide character that was cut
  /// in two, which becomes a space. A wide character is drawn whole or not at all.
  @discardableResult
  package mutating func write(
    _ text: String, at point: Point, role: Role = .text, in clip: Rect? = nil,
    width: Int? = nil, align: Alignment = .left
  ) -> Int {
    let clip = clip.map { $0.intersection(bounds) } ?? bounds
    let start = Rect.bounded(point.x)
    let field = min(max(width ?? .max, 0), clip.maxX - start)
    guard field > 0 else { return 0 }
    let columns = TextWidth.columns(of: text, upTo: field)
    let used = min(columns, field)
    guard point.y >= clip.minY, point.y < clip.maxY else { return used }
    let x =
      switch align {
      case .left: start
      case .center: start + (field - used) / 2
      case .right: start + field - used
      }
    let end = draw(
      text, x: x, y: point.y, room: columns > field ? field - 1 : field, role: role, clip: clip)
    guard columns > field else { return used }
    put(.ellipsis, x: end, y: point.y, role: role, clip: clip)
    return end + 1 - x
  }

  /// Draws what fits whole into `room` columns and returns the column after it.
  private mutating func draw(
    _ text: String, x: Int, y: Int, room: Int, role: Role, clip: Rect
  ) -> Int {
    let bytes = text.utf8Span.span
    var index = 0
    var column = x
    while let glyph = Glyph.next(in: bytes, at: &index), column + glyph.columns <= x + room {
      put(glyph, x: column, y: y, role: glyph.isMark ? .mark : role, clip: clip)
      column += glyph.columns
    }
    return column
  }

  /// Puts one glyph; its part of the clip becomes blank where only half of it would be inside.
  mutating func put(_ glyph: Glyph, x: Int, y: Int, role: Role, clip: Rect) {
    guard y >= clip.minY, y < clip.maxY else { return }
    if glyph.columns == 1 {
      if x >= clip.minX, x < clip.maxX { set(glyph, x: x, y: y, role: role) }
    } else if x >= clip.minX, x + 1 < clip.maxX {
      set(glyph, x: x, y: y, role: role, width: .wide)
      set(.space, x: x + 1, y: y, role: role, width: .continuation)
    } else {
      put(.space, x: x, y: y, role: role, clip: clip)
      put(.space, x: x + 1, y: y, role: role, clip: clip)
    }
  }

  /// Replaces a cell that is on the canvas; half of a wide character that it cuts becomes a space.
  private mutating func set(
    _ glyph: Glyph, x: Int, y: Int, role: Role, width: Cell.Width = .narrow
  ) {
    let index = y * size.columns + x
    let old = cells[index]
    if old.width != .narrow, width != .continuation { cut(old, at: index) }
    if old.width == .wide, width == .continuation { cut(old, at: index) }
    cells[index] = Cell(glyph, role: role, surface: role.surface ?? old.surface, width: width)
  }

  private mutating func cut(_ cell: Cell, at index: Int) {
    let other = cell.width == .wide ? index + 1 : index - 1
    guard cells.indices.contains(other) else { return }
    cells[other] = Cell(.space, role: cells[other].role, surface: cells[other].surface)
  }
}
