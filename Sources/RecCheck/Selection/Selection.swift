import RecFile

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

  /// What is done in turn with a stack of values: so that no expression is too deep.
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
