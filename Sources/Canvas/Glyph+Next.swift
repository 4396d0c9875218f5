extension Glyph {
  /// The most marks that are drawn on one base.
  static let markLimit = 4

  /// Takes the next cell's worth of text from UTF-8 `bytes` at `index`, which moves past it; nil at
  /// the end. This is the sanitiser: control, format and invalid characters come out as visible
  /// marks, letters with loose accents as one letter, and marks with nothing to stand on, or too
  /// many, as one U+FFFD for the whole run.
  static func next(in bytes: Span<UInt8>, at index: inout Int) -> Glyph? {
    while index < bytes.count {
      let byte = bytes[index]
      if byte >= 0x20, byte < 0x7F, index + 1 >= bytes.count || bytes[index + 1] < 0x80 {
        index += 1
        return Glyph(low: UInt64(byte), high: 0, columns: 1)
      }
      switch scalar(in: bytes, at: &index).kind {
      case .nothing: continue
      case .replaced(let mark): return Glyph(mark, isMark: true)
      case .base(let base, let columns):
        var glyph = Glyph(base, columns: columns)
        glyph.takeMarks(of: base, in: bytes, at: &index)
        return glyph
      case .mark:
        skipMarks(in: bytes, at: &index)
        return .replacement
      }
    }
    return nil
  }

  private mutating func takeMarks(
    of base: Unicode.Scalar, in bytes: Span<UInt8>, at index: inout Int
  ) {
    var letter: Unicode.Scalar? = base
    var count = 0
    while index < bytes.count, bytes[index] >= 0x80 {
      var after = index
      let scalar = Self.scalar(in: bytes, at: &after)
      switch scalar.kind {
      case .nothing: break
      case .mark:
        if TextWidth.isConjoiningJamo(scalar.value), !TextWidth.isHangul(base.value) { return }
        if let composed = letter.flatMap({ Precomposed.letter($0, scalar) }) {
          letter = composed
          self = Glyph(composed, columns: columns)
        } else {
          guard count < Self.markLimit, append(scalar) else { return }
          letter = nil
          count += 1
        }
      case .base, .replaced: return
      }
      index = after
    }
  }

  private static func skipMarks(in bytes: Span<UInt8>, at index: inout Int) {
    while index < bytes.count {
      var after = index
      switch scalar(in: bytes, at: &after).kind {
      case .nothing, .mark: index = after
      case .base, .replaced: return
      }
    }
  }

  /// Decodes one scalar; U+FFFD and one byte on where the bytes are not UTF-8.
  private static func scalar(in bytes: Span<UInt8>, at index: inout Int) -> Unicode.Scalar {
    let first = bytes[index]
    let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard length > 1 else {
      index += 1
      return Unicode.Scalar(first)
    }
    guard index + length <= bytes.count else {
      index += 1
      return "\u{FFFD}"
    }
    var value = UInt32(first) & (0xFF >> UInt32(length + 1))
    for offset in 1..<length { value = value << 6 | UInt32(bytes[index + offset] & 0x3F) }
    index += length
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }
}
