/// Reads fixed-width decimal numbers and what stands between them, from the front.
struct DigitReader<Bytes: Collection<UInt8>> {
  private var rest: Bytes.SubSequence

  init(_ bytes: Bytes) {
    self.rest = bytes[...]
  }

  var isAtEnd: Bool { rest.isEmpty }

  /// The next `width` bytes as a number; nil, and nothing read, unless all are digits.
  mutating func number(width: Int) -> Int? {
    var value = 0
    var ahead = rest
    for _ in 0..<width {
      guard let byte = ahead.popFirst(), (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      else { return nil }
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
    }
    rest = ahead
    return value
  }

  /// Passes one `byte`; false, and nothing read, when another one or none is next.
  mutating func skip(_ byte: Unicode.Scalar) -> Bool {
    guard let next = rest.first, next == UInt8(ascii: byte) else { return false }
    rest.removeFirst()
    return true
  }
}
