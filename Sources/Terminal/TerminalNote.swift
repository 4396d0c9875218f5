/// A note about the terminal that its user may want to see, once.
package enum TerminalNote: Hashable, Sendable {
  /// There is no description of the terminal that `TERM` names (empty if it names none); it is
  /// treated as another one.
  case unknownTerminal(String, treatedAs: String)
  /// The locale knows ASCII alone, which no Swedish can be written in; the other one is used.
  case plainLocale(used: String)
  /// The locale's character set lacks letters; look-alikes stand in for them.
  case limitedEncoding(String)
}
