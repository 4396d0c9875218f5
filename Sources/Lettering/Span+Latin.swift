extension Span<UInt8> {
  /// The number of the scalar that begins at a place, which then is past it; nil at the end, and
  /// for all beyond U+017F: a combining mark, too, which may belong to the letter before it.
  func latinScalar(at place: inout Int) -> Int? {
    guard place < count else { return nil }
    let byte = self[place]
    if byte < 0x80 {
      place &+= 1
      return Int(byte)
    }
    guard 0xC2...0xC5 ~= byte, place &+ 1 < count, self[place &+ 1] & 0xC0 == 0x80 else {
      return nil
    }
    let scalar = Int(byte & 0x1F) &<< 6 | Int(self[place &+ 1] & 0x3F)
    place &+= 2
    return scalar
  }
}
