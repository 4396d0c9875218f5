import CNcurses
package import Canvas
import Glibc

/// A terminal that is ours for a while: canvases are shown on it, and keys, sizes and signals come
/// from it. When it ends, by return, throw, `exit`, a signal or a crash, the terminal is as it was.
package struct Session: ~Copyable {
  /// Notes about the terminal for the user, in the order found.
  package let notes: [TerminalNote]
  /// Which characters it can draw.
  package let repertoire: Repertoire
  /// How many colours it shows.
  package var depth: ColourDepth { palette.depth }
  /// Its size now; follows ``Event/resize(_:)``.
  package internal(set) var size: Size

  let screen: CursesScreen
  let pipe: SelfPipe
  let isXtermLike: Bool
  /// What stands between this program and the terminal; nil where nothing says so.
  let multiplexer: Multiplexer?
  let marksPaste: Bool
  let isLocked: Bool
  var palette: Palette
  var writer: CellWriter
  var keys: KeyReader
  /// The canvas that is on the terminal; nil if nobody knows.
  var shown: Canvas?
  var lastShown: (canvas: Canvas, theme: Theme)?
  var isCursorVisible = false
  /// Events that were read and not yet returned.
  var events: [Event] = []
  var isClosed = false

  init(_ options: SessionOptions) throws(SessionError) {
    guard sju_guard_is_armed() == 0 else { throw .alreadyOpen }
    if options.requiresTerminal {
      guard isatty(options.output) != 0 else { throw .notATerminal }
      guard isatty(options.input) != 0 else { throw .noKeyboard }
    }
    let encoding = TextEncoding(locale: options.locale)
    let description = try TerminalDescription(for: options.terminal, output: options.output)
    let pipe = try SelfPipe()
    sju_guard_arm(options.output, pipe.writeEnd, options.isLocked ? 1 : 0)
    do {
      screen = try CursesScreen(
        terminal: description.name, input: options.input, output: options.output)
    } catch {
      sju_guard_disarm()
      throw error
    }
    self.pipe = pipe
    notes = [description.note, encoding.note].compactMap(\.self)
    repertoire = encoding.isASCII ? .ascii : description.isConsole ? .console : .full
    isXtermLike = ControlSequence.isXtermLike
    multiplexer = options.multiplexer
    marksPaste = ControlSequence.marksPaste
    isLocked = options.isLocked
    palette = Palette(
      isWithoutColour: options.isWithoutColour, isConsole: description.isConsole)
    writer = CellWriter(repertoire: repertoire, encoding: encoding)
    keys = KeyReader(options)
    size = screen.size
    if options.reportsMouse { screen.reportMouse() }
    prepareReset()
    if marksPaste { screen.send(.bracketedPasteOn) }
  }

  deinit {
    sju_guard_begin_leaving()
    if marksPaste { screen.send(.bracketedPasteOff) }
    endwin()
    sju_guard_disarm()
  }

  /// Keeps ready what a crash or `exit` must send, which depends on where the last row is.
  borrowing func prepareReset() {
    let bytes = ControlSequence.reset(rows: size.rows).bytes
    bytes.withUnsafeBytes { bytes in
      guard let start = bytes.baseAddress else { return }
      sju_guard_set_reset(start.assumingMemoryBound(to: CChar.self), bytes.count)
    }
  }
}

/// Runs `body` with the terminal, and gives the terminal back however that ends.
///
/// Throws ``SessionError`` if there can be no session, before anything was sent to the terminal;
/// else whatever `body` throws.
package func withSession<R>(
  _ options: SessionOptions = SessionOptions(), _ body: (inout Session) throws -> R
) throws -> R {
  var session = try Session(options)
  return try body(&session)
}
