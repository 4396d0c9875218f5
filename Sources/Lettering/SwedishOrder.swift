/// The order of Swedish lists: … x y z å ä ö, w after v, accents and capitals only where all
/// else is equal, spaces and punctuation before digits before letters. That of ICU (CLDR) for
/// `sv`, for text in Latin letters; other scripts come after, by code point.
package enum SwedishOrder {
  /// Bytes whose lexicographic order is the order of the texts. Only equal texts have equal
  /// keys, so that sorting by them is the same every time.
  package static func key(_ text: String) -> [UInt8] {
    var levels = Levels()
    for element in LetterReader(text.unicodeScalars.makeIterator()) { levels.append(element) }
    return levels.key + text.utf8
  }

  package static func less(_ one: String, _ other: String) -> Bool {
    key(one).lexicographicallyPrecedes(key(other))
  }

  /// The places of names in their order; names that are alike keep theirs.
  package static func rows(of names: [String]) -> [Int] {
    order(of: names.map(head)) { names[$0] }.map(Int.init)
  }

  /// Compares letters first, then accents, then capitals.
  private struct Levels {
    private var letters: [UInt8] = []
    private var accents: [UInt8] = []
    private var capitals: [UInt8] = []

    var key: [UInt8] { letters + [0] + accents + [0] + capitals + [0] }

    mutating func append(_ element: LetterReader<String.UnicodeScalarView.Iterator>.Element) {
      switch element {
      case .letter(let letter):
        letters += SwedishOrder.letters(letter)
        accents.append(SwedishOrder.weights(letter).accent)
        capitals.append(letter.isCapital ? 2 : 1)
        if letter.accent == .thorn || letter.accent == .sharp {
          accents.append(1)
          capitals.append(3)
        }
      case .mark(let mark):
        accents.append(100 &+ UInt8(truncatingIfNeeded: mark.value & 0x7F))
      case .other(let scalar):
        letters += SwedishOrder.weight(scalar)
        accents.append(1)
        capitals.append(1)
      }
    }
  }
}

extension SwedishOrder {
  /// Signs, in order; each has a weight of its own.
  private static let signs: [Unicode.Scalar: UInt8] = {
    let order =
      "\t\n\u{B}\u{C}\r _-‐–—,;:!¡?¿.·'‘’\"“”«»()[]{}§¶@*/\\&#%‰†•`´^¯¨¸°©®+±÷×<=>¬|¦~¤¢$£¥€0123456789"
    var weights: [Unicode.Scalar: UInt8] = [:]
    for scalar in order.unicodeScalars where weights[scalar] == nil {
      weights[scalar] = UInt8(truncatingIfNeeded: weights.count + 2)
    }
    return weights
  }()

  /// The rank of a plain letter: four apart, with room for letters that follow it.
  private static func plain(_ base: UInt8) -> UInt8 { 120 &+ (base &- UInt8(ascii: "a")) &* 4 }

  private static let å = plain(UInt8(ascii: "z")) + 4
  private static let ä = å + 1
  private static let ö = ä + 1

  /// The places that a letter takes: þ sorts as th, and ß as ss.
  static func letters(_ letter: LatinLetter) -> [UInt8] {
    let first = weights(letter).letter
    return switch letter.accent {
    case .thorn: [first, plain(UInt8(ascii: "h"))]
    case .sharp: [first, plain(UInt8(ascii: "s"))]
    default: [first]
    }
  }

  /// The place of a letter, and within it that of its accent. ä and æ differ as e and é do.
  static func weights(_ letter: LatinLetter) -> (letter: UInt8, accent: UInt8) {
    switch (letter.base, letter.accent) {
    case (UInt8(ascii: "a"), .ring): (å, 1)
    case (UInt8(ascii: "a"), .diaeresis): (ä, 1)
    case (UInt8(ascii: "a"), .ligature): (ä, 2)
    case (UInt8(ascii: "e"), .ogonek): (ä, 3)
    case (UInt8(ascii: "o"), .diaeresis): (ö, 1)
    case (UInt8(ascii: "o"), .stroke): (ö, 2)
    case (UInt8(ascii: "o"), .doubleAcute): (ö, 3)
    case (UInt8(ascii: "o"), .ligature): (ö, 4)
    case (UInt8(ascii: "o"), .circumflex): (ö, 5)
    case (UInt8(ascii: "u"), .diaeresis): (plain(UInt8(ascii: "y")), 50)
    case (UInt8(ascii: "u"), .doubleAcute): (plain(UInt8(ascii: "y")), 51)
    case (UInt8(ascii: "t"), .stroke), (_, .eng), (_, .dotless):
      (plain(letter.base) + 1, 1)
    case (_, .thorn): (plain(letter.base), 1)
    default: (plain(letter.base), letter.accent.rawValue + 1)
    }
  }

