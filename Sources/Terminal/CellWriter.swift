import CNcurses
package import Canvas

extension Session {
  /// Makes the terminal look like the canvas. Only what differs from what it shows is sent; where
  /// nothing differs, nothing is. A canvas that is smaller than the terminal is shown at the top
  /// left, and one that is larger is cut.
  ///
  /// The real cursor goes where the canvas has it. It can be seen where that is a cell of an input
  /// line; elsewhere it marks the place for screen readers and braille only.
  package mutating func show(_ canvas: Canvas, theme: Theme) {
    let isNewTheme = palette.adopt(theme)
    if !isNewTheme, let shown, shown == canvas { return }
    guard sju_guard_begin_sending() != 0 else { return }
    defer { sju_guard_end_sending() }
    if isLocked { sju_release_output(screen.output) }
    for y in 0..<size.rows where isNewTheme || !isShown(row: y, of: canvas) {
      paint(row: y, of: canvas)
    }
    place(cursor: canvas.cursor, on: canvas)
    wrefresh(screen.window)
    shown = canvas
    lastShown = (canvas, theme)
  }

  /// Sends everything again, for a terminal on which something else has written.
  package mutating func repaint() {
    forgetScreen()
    if let (canvas, theme) = lastShown { show(canvas, theme: theme) }
  }

  /// Sends everything again over what is there, without clearing it first, which flickers.
  package mutating func rewrite() {
    guard shown != nil, let current = sju_shown_window() else { return }
    // What has written there has moved the cursor as well.
    mvcur(-1, -1, getcury(current), getcurx(current))
    redrawwin(screen.window)
    wrefresh(screen.window)
  }

  /// From here on nothing is taken for granted about what the terminal shows.
  mutating func forgetScreen() {
    shown = nil
    clearok(sju_shown_window(), true)
  }

  private func isShown(row y: Int, of canvas: Canvas) -> Bool {
    guard let shown, shown.size == canvas.size else { return false }
    return shown.row(y) == canvas.row(y)
  }

  private mutating func paint(row y: Int, of canvas: Canvas) {
    writer.clear()
    for x in 0..<size.columns {
      var cell = canvas[x, y]
      if x == size.columns - 1, cell.width == .wide { cell = .blank }
      writer.append(cell, look: palette.look(of: cell))
    }
    let row = writer.row
    mvwadd_wchnstr(screen.window, Int32(clamping: y), 0, row, Int32(clamping: row.count))
  }

  private mutating func place(cursor: Point?, on canvas: Canvas) {
    let place = cursor.flatMap { Rect(size: size).contains($0) ? $0 : nil }
    let isVisible = place.map { canvas[$0.x, $0.y].surface == .input } ?? false
    if let place {
      wmove(screen.window, Int32(clamping: place.y), Int32(clamping: place.x))
    }
    if isVisible != isCursorVisible {
      curs_set(isVisible ? 1 : 0)
      isCursorVisible = isVisible
    }
  }
}

/// Turns cells into what ncurses draws: characters that the terminal can show, as wide as the
/// canvas thinks they are.
struct CellWriter {
  let repertoire: Repertoire
  let encoding: TextEncoding
  /// The row being written.
  private(set) var row: [cchar_t] = []
  private var characters: [wchar_t] = []
  private var previous: CellLook?

  init(repertoire: Repertoire, encoding: TextEncoding) {
    self.repertoire = repertoire
    self.encoding = encoding
  }

  /// Begins a new row.
  mutating func clear() {
    row.removeAll(keepingCapacity: true)
    previous = nil
  }

  /// Adds a cell; a continuation adds nothing, as ncurses makes its own. A space takes the look of
  /// what stands before it wherever that can't be seen, which saves switching back and forth.
  mutating func append(_ cell: Cell, look: CellLook) {
    if let ascii = cell.ascii {
      guard cell.width != .continuation else { return }
      var look = look
      if ascii == 0x20, let previous, look.showsSpaces(like: previous) { look = previous }
      put(wchar_t(ascii), look: look)
      previous = look
    } else {
      append(cell.character, columns: cell.width == .wide ? 2 : 1, look: look)
      previous = look
    }
  }

  private mutating func put(_ character: wchar_t, look: CellLook) {
    characters.removeAll(keepingCapacity: true)
    characters.append(character)
    flush(look: look)
  }

  private mutating func append(_ character: Character, columns: Int, look: CellLook) {
    var character = repertoire.substitute(for: character)
    if !encoding.holds(character) { character = Repertoire.ascii.substitute(for: character) }
    characters.removeAll(keepingCapacity: true)
    for scalar in character.unicodeScalars where characters.count < Int(CCHARW_MAX) {
      let scalar = wchar_t(scalar.value)
      if characters.isEmpty || wcwidth(scalar) == 0 { characters.append(scalar) }
    }
    // The C library may know an older Unicode than the canvas. Where they differ in how wide a
    // character is, ncurses would lose its place in the row.
    let width = characters.first.map { Int(wcwidth($0)) } ?? 0
    if width != columns, width != 1 { characters = [encoding.isUnicode ? 0xFFFD : 0x3F] }
    flush(look: look)
    if columns == 2, width != 2 { put(0x20, look: look) }
  }

  private mutating func flush(look: CellLook) {
    characters.append(0)
    var cell = cchar_t()
    if sju_set_cell(&cell, characters, look.attributes, look.pair) == OK { row.append(cell) }
  }
}

/// How a cell is shown, in the terms of ncurses.
struct CellLook: Equatable {
  let attributes: attr_t
  let pair: Int32
  let background: Appearance.Colour
  /// Whether a space looks the same whatever the foreground and weight: nothing is drawn in it.
  let leavesSpacesEmpty: Bool

  init(_ appearance: Appearance, pair: Int32) {
    var attributes: attr_t = 0
    let marks = appearance.attributes
    if marks.contains(.bold) { attributes |= sju_bold }
    if marks.contains(.underline) { attributes |= sju_underline }
    if marks.contains(.reverse) { attributes |= sju_reverse }
    if marks.contains(.dim) { attributes |= sju_dim }
    if marks.contains(.italic) { attributes |= sju_italic }
    self.attributes = attributes
    self.pair = pair
    background = appearance.background
    leavesSpacesEmpty = marks.isDisjoint(with: [.underline, .reverse])
  }

  /// Whether a space that looks like this looks the same in the other look.
  func showsSpaces(like other: CellLook) -> Bool {
    leavesSpacesEmpty && other.leavesSpacesEmpty && background == other.background
  }
}
