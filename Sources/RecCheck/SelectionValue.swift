import RecFile

/// A value while an expression is worked out. Nil is what can't be done.
enum SelectionValue: Equatable {
  case number(Number)
  case text([UInt8])

  static func bool(_ value: Bool) -> SelectionValue { .number(.integer(value ? 1 : 0)) }

  var number: Number? {
    switch self {
    case .number(let number): number
    case .text(let text): Number(text)
    }
  }

  var isTrue: Bool? { number.map { !$0.isZero } }

  private var text: [UInt8]? {
    if case .text(let text) = self { return text }
    return nil
  }

  func combined(
    _ operation: Selection.Operation, _ other: SelectionValue, ignoringCase: Bool
  ) -> SelectionValue? {
    switch operation {
    case .implies, .and, .or:
      guard let one = isTrue, let two = other.isTrue else { return nil }
      return .bool(operation == .and ? one && two : operation == .or ? one || two : !one || two)
    case .equal: return isEqual(to: other, ignoringCase).map { .bool($0) }
    case .unequal: return isEqual(to: other, ignoringCase).map { .bool(!$0) }
    case .less, .greater, .atMost, .atLeast: return compared(operation, other)
    case .sameTime, .before, .after: return .bool(compared(times: operation, other))
    case .add, .subtract, .multiply, .divide, .remainder:
      guard let one = number, let two = other.number else { return nil }
      return one.combined(operation, two).map { .number($0) }
    case .join:
      guard let one = text, let two = other.text else { return nil }
      return .text(one + two)
    case .match: return matches(other, ignoringCase)
    case .choose, .not: return nil
    }
  }

  private func isEqual(to other: SelectionValue, _ ignoringCase: Bool) -> Bool? {
    guard let one = text, let two = other.text else {
      guard let one = number, let two = other.number else { return nil }
      return one.isEqual(to: two)
    }
    guard ignoringCase else { return one == two }
    return String(decoding: one, as: UTF8.self).lowercased()
      == String(decoding: two, as: UTF8.self).lowercased()
  }

  private func compared(
    _ operation: Selection.Operation, _ other: SelectionValue
  ) -> SelectionValue? {
    guard let one = number, let two = other.number else { return nil }
    return switch operation {
    case .less: .bool(one.isLess(than: two))
    case .greater: .bool(two.isLess(than: one))
    case .atMost: .bool(one.isLess(than: two) || one.isEqual(to: two))
    default: .bool(two.isLess(than: one) || one.isEqual(to: two))
    }
  }

  /// What is no date is not before, after or at any time, so that `#Due => Start << Due` can be
  /// said of a date that may be missing.
  private func compared(times operation: Selection.Operation, _ other: SelectionValue) -> Bool {
    guard let one = text.flatMap(Instant.init), let two = other.text.flatMap(Instant.init) else {
      return false
    }
    return switch operation {
    case .before: one < two
    case .after: two < one
    default: one == two
    }
  }

  private func matches(_ pattern: SelectionValue, _ ignoringCase: Bool) -> SelectionValue? {
    guard let text, let source = pattern.text,
      let pattern = try? Pattern(
        String(decoding: source, as: UTF8.self), ignoringCase: ignoringCase)
    else { return nil }
    return .bool(pattern.matches(String(decoding: text, as: UTF8.self)))
  }
}

extension Number {
  fileprivate func isEqual(to other: Number) -> Bool {
    if case .integer(let one) = self, case .integer(let two) = other { return one == two }
    return real == other.real
  }

  fileprivate func isLess(than other: Number) -> Bool {
    if case .integer(let one) = self, case .integer(let two) = other { return one < two }
    return real < other.real
  }

  fileprivate func combined(_ operation: Selection.Operation, _ other: Number) -> Number? {
    guard case .integer(let one) = self, case .integer(let two) = other else {
      return combined(operation, real: other.real).map { .real($0) }
    }
    let (value, overflow): (Int64, Bool) =
      switch operation {
      case .add: one.addingReportingOverflow(two)
      case .subtract: one.subtractingReportingOverflow(two)
      case .multiply: one.multipliedReportingOverflow(by: two)
      case .divide: one.dividedReportingOverflow(by: two)
      default: one.remainderReportingOverflow(dividingBy: two)
      }
    return overflow ? nil : .integer(value)
  }

  private func combined(_ operation: Selection.Operation, real other: Double) -> Double? {
    switch operation {
    case .add: real + other
    case .subtract: real - other
    case .multiply: real * other
    case .divide where other != 0: real / other
    default: nil
    }
  }
}

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

  /// The value of a field's text in an expression, blanks around it not counted. Text that is
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
