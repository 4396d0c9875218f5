import RecFile

/// Puts an expression in the order in which it is worked out, operands before what is done with
/// them. Waiting operations are kept on a stack of its own.
struct SelectionReader {
  typealias Fault = Selection.Fault

  private enum Waiting: Equatable {
    case operation(Selection.Operation)
    case open, question
  }

  private(set) var steps: [Selection.Step] = []
  private(set) var names: [FieldName] = []
  private var places: [FieldName: Int] = [:]
  private var lexer: SelectionLexer
  private var waiting: [Waiting] = []
  private let ignoresCase: Bool

  init(_ text: String, ignoringCase: Bool) {
    lexer = SelectionLexer(text)
    ignoresCase = ignoringCase
  }

  mutating func read() throws(Fault) {
    while true {
      try operand()
      guard try operation() else { return }
    }
  }

  /// Everything up to and with an operand: `!`, `(`, then the operand.
  private mutating func operand() throws(Fault) {
    while let token = try lexer.next() {
      switch token {
      case .number(let number): return steps.append(.number(number))
      case .text(let text): return steps.append(.text(text))
      case .name(let name, let nth): return steps.append(.field(place(of: name), nth: nth))
      case .count:
        guard case .name(let name, _)? = try lexer.next() else { throw fault(.operand) }
        return steps.append(.count(place(of: name)))
      case .open: waiting.append(.open)
      case .operation(.not): waiting.append(.operation(.not))
      default: throw fault(.operand)
      }
    }
    throw fault(.operand)
  }

  /// What follows an operand: `)`, then an operator; false at the end of the expression.
  private mutating func operation() throws(Fault) -> Bool {
    while let token = try lexer.next() {
      switch token {
      case .operation(.not), .number, .text, .name, .open, .count: throw fault(.operation)
      case .operation(let operation):
        try finish { $0.strength > operation.strength || $0.isAlike(operation) }
        waiting.append(.operation(operation))
        return true
      case .question:
        try finish { $0 != .choose }
        waiting.append(.question)
        return true
      case .colon:
        try finish { _ in true }
        guard waiting.popLast() == .question else { throw fault(.end) }
        waiting.append(.operation(.choose))
        return true
      case .close:
        try finish { _ in true }
        guard waiting.popLast() == .open else { throw fault(.end) }
      }
    }
    try finish { _ in true }
    guard let open = waiting.last else { return false }
    throw fault(open == .question ? .colon : .closing)
  }

  /// Does what waits, as long as it binds so tightly that it comes first.
  private mutating func finish(
    while isFirst: (Selection.Operation) -> Bool
  ) throws(Fault) {
    while case .operation(let operation)? = waiting.last, isFirst(operation) {
      waiting.removeLast()
      try apply(operation)
    }
  }

  private mutating func apply(_ operation: Selection.Operation) throws(Fault) {
    guard operation == .match else { return steps.append(.apply(operation)) }
    switch steps.last {
    case .number?: throw fault(.text)
    case .text(let pattern)?:
      steps.removeLast()
      if case .number? = steps.last { throw fault(.text) }
      do throws(Pattern.Fault) {
        let text = String(decoding: pattern, as: UTF8.self)
        steps.append(.matches(try Pattern(text, ignoringCase: ignoresCase)))
      } catch {
        throw fault(.pattern(error))
      }
    default: steps.append(.apply(.match))
    }
  }

  private mutating func place(of name: FieldName) -> Int {
    if let place = places[name] { return place }
    places[name] = names.count
    names.append(name)
    return names.count - 1
  }

  private func fault(_ expected: Fault.Expectation) -> Fault {
    Fault(offset: lexer.start, expected: expected)
  }
}

extension Selection.Operation {
  /// Whether one that waits is done before an equal one: all but `=>` go from left to right.
  fileprivate func isAlike(_ other: Selection.Operation) -> Bool {
    strength == other.strength && self != .implies && self != .not && self != .choose
  }
}
