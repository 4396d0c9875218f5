/// A name as it is compared with others: its words in small letters, in whatever order. å, ä and ö
/// are letters of their own, other accents don't count: Andrén is Andren, and Björn is not Bjorn.
package struct NameWords: Hashable, Sendable {
  /// Sorted.
  package let words: [String]

  /// Particles that stand before a family name and belong to it, and are nobody's name alone.
  package static let particles: Set<String> = [
    "von", "af", "av", "de", "van", "der", "den", "la", "el", "al", "da", "di", "du",
  ]

  package init(_ text: String) { words = Self.inOrder(text).sorted() }

  /// The words in the order of the text. A text without letters and digits is a word as it stands.
  package static func inOrder(_ text: String) -> [String] {
    var words: [String] = []
    var word = ""
    func end() {
      if !word.isEmpty { words.append(word) }
      word = ""
    }
    for element in LetterReader(text.unicodeScalars.makeIterator()) {
      switch element {
      case .letter(let letter):
        word.unicodeScalars.append(Unicode.Scalar(letter.base))
        if letter.isSwedish { word.unicodeScalars.append(letter.accent == .ring ? "°" : "¨") }
      case .mark: break
      case .other(let scalar) where scalar.properties.isAlphabetic || scalar.isDigit:
        word += scalar.properties.lowercaseMapping
      case .other(let scalar):
        if scalar != "'" && scalar != "’" { end() }
      }
    }
    end()
    let text = text.trimmed
    return words.isEmpty && !text.isEmpty ? [text] : words
  }

  /// Whether it may be the same name: all the words of one are in the other.
  package func agrees(with other: NameWords) -> Bool {
    guard !words.isEmpty, !other.words.isEmpty else { return false }
    let (few, many) =
      words.count < other.words.count ? (words, other.words) : (other.words, words)
    return Set(few).isSubset(of: many)
  }
}

extension LatinLetter {
  /// å, ä or ö.
  fileprivate var isSwedish: Bool {
    switch accent {
    case .ring: base == UInt8(ascii: "a")
    case .diaeresis: base == UInt8(ascii: "a") || base == UInt8(ascii: "o")
    default: false
    }
  }
}

extension Unicode.Scalar {
  fileprivate var isDigit: Bool { properties.numericType != nil }
}
