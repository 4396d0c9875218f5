extension SwedishOrder {
  /// How a key begins: the places of up to sixteen letters. Where two heads differ, so do the keys,
  /// and in the same direction; it costs no memory of its own.
  struct Head: Equatable {
    private var high: UInt64 = 0
    private var low: UInt64 = 0
    private var count = 0

    fileprivate static let room = 16

    fileprivate var isFull: Bool { count == Self.room }

    fileprivate mutating func append(_ weight: UInt8) {
      guard !isFull else { return }
      let shift = UInt64(7 &- count & 7) &* 8
      if count < 8 { high |= UInt64(weight) &<< shift } else { low |= UInt64(weight) &<< shift }
      count &+= 1
    }

    static func < (one: Head, other: Head) -> Bool {
      one.high != other.high ? one.high < other.high : one.low < other.low
    }

    /// Whether the keys may still differ.
    static func == (one: Head, other: Head) -> Bool {
      one.high == other.high && one.low == other.low
    }
  }

  static func head(_ text: String) -> Head {
    var head = Head()
    for weight in key(text).prefix(Head.room) {
      if weight == 0 { break }
      head.append(weight)
    }
    return head
  }

  /// The same from the bytes of a text, without making it.
  static func head(_ text: Span<UInt8>) -> Head {
    let weights = weightsOfLatin
    var head = Head()
    var place = 0
    while let scalar = text.latinScalar(at: &place) {
      let weight = weights[scalar]
      // It has two places, or may have: the long way.
      guard weight != 0 else { return self.head(text.text) }
      if head.isFull { return head }
      head.append(weight)
    }
    return place == text.count ? head : self.head(text.text)
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
  static func order(of heads: [Head], text: (Int) -> String) -> [Int32] {
    let rows = heads.indices.map { Int32($0) }.sorted { one, other in
      let (first, second) = (heads[Int(one)], heads[Int(other)])
      return first == second ? one < other : first < second
    }
    var order: [Int32] = []
    order.reserveCapacity(rows.count)
    var start = 0
    while start < rows.count {
      var end = start + 1
      while end < rows.count, heads[Int(rows[end])] == heads[Int(rows[start])] { end += 1 }
      if end - start == 1 {
        order.append(rows[start])
      } else {
        let alike = rows[start..<end].map { (row: $0, key: key(text(Int($0)))) }
        order += alike.sorted { one, other in
          one.key == other.key
            ? one.row < other.row : one.key.lexicographicallyPrecedes(other.key)
        }.map(\.row)
      }
      start = end
    }
    return order
  }
}
