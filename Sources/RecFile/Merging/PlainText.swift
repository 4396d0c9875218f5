/// Text as merging compares it: however its lines end, and whether or not its last line does.
struct PlainText: Hashable, Sendable {
  private let bytes: [UInt8]
  private let range: Range<Int>

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    let text = bytes.span
    var end = text.endOfText(range)
    if end > range.lowerBound, text[end - 1] == Byte.backslash { end = range.upperBound }
    let plain = range.lowerBound..<end
    if text.first(Byte.carriageReturn, in: plain) == nil {
      self.bytes = bytes
      self.range = plain
    } else {
      self.bytes = LineEnding.lf.applied(to: bytes[plain])
      self.range = 0..<self.bytes.count
    }
  }

  init(_ bytes: [UInt8]) { self.init(bytes, 0..<bytes.count) }

  var isEmpty: Bool { range.isEmpty }

  static func == (one: PlainText, other: PlainText) -> Bool {
    guard one.range.count == other.range.count else { return false }
    return one.bytes[one.range] == other.bytes[other.range]
  }

  func hash(into hasher: inout Hasher) {
    bytes.withUnsafeBytes { hasher.combine(bytes: .init(rebasing: $0[range])) }
  }
}
