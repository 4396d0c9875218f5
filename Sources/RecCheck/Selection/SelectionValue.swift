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
