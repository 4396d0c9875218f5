package import RecFile

extension Selection {
  /// Whether it holds for a record: whether the result is a whole number other than 0.
  ///
  /// Of a field that is repeated, the first is meant, and then each of the others in turn: it is
  /// enough that the expression holds for one of them. An operation that can't be done (a division
  /// by 0, text that is no number, more than 64 bits) makes it not hold.
  package func holds(for record: Record) -> Bool {
    var values: [[[UInt8]]] = Array(repeating: [], count: names.count)
    for field in record.fields {
      for (place, name) in names.enumerated() where field.hasName(name) {
        values[place].append(field.rawValue)
      }
    }
    if result(values, chosen: 0, nth: 0) { return true }
    for place in values.indices where values[place].count > 1 && isFree(place) {
      for nth in 1..<values[place].count where result(values, chosen: place, nth: nth) {
        return true
      }
    }
    return false
  }

  /// Whether a name stands somewhere without the number of the field that is meant.
  private func isFree(_ place: Int) -> Bool { steps.contains(.field(place, nth: nil)) }

  private func result(_ values: [[[UInt8]]], chosen: Int, nth: Int) -> Bool {
    var stack: [SelectionValue] = []
    for step in steps {
      switch step {
      case .number(let number): stack.append(.number(number))
      case .text(let text): stack.append(.text(text))
      case .field(let place, let index):
        let index = index ?? (place == chosen ? nth : 0)
        stack.append(.text(values[place].indices.contains(index) ? values[place][index] : []))
      case .count(let place): stack.append(.number(.integer(Int64(values[place].count))))
      case .matches(let pattern):
        guard case .text(let text)? = stack.popLast() else { return false }
        stack.append(.bool(pattern.matches(String(decoding: text, as: UTF8.self))))
      case .apply(let operation):
        guard apply(operation, to: &stack) else { return false }
      }
    }
    if case .number(.integer(let value))? = stack.last { return value != 0 }
    return false
  }

  private func apply(_ operation: Operation, to stack: inout [SelectionValue]) -> Bool {
    let result: SelectionValue?
    guard let last = stack.popLast() else { return false }
    if operation == .not {
      result = last.isTrue.map { .bool(!$0) }
    } else {
      guard let other = stack.popLast() else { return false }
      if operation == .choose {
        result = stack.popLast()?.isTrue.map { $0 ? other : last }
      } else {
        result = other.combined(operation, last, ignoringCase: ignoresCase)
      }
    }
    guard let result else { return false }
    stack.append(result)
    return true
  }
}
