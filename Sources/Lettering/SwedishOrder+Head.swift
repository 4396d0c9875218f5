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

  /// The same from the bytes of a text, without making it where it is of Latin letters.
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
