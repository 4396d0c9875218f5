/// Letters that have a character of their own beside the one with a loose accent: file names from
/// macOS write å as a and a ring, and most terminals draw that worse than å.
enum Precomposed {
  /// The one scalar that is canonically the same as `letter` with `mark`; nil if there is none.
  static func letter(_ letter: Unicode.Scalar, _ mark: Unicode.Scalar) -> Unicode.Scalar? {
    var pair = String(letter)
    pair.unicodeScalars.append(mark)
    guard pair.count == 1, let character = pair.first, let index = all.firstIndex(of: character)
    else { return nil }
    let scalars = all[index].unicodeScalars
    return scalars.count == 1 ? scalars.first : nil
  }

  /// Latin, Greek and Cyrillic. `Character` compares by canonical equivalence, so looking up a
  /// letter with a loose accent finds the one that is written whole.
  private static let all: Set<Character> = {
    var characters: Set<Character> = []
    for range in [0xC0...0x24F, 0x386...0x3CE, 0x400...0x4F9, 0x1E00...0x1FFF] {
      for value in range {
        if let scalar = Unicode.Scalar(UInt32(value)) { characters.insert(Character(scalar)) }
      }
    }
    return characters
  }()
}
