/// Which characters a terminal can draw.
package enum Repertoire: String, CaseIterable, Sendable {
  /// Anything in Unicode.
  case full
  /// The characters that a Linux console can draw whether its font is of code page 437 or of Latin
  /// 9.
  case console
  /// ASCII only.
  case ascii

  /// The substitute for a character: itself where it can be drawn, else a look-alike, in the end
  /// `?`. Law: always one column, and always in the repertoire.
  package func substitute(for character: Character) -> Character {
    guard self != .full, !character.isASCII, let scalar = character.unicodeScalars.first
    else { return character }
    if let decoration = Self.decorations[scalar] {
      return self == .console ? decoration.console : decoration.ascii
    }
    if self == .console, Self.isInConsole(scalar) { return Character(scalar) }
    return Self.letter(scalar) ?? Self.braille(scalar) ?? "?"
  }

  /// The characters that our own drawing uses beside ASCII and letters, all one column wide.
  package static var decorative: [Character] { decorations.keys.sorted().map(Character.init) }

  private static func isInConsole(_ scalar: Unicode.Scalar) -> Bool {
    (0xC0...0xFF).contains(scalar.value) || "¡¢£¥§ª«¬°±²µ¶·º»¼½¿".unicodeScalars.contains(scalar)
  }

  private static func braille(_ scalar: Unicode.Scalar) -> Character? {
    guard (0x2800...0x28FF).contains(scalar.value) else { return nil }
    switch (scalar.value & 0xFF).nonzeroBitCount {
    case 0: return " "
    case 1...2: return "."
    case 3...4: return ":"
    default: return "#"
    }
  }
}

extension Repertoire {
  /// Look-alikes for what we draw with. The console's are in both code page 437 and the Latin 9
  /// fonts of Debian's console-setup, where half blocks, circles and check marks are not.
  static let decorations: [Unicode.Scalar: (console: Character, ascii: Character)] = {
    var table: [Unicode.Scalar: (console: Character, ascii: Character)] = [:]
    for (drawn, console, ascii) in rows {
      for ((drawn, console), ascii) in zip(zip(drawn.unicodeScalars, console), ascii) {
        table[drawn] = (console, ascii)
      }
    }
    return table
  }()

  /// Drawn in full, on a console, in ASCII; character for character.
  private static let rows: [(drawn: String, console: String, ascii: String)] = [
    ("▰▱■□▪▫░▒▓", "■·■o■·░▒█", "#-#o*.:%#"),
    ("▁▂▃▄▅▆▇█▀", "__░░▒▒███", "_.-=+*%##"),
    ("▏▎▍▌▋▊▉▐▕", "││││█████", "||||#####"),
    ("●◐◑○◆♦◇✕✗✓★☆", "•!!o♦♦o" + "xxv**", "*!!o**oxxv**"),
    ("─━╸│┃═║╌┄┆", "─═─││═║──│", "-=-||=|--|"),
    ("┌┐└┘├┤┬┴┼", "┌┐└┘├┤┬┴┼", "+++++++++"),
    ("╭╮╰╯╱╲╳", "┌┐└┘/\\x", "++++/\\x"),
    ("←→↑↓↔↵⏎", "←→↑↓-<<", "<>^v-<<"),
    ("▲▼◀▶◄►▸▾▴◂", "▲▼<><>>▼▲<", "^v<><>>v^<"),
    ("…·•∙⋯⋮‥", ".·•·.:.", ".-*-.:."),
    ("⟨⟩‹›«»", "<><>«»", "<><><>"),
    ("‐‑‒–—―−", "-------", "-------"),
    ("‘’‚“”„′″", "'','" + "\"\"\"'\"", "'','" + "\"\"\"'\""),
    ("×÷≈≠≤≥±∞√€№", "x÷≈#≤≥±∞vEN", "x/~#<>+8vEN"),
  ]
}

extension Repertoire {
  /// The plain letter under a Latin one with an accent, or the sign that a Latin 1 sign looks like.
  static func letter(_ scalar: Unicode.Scalar) -> Character? {
    let value = Int(scalar.value)
    guard value >= 0xA0, value < 0xA0 + plain.count else { return nil }
    return plain[value - 0xA0]
  }

  /// U+00A0–U+017F, one for one.
  private static let plain = Array(
    " !cLoY|S\"ca<--R-o+23'uP.,1o>???\("?")"
      + "AAAAAAACEEEEIIIIDNOOOOOxOUUUUYPsaaaaaaaceeeeiiiidnooooo/ouuuuypy"
      + "AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIiIiJjKkkLlLlLlLlLl"
      + "NnNnNnnNnOoOoOoOoRrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs")
}
