import CNcurses
import Canvas
import Glibc

/// ncurses' hold on a terminal, from the first sequence to the last.
struct CursesScreen: ~Copyable {
  /// The session's own copies of the descriptors.
  let input: Int32
  let output: Int32
  let window: UnsafeMutablePointer<WINDOW>
  private let screen: OpaquePointer
  private let inputFile: UnsafeMutablePointer<FILE>
  private let outputFile: UnsafeMutablePointer<FILE>

  /// Takes hold of the terminal and sets it to raw keys without echo. Signals must be caught
  /// before, or ncurses catches them.
  init(terminal: String, input: Int32, output: Int32) throws(SessionError) {
    let inputFile = try Self.file(input, "r")
    let outputFile: UnsafeMutablePointer<FILE>
    do {
      outputFile = try Self.file(output, "w")
    } catch {
      fclose(inputFile)
      throw error
    }
    // The size is what the terminal says, not what LINES and COLUMNS said when a shell started.
    use_env(false)
    use_tioctl(true)
    guard let screen = newterm(terminal, outputFile, inputFile), let window = sju_window() else {
      fclose(inputFile)
      fclose(outputFile)
      throw .noDescription(terminal: terminal)
    }
    self.input = fileno(inputFile)
    self.output = fileno(outputFile)
    self.window = window
    self.screen = screen
    self.inputFile = inputFile
    self.outputFile = outputFile
    setKeys()
  }

  deinit {
    delscreen(screen)
    fclose(inputFile)
    fclose(outputFile)
  }

  private borrowing func setKeys() {
    raw()
    noecho()
    nonl()
    intrflush(window, false)
    // The keypad types what is on it, and the arrows send what terminals agree on.
    keypad(window, false)
    // What is typed meanwhile doesn't leave a screen half drawn.
    typeahead(-1)
    curs_set(0)
  }

  /// Asks for presses of the left button and turns of the wheel, each told at once.
  borrowing func reportMouse() {
    mouseinterval(0)
    mousemask(sju_left_pressed | sju_left_released | sju_wheel_up | sju_wheel_down, nil)
  }

  /// Sends bytes as they are. ncurses must have sent all of its own, as it has after each refresh.
  borrowing func send(_ sequence: ControlSequence) {
    var rest = sequence.bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(output, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }

  /// The size of the window as ncurses knows it.
  var size: Size {
    Size(columns: Int(getmaxx(window)), rows: Int(getmaxy(window)))
  }

  /// The size as the terminal tells it; nil if it doesn't tell.
  var terminalSize: Size? {
    var size = winsize()
    guard ioctl(output, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0, size.ws_row > 0 else {
      return nil
    }
    return Size(columns: Int(size.ws_col), rows: Int(size.ws_row))
  }

  private static func file(
    _ descriptor: Int32, _ mode: String
  ) throws(SessionError) -> UnsafeMutablePointer<FILE> {
    let copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 3)
    guard copy >= 0 else { throw .system(errno) }
    guard let file = fdopen(copy, mode) else {
      let problem = errno
      close(copy)
      throw .system(problem)
    }
    return file
  }
}
