/// Text made ready to be searched: small letters without accents, and beside each what accent it
/// had, so that `bjorn` finds Björn and `å` finds only å. One byte a Latin letter or ASCII sign,
/// UTF-8 for all else; both arrays have the same length.
struct FoldedText: Equatable, Sendable {
  private(set) var letters: [UInt8] = []
  private(set) var accents: [UInt8] = []

  init() {}

  init(_ text: some StringProtocol) { append(text) }

  mutating func append(_ text: some StringProtocol) {
    for element in LetterReader(text.unicodeScalars.makeIterator()) {
      switch element {
      case .letter(let letter): append(letter.base, letter.accent)
      case .mark: break
      case .other(let scalar): append(scalar)
      }
    }
  }

  mutating func append(_ byte: UInt8, _ accent: Accent = .none) {
    letters.append(byte)
    accents.append(accent.rawValue)
  }

  /// Blanks of every kind are spaces, so that nothing but `SearchIndex` writes what parts rows.
  private mutating func append(_ scalar: Unicode.Scalar) {
    if scalar.value < 0x80 {
      return append(scalar.value < 0x20 ? UInt8(ascii: " ") : UInt8(scalar.value))
    }
    for byte in scalar.properties.lowercaseMapping.utf8 { append(byte) }
  }

  /// Whether another text stands here from a place on. An accent counts where the other has one.
  func holds(accentsOf other: FoldedText, at place: Int) -> Bool {
    for index in other.accents.indices {
      let accent = other.accents[index]
      if accent != 0, accents[place + index] != accent { return false }
    }
    return true
  }
}
