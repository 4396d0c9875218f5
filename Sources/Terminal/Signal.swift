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
