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
  /// Whether it replaces a control, format or invalid character.
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

extension Unicode.Scalar {
  /// How a scalar is shown in cells. This is the only place that decides it.
  enum Kind: Equatable {
    /// Starts a cell of that many columns, perhaps as another scalar that looks the same.
    case base(Unicode.Scalar, columns: Int)
    /// Stands on the base before it, in the same cell.
    case mark
    /// Leaves no trace: it would only choose between looks that terminals don't agree on.
    case nothing
    /// Shown as this visible mark, since it would act and not be seen.
    case replaced(Unicode.Scalar)
  }

  /// Everything below U+0300 is decided without looking anything up.
  var kind: Kind {
    switch value {
    case 0x20..<0x7F, 0xA1..<0xAD, 0xAE..<0x300: .base(self, columns: 1)
    case 0x09, 0xA0: .base(" ", columns: 1)
    case 0x00..<0x20: .replaced(Unicode.Scalar(UInt32(0x2400) + value) ?? "\u{FFFD}")
    case 0x7F: .replaced("\u{2421}")
    case 0xAD: .base("-", columns: 1)
    case 0x80..<0xA0: .replaced("\u{FFFD}")
    case 0x2010..<0x2028, 0x2030..<0x205F, 0x2190..<0x2300, 0x2400..<0x2427, 0x2440..<0x244B,
      0x2460..<0x25FD, 0x2800..<0x2900:
      .base(self, columns: 1)
    default: kindByProperties
    }
  }

  private var kindByProperties: Kind {
    if Self.isInvisibleChoice(value) { return .nothing }
    if Self.regionalIndicators.contains(value) {
      return .base(Unicode.Scalar(UInt8(value &- 0x1F1E6 &+ 0x41)), columns: 1)
    }
    if properties.isDefaultIgnorableCodePoint || properties.isNoncharacterCodePoint {
      return .replaced("\u{FFFD}")
    }
    if TextWidth.isConjoiningJamo(value) { return .mark }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return .mark
    case .spaceSeparator: return .base(" ", columns: 1)
    case .control, .format, .privateUse, .surrogate, .unassigned, .lineSeparator,
      .paragraphSeparator:
      return .replaced("\u{FFFD}")
    default: return .base(self, columns: TextWidth.isWide(value) ? 2 : 1)
    }
  }

  /// Variation selectors, the joiner of emoji and their skin tones: a terminal that obeys them and
  /// one that doesn't would use different numbers of columns.
  private static func isInvisibleChoice(_ value: UInt32) -> Bool {
    switch value {
    case 0x200D, 0xFE00...0xFE0F, 0x180B...0x180D, 0x180F, 0xE0100...0xE01EF, 0x1F3FB...0x1F3FF:
      true
    default: false
    }
  }

  /// Pairs of these are flags in some terminals, two letters in others: two letters in ours.
  private static let regionalIndicators: ClosedRange<UInt32> = 0x1F1E6...0x1F1FF
}

/// Letters that have a character of their own beside the one with a loose accent: file names from
/// macOS write å as a and a ring, and most terminals draw that worse than å.
enum Precomposed {
  /// The one scalar that is canonically the same as `letter` with `mark`; nil if there is none.
  static func letter(_ letter: Unicode.Scalar, _ mark: Unicode.Scalar) -> Unicode.Scalar? {
    var pair = String(letter)
    pair.unicodeScalars.append(mark)
    guard pair.count == 1, let character = pair.first, let index = all.firstIndex(of: character)
    else { return nil }
    let scalars = all[index].unicodeScalars
    return scalars.count == 1 ? scalars.first : nil
  }

  /// Latin, Greek and Cyrillic. `Character` compares by canonical equivalence, so looking up a
  /// letter with a loose accent finds the one that is written whole.
  private static let all: Set<Character> = {
    var characters: Set<Character> = []
    for range in [0xC0...0x24F, 0x386...0x3CE, 0x400...0x4F9, 0x1E00...0x1FFF] {
      for value in range {
        if let scalar = Unicode.Scalar(UInt32(value)) { characters.insert(Character(scalar)) }
      }
    }
    return characters
  }()
}
