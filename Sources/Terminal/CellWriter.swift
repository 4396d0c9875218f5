import CNcurses
import Canvas

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
