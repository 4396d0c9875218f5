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
  /// The multiplexer between this program and the terminal; nil where no variable names one.
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

/// The options of a session. Defaults are taken from the process: standard input and output,
/// `TERM`, `NO_COLOR` and the locale.
package struct SessionOptions: Sendable {
  /// File descriptors; the session works on copies and never closes these.
  package var input: Int32 = STDIN_FILENO
  package var output: Int32 = STDOUT_FILENO
  /// The name of the terminal's description; nil if nobody told.
  package var terminal: String?
  /// The terminal multiplexer between the program and the terminal; nil where no variable names
  /// one.
  package var multiplexer: Multiplexer?
  /// Whether no colour is wanted, whatever the terminal can show.
  package var isWithoutColour: Bool
  /// The locale that says in what encoding the terminal is; "" is the environment's.
  package var locale = ""
  /// Whether the terminal is asked to report the mouse, which then no longer selects text by itself.
  package var reportsMouse = true
  /// Whether input and output must be terminals. Without that files will do.
  package var requiresTerminal = true
  /// Whether nobody at the terminal may stop or end the program: of all signals that could, only
  /// SIGTERM, SIGINT (which no key sends) and those of a crash do anything, and output that a key
  /// has stopped flows again.
  package var isLocked = false

  /// How long ESC waits for the rest of a key, in milliseconds: no longer than can be felt, but for
  /// a line that may be slow.
  package var escapeWait: Int

  package init() {
    terminal = Self.value(of: "TERM")
    multiplexer = Multiplexer(terminal: terminal ?? "") { Self.value(of: $0) != nil }
    isWithoutColour = Self.value(of: "NO_COLOR") != nil
    let isFarAway = ["SSH_CONNECTION", "SSH_TTY", "SSH_CLIENT"].contains {
      Self.value(of: $0) != nil
    }
    escapeWait = isFarAway ? 200 : 50
  }

  /// An environment variable; nil if it is empty or not there.
  static func value(of variable: String) -> String? {
    guard let value = getenv(variable), value.pointee != 0 else { return nil }
    return String(cString: value)
  }
}

/// Why there can be no session.
package enum SessionError: Error, Equatable, Sendable {
  /// Standard output is no terminal but a file or a pipe.
  case notATerminal
  /// Standard input is no terminal but a file or a pipe, and text is no keys.
  case noKeyboard
  /// The terminal (by its `TERM`) can't put text where it is asked to, so nothing can be drawn.
  case cannotPlaceText(terminal: String)
  /// There is no description of this terminal on the machine, nor of any that could stand in.
  case noDescription(terminal: String)
  /// The system refused; the number is an `errno`.
  case system(Int32)
  /// This process has a session already; a terminal can't have two.
  case alreadyOpen
}

extension Session {
  /// Waits for what happens next; for no longer than `timeout`, or for ever if that is nil. Uses no
  /// processor and sends nothing while waiting.
  /// - Parameter descriptors: what else to wait for until it can be read; negative ones are passed
  ///   over.
  package mutating func next(timeout: Duration? = nil, or descriptors: [Int32] = []) -> Event {
    let deadline = timeout.map { Clock.milliseconds + $0.wholeMilliseconds }
    while events.isEmpty {
      if isClosed { return .closed }
      let now = Clock.milliseconds
      let rest = [deadline, keys.deadline].compactMap { $0 }.min().map { max($0 - now, 0) }
      switch listen(milliseconds: rest.map { Int32(clamping: $0) } ?? -1, or: descriptors) {
      case .other: return .ready
      case .nothing:
        events += keys.pass()
        if events.isEmpty, let deadline, Clock.milliseconds >= deadline { return .timeout }
      case .something: break
      }
    }
    return events.removeFirst()
  }

  /// Whether more has been heard already, so that drawing can wait until all of it has been taken.
  package var hasMore: Bool { !events.isEmpty }

  /// Whether something was typed that has not been taken yet, be it heard already or not.
  package mutating func hasTyped() -> Bool {
    if events.isEmpty { _ = listen(milliseconds: 0, or: []) }
    return hasMore
  }

  private enum Heard { case nothing, something, other }

  /// Waits once and takes what there is; keys and signals go first.
  private mutating func listen(milliseconds: Int32, or others: [Int32]) -> Heard {
    let readable = Int16(POLLIN)
    var descriptors = ([pipe.readEnd, screen.input] + others).map {
      pollfd(fd: $0, events: readable, revents: 0)
    }
    let ready = poll(&descriptors, nfds_t(descriptors.count), milliseconds)
    guard ready != 0 else { return .nothing }
    guard ready > 0 else { return errno == EINTR ? .something : .nothing }
    if descriptors[0].revents != 0 { take(pipe.drain()) }
    if descriptors[1].revents != 0 {
      let heard = keys.read(screen.input)
      events += heard.events
      isClosed = heard.isEnd
    }
    guard events.isEmpty, !isClosed else { return .something }
    return descriptors.dropFirst(2).contains { $0.revents != 0 } ? .other : .something
  }

  /// Does what signals ask of the session itself, and makes events of the others.
  mutating func take(_ signals: [Int32]) {
    for number in signals {
      switch number {
      case SIGWINCH: break
      case SIGTSTP:
        suspend()
        events.append(.signal(.continued))
      case SIGCONT:
        takeBack()
        events.append(.signal(.continued))
      default: Signal(number: number).map { events.append(.signal($0)) }
      }
    }
    if signals.contains(SIGWINCH) { adoptSize() }
  }
}

extension Session {
  /// Gives the terminal back as it was found, runs `body` (an editor, a pager), and takes it again
  /// with the screen as it was. What is typed or signalled meanwhile is for whoever has the
  /// terminal then.
  package mutating func aside<R>(_ body: () throws -> R) rethrows -> R {
    if marksPaste { screen.send(.bracketedPasteOff) }
    endwin()
    sju_guard_set_armed(0)
    defer {
      take(pipe.drain().filter { [SIGTERM, SIGHUP].contains($0) })
      takeBack()
    }
    return try body()
  }

  /// Stops the process and those it shares a job with, as Ctrl-Z does to programs that don't read
  /// it; returns when the user brings it back.
  package mutating func suspend() {
    aside { sju_obey(SIGTSTP, 1) }
  }

  /// Takes the terminal again after a while in which anything may have happened to it.
  mutating func takeBack() {
    sju_guard_set_armed(1)
    reset_prog_mode()
    adoptSize()
    forgetScreen()
    if let (canvas, theme) = lastShown {
      show(canvas, theme: theme)
    } else {
      wrefresh(screen.window)
    }
    if marksPaste { screen.send(.bracketedPasteOn) }
  }

  /// Takes over the size that the terminal has now.
  mutating func adoptSize() {
    guard let now = screen.terminalSize, now != size else { return }
    resizeterm(Int32(clamping: now.rows), Int32(clamping: now.columns))
    size = screen.size
    forgetScreen()
    prepareReset()
    events.removeAll { if case .resize = $0 { true } else { false } }
    events.append(.resize(size))
  }
}
