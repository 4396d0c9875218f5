/// A character that may stand in a cell: printable, one or two columns wide, at most 14 bytes.
/// Only ``Glyph/next(in:at:)`` and constants make one, so what stands in a cell is always safe.
struct Glyph: Equatable, Sendable {
  static let capacity = 14
  static let space = Glyph(low: 0x20, high: 0, columns: 1)
  static let ellipsis = Glyph(Unicode.Scalar("…"))
  /// U+FFFD: something that can't be shown stood here.
  static let replacement = Glyph(Unicode.Scalar("\u{FFFD}"), isMark: true)

  /// UTF-8 bytes 0–7, the first one lowest.
  private(set) var low: UInt64
  /// UTF-8 bytes 8–13.
  private(set) var high: UInt64
  let columns: Int
  /// Whether it stands in for a control, format or invalid character.
  var isMark = false

  init(low: UInt64, high: UInt64, columns: Int, isMark: Bool = false) {
    self.low = low
    self.high = high
    self.columns = columns
    self.isMark = isMark
  }

  init(_ scalar: Unicode.Scalar, columns: Int = 1, isMark: Bool = false) {
    self.init(low: 0, high: 0, columns: columns, isMark: isMark)
    _ = append(scalar)
  }

  /// The first cell's worth of a character; a space if it leaves no trace.
  init(_ character: Character) {
    var index = 0
    self = Glyph.next(in: String(character).utf8Span.span, at: &index) ?? .space
  }

  var byteCount: Int {
    high == 0
      ? max(1, 8 - low.leadingZeroBitCount / 8) : 16 - high.leadingZeroBitCount / 8
  }

  /// Adds a scalar after the others; false, and no change, where there is no room.
  mutating func append(_ scalar: Unicode.Scalar) -> Bool {
    var index = low == 0 ? 0 : byteCount
    let bytes = UTF8.encode(scalar)
    guard let bytes, index + bytes.count <= Self.capacity else { return false }
    for byte in bytes {
      if index < 8 {
        low |= UInt64(byte) << UInt64(index * 8)
      } else {
        high |= UInt64(byte) << UInt64((index - 8) * 8)
      }
      index += 1
    }
    return true
  }

  func appendUTF8(to bytes: inout [UInt8]) {
    var rest = low
    repeat {
      bytes.append(UInt8(truncatingIfNeeded: rest))
      rest >>= 8
    } while rest != 0
    rest = high
    while rest != 0 {
      bytes.append(UInt8(truncatingIfNeeded: rest))
      rest >>= 8
    }
  }

  var character: Character {
    if low < 0x80, high == 0 { return Character(Unicode.Scalar(UInt8(low))) }
    var bytes: [UInt8] = []
    appendUTF8(to: &bytes)
    return String(decoding: bytes, as: UTF8.self).first ?? " "
  }
}
