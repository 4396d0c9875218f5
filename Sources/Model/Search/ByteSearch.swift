/// Finds bytes in bytes, 32 places at a time: those where the first and the last byte both fit
/// are looked at closer.
struct ByteSearch {
  private typealias Block = SIMD32<UInt8>

  private let needle: [UInt8]
  private let first: Block
  private let last: Block

  /// - Parameter needle: at least one byte, or nothing is found.
  init(_ needle: [UInt8]) {
    self.needle = needle
    first = Block(repeating: needle.first ?? 0)
    last = Block(repeating: needle.last ?? 0)
  }

  /// Where the needle stands first, wholly within a range of the bytes.
  func first(in bytes: Span<UInt8>, from start: Int, to end: Int) -> Int? {
    guard !needle.isEmpty, start >= 0, end <= bytes.count else { return nil }
    let raw = bytes.bytes
    let reach = needle.count &- 1
    var place = start
    while place &+ Block.scalarCount &+ reach <= end {
      let heads = raw.unsafeLoadUnaligned(fromByteOffset: place, as: Block.self)
      let tails = raw.unsafeLoadUnaligned(fromByteOffset: place &+ reach, as: Block.self)
      var hits = (heads .== first) .& (tails .== last)
      while let lane = Self.firstLane(hits) {
        if stands(in: bytes, at: place &+ lane) { return place &+ lane }
        hits[lane] = false
      }
      place &+= Block.scalarCount
    }
    while place &+ reach < end {
      if stands(in: bytes, at: place) { return place }
      place &+= 1
    }
    return nil
  }

  private func stands(in bytes: Span<UInt8>, at place: Int) -> Bool {
    for index in 0..<needle.count where bytes[place &+ index] != needle[index] { return false }
    return true
  }

  private static let lanes = Block(
    0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15,
    16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31)

  private static func firstLane(_ hits: SIMDMask<SIMD32<Int8>>) -> Int? {
    guard any(hits) else { return nil }
    return Int(lanes.replacing(with: 255, where: .!hits).min())
  }
}
