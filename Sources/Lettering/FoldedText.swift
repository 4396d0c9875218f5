/// Text made ready to be searched: small letters without accents, and beside each what accent it
/// had, so that `bjorn` finds Björn and `å` finds only å. One byte a Latin letter or ASCII sign,
/// UTF-8 for all else; both arrays have the same length.
package struct FoldedText: Hashable, Sendable {
  package private(set) var letters: [UInt8] = []
  package private(set) var accents: [UInt8] = []

  package init() {}

  package init(_ text: some StringProtocol) { append(text) }

  package mutating func append(_ text: some StringProtocol) {
    for element in LetterReader(text.unicodeScalars.makeIterator()) {
      switch element {
      case .letter(let letter): append(letter.base, letter.accent)
      case .mark: break
      case .other(let scalar): append(scalar)
      }
    }
  }

  /// Text from its bytes, without making it where it is of Latin letters.
  package mutating func append(_ text: Span<UInt8>) {
    let folds = Self.foldsOfLatin
    let start = letters.count
    var place = 0
    while let scalar = text.latinScalar(at: &place) {
      let fold = folds[scalar]
      guard fold.letter != 0 else {
        place = 0
        break
      }
      letters.append(fold.letter)
      accents.append(fold.accent)
    }
    guard place < text.count else { return }
    letters.removeSubrange(start...)
    accents.removeSubrange(start...)
    append(text.text)
  }

  package mutating func reserve(_ count: Int) {
    letters.reserveCapacity(count)
    accents.reserveCapacity(count)
  }

  /// The folded byte of each scalar that folds into one, by its number; letter 0 for the others.
  private static let foldsOfLatin: [(letter: UInt8, accent: UInt8)] = (0..<0x180).map { number in
    guard let scalar = Unicode.Scalar(number) else { return (0, 0) }
    let folded = FoldedText(String(scalar))
    return folded.letters.count == 1 ? (folded.letters[0], folded.accents[0]) : (0, 0)
  }

  /// A byte that carries no accent, as it stands.
  package mutating func append(_ byte: UInt8) { append(byte, .none) }

  private mutating func append(_ byte: UInt8, _ accent: Accent) {
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
  package func holds(_ other: FoldedText, at place: Int) -> Bool {
    for index in other.letters.indices {
      guard letters[place + index] == other.letters[index] else { return false }
      let accent = other.accents[index]
      if accent != 0, accents[place + index] != accent { return false }
    }
    return true
  }
}
