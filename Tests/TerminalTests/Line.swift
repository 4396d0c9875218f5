import CNcurses
import Canvas
import Glibc

@testable import Terminal

/// The other side of a session: what is written here is typed there, and what it draws is read here.
final class Line {
  private let master: Int32
  private let slave: Int32
  private let before: termios

  /// TIOCSPTLCK and TIOCGPTN, which make a terminal's other side ready and tell where it is. They
  /// are macros with arguments, and `unlockpt` is declared only to those who ask for X/Open.
  private static let setLock: UInt = 0x4004_5431
  private static let getNumber: UInt = 0x8004_5430

  /// A terminal of that size.
  init(_ size: Size = Size(columns: 80, rows: 24)) throws {
    master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK)
    var lock: Int32 = 0
    var number: Int32 = 0
    guard ioctl(master, Self.setLock, &lock) == 0, ioctl(master, Self.getNumber, &number) == 0
    else { throw SessionError.system(errno) }
    slave = open("/dev/pts/\(number)", O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard slave >= 0 else { throw SessionError.system(errno) }
    var modes = termios()
    tcgetattr(slave, &modes)
    before = modes
    resize(size)
  }

  deinit {
    close(slave)
    close(master)
  }

  /// What a session on this line goes by.
  func options(_ terminal: String?, locale: String = "C.UTF-8") -> SessionOptions {
    var options = SessionOptions()
    options.input = slave
    options.output = slave
    options.terminal = terminal
    options.multiplexer = nil
    options.isWithoutColour = false
    options.locale = locale
    return options
  }

  func type(_ text: String) { type(Array(text.utf8)) }

  func type(_ bytes: [UInt8]) { _ = write(master, bytes, bytes.count) }

  func resize(_ size: Size) {
    var window = winsize()
    window.ws_col = UInt16(clamping: size.columns)
    window.ws_row = UInt16(clamping: size.rows)
    _ = ioctl(slave, UInt(TIOCSWINSZ), &window)
  }

  /// Whether what is typed is shown, and Ctrl-C a signal, as it was before any session.
  var isAsBefore: Bool {
    var now = termios()
    tcgetattr(slave, &now)
    return now.c_lflag == before.c_lflag && now.c_iflag == before.c_iflag
      && now.c_oflag == before.c_oflag
  }

  /// What was sent since it was last asked.
  func sent() -> String {
    var bytes: [UInt8] = []
    var buffer: [UInt8] = Array(repeating: 0, count: 1 << 16)
    while case let count = read(master, &buffer, buffer.count), count > 0 {
      bytes += buffer[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// A session without a terminal: input from a pipe, which can end, and output into a file.
final class Pipe {
  private let output: Int32
  private var keyboard: Int32
  private let keys: Int32

  init() throws {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw SessionError.system(errno) }
    (keys, keyboard) = (ends[0], ends[1])
    output = open("/dev/null", O_WRONLY | O_CLOEXEC)
  }

  deinit {
    close(keys)
    close()
    Glibc.close(output)
  }

  var options: SessionOptions {
    var options = SessionOptions()
    options.input = keys
    options.output = output
    options.terminal = "xterm-256color"
    options.multiplexer = nil
    options.locale = "C.UTF-8"
    options.requiresTerminal = false
    return options
  }

  func type(_ text: String) { _ = write(keyboard, text, text.utf8.count) }

  func close() {
    if keyboard >= 0 { Glibc.close(keyboard) }
    keyboard = -1
  }

  private func close(_ descriptor: Int32) { Glibc.close(descriptor) }
}

extension Session {
  /// The keys that come from what was typed, until nothing is left of it.
  mutating func keys() -> [Event] {
    var events: [Event] = []
    while case let event = next(timeout: .zero), event != .timeout {
      events.append(event)
      if event == .closed { break }
    }
    return events
  }
}

/// Has this thread take a signal now. The threads that tests run on leave signals to others, which
/// take them when it suits.
func deliver(_ signal: Int32) {
  var signals = sigset_t()
  var before = sigset_t()
  sigemptyset(&signals)
  sigaddset(&signals, signal)
  pthread_sigmask(SIG_UNBLOCK, &signals, &before)
  raise(signal)
  pthread_sigmask(SIG_SETMASK, &before, nil)
}
