import Glibc

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