  /// A sign's own weight; for all else, after every letter, its code point.
  static func weight(_ scalar: Unicode.Scalar) -> [UInt8] {
    if let weight = signs[scalar] { return [weight] }
    let value = scalar.value
    return [
      0xFE, UInt8(truncatingIfNeeded: value >> 16), UInt8(truncatingIfNeeded: value >> 8),
      UInt8(truncatingIfNeeded: value),
    ]
  }
}

extension SwedishOrder {
  /// How a key begins: the places of up to 32 letters. Where two heads differ, so do the keys, and
  /// in the same direction; most names are told apart by them.
  package struct Head: Equatable {
    /// Eight letters each, the first the highest byte.
    fileprivate(set) var words: SIMD4<UInt64> = .zero

    fileprivate static let room = 32

    package static func < (one: Head, other: Head) -> Bool {
      for index in 0..<4 where one.words[index] != other.words[index] {
        return one.words[index] < other.words[index]
      }
      return false
    }
  }

  package static func head(_ text: String) -> Head {
    var head = Head()
    for (place, weight) in key(text).prefix(Head.room).enumerated() {
      if weight == 0 { break }
      head.words[place / 8] |= UInt64(weight) << UInt64(56 - place % 8 * 8)
    }
    return head
  }

  /// The head from the bytes of a text, without making the text where it is of Latin letters.
  package static func head(_ text: Span<UInt8>) -> Head {
    let weights = weightsOfLatin
    var head = Head()
    var place = 0
    for index in 0..<4 {
      var word: UInt64 = 0
      for letter in 0..<UInt64(8) {
        guard let scalar = text.latinScalar(at: &place) else { break }
        // It has two places, or may have: the long way.
        guard weights[scalar] != 0 else { return self.head(text.text) }
        word |= UInt64(weights[scalar]) &<< (56 &- letter &* 8)
      }
      head.words[index] = word
    }
    let isWhole = place == text.count || text.latinScalar(at: &place) != nil
    return isWhole ? head : self.head(text.text)
  }

  /// The place of each scalar that has just one, by its number; 0 for all others.
  private static let weightsOfLatin: [UInt8] = (0..<0x180).map { number in
    guard let scalar = Unicode.Scalar(number) else { return 0 }
    var reader = LetterReader(CollectionOfOne(scalar).makeIterator())
    let weights: [UInt8] =
      switch reader.next() {
      case .letter(let letter): SwedishOrder.letters(letter)
      case .other: SwedishOrder.weight(scalar)
      default: []
      }
    return weights.count == 1 ? weights[0] : 0
  }

  /// The places of texts in their order, equal ones as they come.
  /// - Parameter text: asked for where heads don't tell.
  package static func order(of heads: [Head], text: (Int) -> String) -> [Int32] {
    let rows = heads.enumerated().map { (word: $1.words[0], row: Int32($0)) }.sorted { one, other in
      if one.word != other.word { return one.word < other.word }
      let (first, second) = (heads[Int(one.row)], heads[Int(other.row)])
      return first == second ? one.row < other.row : first < second
    }.map(\.row)
    var order: [Int32] = []
    order.reserveCapacity(rows.count)
    var start = 0
    while start < rows.count {
      var end = start + 1
      while end < rows.count, heads[Int(rows[end])] == heads[Int(rows[start])] { end += 1 }
      if end - start == 1 {
        order.append(rows[start])
      } else {
        order += inOrder(rows[start..<end], text)
      }
      start = end
    }
    return order
  }

  private static func inOrder(_ alike: ArraySlice<Int32>, _ text: (Int) -> String) -> [Int32] {
    alike.map { (row: $0, key: key(text(Int($0)))) }.sorted { one, other in
      one.key == other.key ? one.row < other.row : one.key.lexicographicallyPrecedes(other.key)
    }.map(\.row)
  }
}

/// For each of many texts its place among all of them, as Swedish sorts: equal ones have the same
/// place, and those that are nil or blank have none.
package struct SwedishPlaces {
  private let places: [String: Int]
  private let texts: [String?]

  package init(_ texts: [String?]) {
    self.texts = texts
    let told = Set(texts.compactMap { $0 }).filter { text in !text.allSatisfy(\.isWhitespace) }
    let order = told.map { (text: $0, key: SwedishOrder.key($0)) }
      .sorted { $0.key.lexicographicallyPrecedes($1.key) }
    places = Dictionary(
      order.enumerated().map { ($0.element.text, $0.offset) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  package var rows: [Int?] { texts.map { text in text.flatMap { places[$0] } } }
}
