import CNcurses
import Glibc

/// A word from the system to the program.
package enum Signal: CaseIterable, Sendable {
  /// SIGTERM: end now.
  case terminate
  /// SIGHUP: the terminal is gone, or the connection to it.
  case hangup
  /// SIGINT from outside; Ctrl-C on the keyboard is a key.
  case interrupt
  /// The program had been stopped and goes on; the screen has been drawn again by then.
  case continued

  /// The number by which the system knows it.
  package var number: Int32 {
    switch self {
    case .terminate: SIGTERM
    case .hangup: SIGHUP
    case .interrupt: SIGINT
    case .continued: SIGCONT
    }
  }

  init?(number: Int32) {
    guard let signal = Self.allCases.first(where: { $0.number == number }) else { return nil }
    self = signal
  }

  /// Ends the process as the signal would have done had it not been caught, so that whoever waits
  /// for it sees the truth: a shell says 143 for ``terminate``. Call it when the session is over.
  package func endProcess() -> Never {
    sju_obey(number, 0)
    _exit(128 + number)
  }
}

/// A pipe from the signal handlers to the event loop: one byte a signal, read when it suits.
struct SelfPipe: ~Copyable {
  let readEnd: Int32
  let writeEnd: Int32

  init() throws(SessionError) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw .system(errno) }
    readEnd = ends[0]
    writeEnd = ends[1]
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
  }

  deinit {
    _ = close(readEnd)
    _ = close(writeEnd)
  }

  /// The numbers of the signals that came since the last time, in order.
  func drain() -> [Int32] {
    var signals: [Int32] = []
    var bytes: [UInt8] = Array(repeating: 0, count: 64)
    while true {
      let count = read(readEnd, &bytes, bytes.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return signals }
      signals += bytes.prefix(count).map { Int32($0) }
    }
  }
}
