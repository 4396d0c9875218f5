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
