/// The separators of a line: how many there are, and where the first and the last stand.
struct RegisterSeparators {
  let isQuoted: Bool
  let mark: UInt8
  private(set) var count = 0
  private(set) var first = 0
  private(set) var last = 0

  init(isQuoted: Bool) {
    self.isQuoted = isQuoted
    mark = isQuoted ? UInt8(ascii: ";") : UInt8(ascii: "\t")
  }

  /// - Returns: where the line ends; nil where it does not end here.
  @inline(__always)
  mutating func look(in bytes: RawSpan, from start: Int) -> Int? {
    let size = bytes.byteCount
    let ends = SIMD16(repeating: UInt8(ascii: "\n"))
    let marks = SIMD16(repeating: mark)
    let quotes = SIMD16(repeating: UInt8(ascii: "\""))
    var place = start
    // A byte on each side is looked at too.
    while place > 0, place &+ 17 <= size {
      let block = bytes.block(place)
      let (isEnd, isMark) = (block .== ends, block .== marks)
      if (isEnd .| isMark).halves == (0, 0) {
        place &+= 16
        continue
      }
      var found = isMark
      if isQuoted {
        found = found .& (bytes.block(place &- 1) .== quotes)
          .& (bytes.block(place &+ 1) .== quotes)
      }
      let (markHalves, endHalves) = (found.halves, isEnd.halves)
      if let end = take(markHalves.0, endHalves.0, at: place) { return end }
      if let end = take(markHalves.1, endHalves.1, at: place &+ 8) { return end }
      place &+= 16
    }
    while place < size {
      let byte = bytes.byte(place)
      if byte == UInt8(ascii: "\n") { return place }
      if byte == mark { note(place, bytes, start) }
      place &+= 1
    }
    return nil
  }

  /// Notes the separators among eight bytes that stand before the end of the line.
  /// - Parameters:
  ///   - marks: a bit in each byte that is a separator, the first byte lowest.
  ///   - ends: a bit in each byte that ends a line.
  /// - Returns: where the line ends; nil where it does not end here.
  @inline(__always)
  private mutating func take(_ marks: UInt64, _ ends: UInt64, at place: Int) -> Int? {
    let marks = ends == 0 ? marks : marks & ((ends & (0 &- ends)) &- 1)
    if marks != 0 {
      let before = isQuoted ? 1 : 0
      if count == 0 { first = place &+ marks.trailingZeroBitCount >> 3 &- before }
      last = place &+ 7 &- marks.leadingZeroBitCount >> 3 &- before
      count &+= marks.nonzeroBitCount
    }
    return ends == 0 ? nil : place &+ ends.trailingZeroBitCount >> 3
  }

  /// Notes a separator: a tab, or a semicolon with a quotation mark on each side.
  @inline(__always)
  mutating func note(_ place: Int, _ bytes: RawSpan, _ start: Int) {
    var place = place
    if isQuoted {
      let quote = UInt8(ascii: "\"")
      guard place > start, place &+ 1 < bytes.byteCount,
        bytes.unsafeLoad(fromUncheckedByteOffset: place &- 1, as: UInt8.self) == quote,
        bytes.unsafeLoad(fromUncheckedByteOffset: place &+ 1, as: UInt8.self) == quote
      else { return }
      place &-= 1
    }
    if count == 0 { first = place }
    last = place
    count &+= 1
  }
}

extension RawSpan {
  /// Sixteen bytes from a place on, which must all be there.
  @inline(__always)
  fileprivate func block(_ place: Int) -> SIMD16<UInt8> {
    unsafeLoadUnaligned(fromUncheckedByteOffset: place, as: SIMD16<UInt8>.self)
  }
}

extension SIMDMask<SIMD16<Int8>> {
  /// The high bit of each byte that is true, the first byte lowest: the first eight, and the others.
  @inline(__always)
  fileprivate var halves: (UInt64, UInt64) {
    let words = unsafeBitCast(self, to: SIMD2<UInt64>.self)
    let high: UInt64 = 0x8080_8080_8080_8080
    return (UInt64(littleEndian: words[0]) & high, UInt64(littleEndian: words[1]) & high)
  }
}
