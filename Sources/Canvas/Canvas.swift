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

/// Neighbouring cells of a row that look the same.
struct Run: Equatable {
  let column: Int
  var columns: Int
  let appearance: Appearance
  var text: [UInt8]
}

extension Canvas {
  /// The row in runs, from the left; together they cover every column.
  func runs(row y: Int, theme: Theme, depth: ColourDepth) -> [Run] {
    var runs: [Run] = []
    var before: (role: Role, surface: Surface)?
    for (x, cell) in row(y).enumerated() {
      let isSame = before.map { $0 == (cell.role, cell.surface) } ?? false
      before = (cell.role, cell.surface)
      let appearance = isSame ? nil : theme.appearance(of: cell, depth: depth)
      if runs.isEmpty || (appearance.map { $0 != runs[runs.count - 1].appearance } ?? false) {
        let shown = appearance ?? theme.appearance(of: cell, depth: depth)
        runs.append(Run(column: x, columns: 0, appearance: shown, text: []))
      }
      runs[runs.count - 1].columns += 1
      cell.appendUTF8(to: &runs[runs.count - 1].text)
    }
    return runs
  }
}

extension Canvas {
  /// The canvas with only characters of the repertoire. Every column keeps its place: a wide
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
