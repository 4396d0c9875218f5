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
