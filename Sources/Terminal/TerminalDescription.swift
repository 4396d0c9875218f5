import CNcurses
import Glibc

/// The terminfo entry that a session goes by.
struct TerminalDescription: Equatable {
  let name: String
  let note: TerminalNote?

  /// The substitutes for a terminal that the machine doesn't know, the likeliest first.
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

/// The encoding that the terminal reads, by the locale.
struct TextEncoding: Equatable {
  /// As the C library calls it: `UTF-8`, `ISO-8859-1`, `ANSI_X3.4-1968`.
  let name: String
  let note: TerminalNote?

  private static let unicode = "UTF-8"
  private static let ascii = "ANSI_X3.4-1968"

  var isUnicode: Bool { name == Self.unicode }
  var isASCII: Bool { name == Self.ascii }

  /// Makes the process read and write that locale's encoding. Where the locale isn't on the machine
  /// or knows ASCII alone, C.UTF-8 is used, which today's terminals understand.
  /// - Parameter isInScreen: whether GNU screen stands between, which tells by STY.
  init(locale: String, isInScreen: Bool = SessionOptions.value(of: "STY") != nil) {
    let isKnown = setlocale(LC_CTYPE, locale) != nil
    if !isKnown { setlocale(LC_CTYPE, "C") }
    let name = Self.current
    guard name == Self.ascii else {
      self.name = name
      note = name == Self.unicode ? nil : .limitedEncoding(name)
      return
    }
    // GNU screen takes what it shows for the encoding of its own locale, which this probably is, and
    // loses its place in UTF-8.
    let isBound = isInScreen && !Self.asksForUnicode(locale)
    for substitute in ["C.UTF-8", "C.utf8", "en_US.UTF-8"]
    where !isBound && setlocale(LC_CTYPE, substitute) != nil && Self.current == Self.unicode {
      self.name = Self.unicode
      // A locale that is UTF-8, only not installed, loses nothing worth a note.
      note = !isKnown && Self.asksForUnicode(locale) ? nil : .plainLocale(used: substitute)
      return
    }
    self.name = name
    note = .limitedEncoding("ASCII")
  }

  /// Whether the character can be written in this encoding.
  func holds(_ character: Character) -> Bool {
    isUnicode || character.unicodeScalars.allSatisfy { $0.isASCII || Self.writes($0) }
  }

  private static var current: String { String(cString: nl_langinfo(Int32(CODESET))) }

  private static func writes(_ scalar: Unicode.Scalar) -> Bool {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: 64) { bytes in
      guard let start = bytes.baseAddress else { return false }
      var state = mbstate_t()
      return wcrtomb(start, wchar_t(scalar.value), &state) != -1
    }
  }

  private static func asksForUnicode(_ locale: String) -> Bool {
    let name =
      locale.isEmpty
      ? ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap(SessionOptions.value).first ?? "" : locale
    let lowercased = name.lowercased()
    // macOS sends the encoding alone.
    let encoding = lowercased.split(separator: ".", maxSplits: 1).last ?? ""
    return encoding.hasPrefix("utf-8") || encoding.hasPrefix("utf8")
  }
}

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
