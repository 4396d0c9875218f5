import CNcurses

/// The terminfo entry that a session goes by.
struct TerminalDescription: Equatable {
  let name: String
  let note: TerminalNote?

  /// What stands in for a terminal that the machine doesn't know, the likeliest first.
  private static let substitutes = ["xterm-256color", "xterm", "ansi", "vt100"]

  /// The entry for a terminal of that name, or for one that it is probably like.
  init(for wanted: String?, output: Int32) throws(SessionError) {
    let wanted = wanted ?? ""
    for name in [wanted] + Self.substitutes where !name.isEmpty {
      var result: Int32 = 0
      let status = setupterm(name, output, &result)
      defer { if status == OK { sju_forget_description() } }
      // 1 with an error is a printer; an error else means that there is no such entry.
      if status == OK || result == 1 {
        guard status == OK, sju_capability("cup") != nil else {
          throw .cannotPlaceText(terminal: name)
        }
        self.name = name
        note = name == wanted ? nil : .unknownTerminal(wanted, treatedAs: name)
        return
      }
    }
    throw .noDescription(terminal: wanted)
  }

  /// Whether it is the console of the machine itself, with a font of 256 or 512 characters.
  var isConsole: Bool {
    ["linux", "cons25", "wsvt25", "mach", "hurd"].contains { name.hasPrefix($0) }
  }
}
