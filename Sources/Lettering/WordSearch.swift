/// Finds one word of a query in folded text.
package struct WordSearch {
  private let word: FoldedText
  private let letters: ByteSearch
  /// The first accent of the word, and where in it that is. Accents are rare, so what they stand on
  /// is looked at only where they are.
  private let accent: (search: ByteSearch, offset: Int)?

  package init(_ word: FoldedText) {
    self.word = word
    letters = ByteSearch(word.letters)
    accent = word.accents.firstIndex { $0 != 0 }.map { (ByteSearch([word.accents[$0]]), $0) }
  }

  /// Where the word stands first, wholly within a range of the text.
  package func first(in text: FoldedText, from start: Int, to end: Int) -> Int? {
    guard let accent else { return letters.first(in: text.letters.span, from: start, to: end) }
    var from = start + accent.offset
    while let place = accent.search.first(in: text.accents.span, from: from, to: end) {
      let first = place - accent.offset
      if first + word.letters.count <= end, text.holds(word, at: first) { return first }
      from = place + 1
    }
    return nil
  }
}

/// Finds bytes in bytes, 32 places at a time: those where the first and the last byte both fit
/// are looked at closer.
package struct ByteSearch {
  private typealias Block = SIMD32<UInt8>

  private let needle: [UInt8]
  private let first: UInt8
  private let last: UInt8

  /// - Parameter needle: at least one byte, or nothing is found.
  package init(_ needle: [UInt8]) {
    self.needle = needle
    first = needle.first ?? 0
    last = needle.last ?? 0
  }

  /// Where the needle stands first, wholly within a range of the bytes.
  package func first(in bytes: Span<UInt8>, from start: Int, to end: Int) -> Int? {
    guard !needle.isEmpty, start >= 0, end <= bytes.count else { return nil }
    let reach = needle.count &- 1
    let needle = self.needle.span
    let (heads, tails) = (Block(repeating: first), Block(repeating: last))
    var place = start
    while place &+ Block.scalarCount &+ reach <= end {
      // Often it is near.
      if let found = Self.place(of: needle, in: bytes, from: place) { return found }
      place &+= 8
      while place &+ Block.scalarCount &+ reach <= end {
        let ones = bytes.bytes.unsafeLoadUnaligned(fromByteOffset: place, as: Block.self)
        let others = bytes.bytes.unsafeLoadUnaligned(
          fromByteOffset: place &+ reach, as: Block.self)
        if any((ones .== heads) .& (others .== tails)) { break }
        place &+= Block.scalarCount
      }
    }
    while place &+ reach < end {
      if bytes.holds(needle, at: place) { return place }
      place &+= 1
    }
    return nil
  }

  /// Where the needle stands first among the eight places from one on.
  private static func place(
    of needle: Span<UInt8>, in bytes: Span<UInt8>, from start: Int
  ) -> Int? {
    let reach = needle.count &- 1
    let heads = bytes.bytes.unsafeLoadUnaligned(fromByteOffset: start, as: UInt64.self)
    let tails = bytes.bytes.unsafeLoadUnaligned(fromByteOffset: start &+ reach, as: UInt64.self)
    var hits =
      zeroes(in: UInt64(littleEndian: heads) ^ (UInt64(needle[0]) &* 0x0101_0101_0101_0101))
      & zeroes(in: UInt64(littleEndian: tails) ^ (UInt64(needle[reach]) &* 0x0101_0101_0101_0101))
    while hits != 0 {
      let place = start &+ hits.trailingZeroBitCount / 8
      if bytes.holds(needle, at: place) { return place }
      hits &= hits &- 1
    }
    return nil
  }

  /// The top bit of each byte that is zero; above the lowest of them maybe of others, too.
  private static func zeroes(in word: UInt64) -> UInt64 {
    (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
  }
}

extension Span<UInt8> {
  fileprivate func holds(_ needle: Span<UInt8>, at place: Int) -> Bool {
    for index in 0..<needle.count where self[place &+ index] != needle[index] { return false }
    return true
  }
}
