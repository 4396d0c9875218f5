package import RecFile

/// A selection expression of recutils, such as `Employees > 50 && Kind = 'company'`: it holds for a
/// record or does not.
///
/// Operators, those that bind least first: `? :`, `=>`, `&&` and `||` alike, `= != < > <= >=`,
/// `== << >>` (dates), `+ -`, `* / % ~`, `&` (joins text), `!`. Operands are numbers, `'text'`,
/// `"text"`, `Name`, `Name[1]`, `Name.Sub` (which is `Name_Sub`) and `#Name`, how many there are.
/// A field that is missing is empty text, and empty text is 0.
package struct Selection: Equatable, Sendable {
  /// The place where an expression can't be read, in UTF-8 bytes from 0, and what it needs there.
  package struct Fault: Error, Equatable, Sendable {
    package enum Expectation: Equatable, Sendable {
      case operand, operation, end, closing, colon, quote, number, text
      case pattern(Pattern.Fault)
    }

    package let offset: Int
    package let expected: Expectation
  }

  /// The operations of the expression for a stack machine, so that no nesting is too deep to
  /// evaluate.
  enum Step: Equatable {
    case number(Number)
    case text([UInt8])
    /// The value of the name at this index of `names`: the one that is asked about, or the nth.
    case field(Int, nth: Int?)
    case count(Int)
    case matches(Pattern)
    case apply(Operation)
  }

  enum Operation: Equatable {
    case choose, implies, and, or
    case equal, unequal, less, greater, atMost, atLeast
    case sameTime, before, after
    case add, subtract, multiply, divide, remainder, match, join, not
  }

  package let text: String
  let steps: [Step]
  let names: [FieldName]
  let ignoresCase: Bool

  /// - Parameter ignoringCase: whether `=`, `!=` and `~` take å for Å.
  package init(_ text: String, ignoringCase: Bool = false) throws(Fault) {
    var reader = SelectionReader(text, ignoringCase: ignoringCase)
    try reader.read()
    self.text = text
    steps = reader.steps
    names = reader.names
    ignoresCase = ignoringCase
  }
}

extension Selection.Fault {
  package var words: String {
    switch expected {
    case .operand: "a number, 'text', a field name, '#Name', '!' or '('"
    case .operation: "an operator such as '=', '<', '&&' or '=>' (a minus sign needs blanks around)"
    case .end: "the end of the expression"
    case .closing: "')' for each '('"
    case .colon: "':' after '?'"
    case .quote: "the quotation mark that ends the text"
    case .number: "a whole number of at most 64 bits (a leading 0 makes it octal)"
    case .text: "text on both sides of '~'"
    case .pattern(let fault): fault.words
    }
  }
}

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

  /// Whether a name occurs without the number of the field that is meant.
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
