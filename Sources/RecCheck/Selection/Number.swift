import RecFile

/// A number as recutils writes it: `12`, `-0x1F`, `017` (octal), `.5`. Integers have 64 bits.
enum Number: Equatable, Sendable {
  case integer(Int64)
  case real(Double)

  var real: Double {
    switch self {
    case .integer(let value): Double(value)
    case .real(let value): value
    }
  }

  var isZero: Bool { real == 0 }

  /// A whole number, without blanks around it; nil too where it has more than 64 bits.
  static func integer(_ text: some Collection<UInt8>) -> Int64? {
    var digits = text[...]
    let isNegative = digits.first == UInt8(ascii: "-")
    if isNegative { digits = digits.dropFirst() }
    var base: Int64 = 10
    if digits.first == UInt8(ascii: "0"), digits.count > 1 {
      digits = digits.dropFirst()
      base = 8
      if digits.first == UInt8(ascii: "x") {
        digits = digits.dropFirst()
        base = 16
      }
    }
    guard !digits.isEmpty else { return nil }
    var value: Int64 = 0
    for byte in digits {
      guard let digit = Self.digit(byte), digit < base else { return nil }
      let (shifted, tooLarge) = value.multipliedReportingOverflow(by: base)
      let (sum, overflow) =
        isNegative
        ? shifted.subtractingReportingOverflow(digit) : shifted.addingReportingOverflow(digit)
      guard !tooLarge, !overflow else { return nil }
      value = sum
    }
    return value
  }

  private static func digit(_ byte: UInt8) -> Int64? {
    if byte &- 0x30 < 10 { return Int64(byte &- 0x30) }
    let letter = (byte | 0x20) &- 0x61
    return letter < 6 ? Int64(letter) + 10 : nil
  }

  /// What a field's text is worth in an expression, blanks around it not counted. Text that is
  /// empty counts as 0; what is no number is nil.
  init?(_ text: [UInt8]) {
    let text = text.trimmed
    if text.isEmpty {
      self = .integer(0)
    } else if let value = Self.integer(text) {
      self = .integer(value)
    } else if text.allSatisfy(Self.mayBeReal),
      let value = Double(String(decoding: text, as: UTF8.self))
    {
      self = .real(value)
    } else {
      return nil
    }
  }

  private static func mayBeReal(_ byte: UInt8) -> Bool {
    byte &- 0x30 < 10 || [0x2B, 0x2D, 0x2E, 0x45, 0x65].contains(byte)
  }
}

extension [UInt8] {
  /// Without the blanks and newlines around it.
  var trimmed: ArraySlice<UInt8> {
    var slice = self[...]
    while let first = slice.first, Byte.isSpace(first) { slice = slice.dropFirst() }
    while let last = slice.last, Byte.isSpace(last) { slice = slice.dropLast() }
    return slice
  }
}

extension Byte {
  /// A blank, or the newline that a value of several lines has.
  static func isSpace(_ byte: UInt8) -> Bool { isBlank(byte) || byte == newline }
}
