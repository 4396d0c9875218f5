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

  /// Reads what may follow an operand: closing brackets, then an operator; false at the end of the
  /// expression.
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

/// Cuts an expression into words.
struct SelectionLexer {
  typealias Fault = Selection.Fault

  private let bytes: [UInt8]
  private(set) var position = 0
  /// Where the word that was read last begins.
  private(set) var start = 0

  init(_ text: String) { bytes = Array(text.utf8) }

  mutating func next() throws(Fault) -> SelectionToken? {
    while position < bytes.count, Byte.isSpace(bytes[position]) { position += 1 }
    start = position
    guard position < bytes.count else { return nil }
    let byte = bytes[position]
    if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") { return try text(ending: byte) }
    if Byte.isLetter(byte) { return try name() }
    if let number = try number() { return number }
    for (sign, token) in SelectionToken.signs[byte] ?? []
    where bytes[position...].starts(with: sign) {
      position += sign.count
      return token
    }
    throw Fault(offset: start, expected: .operand)
  }

  /// `\` keeps the quotation mark after it from ending the text; both are part of the text.
  private mutating func text(ending quote: UInt8) throws(Fault) -> SelectionToken {
    position += 1
    let first = position
    while position < bytes.count, bytes[position] != quote {
      let isEscape = bytes[position] == Byte.backslash && position + 1 < bytes.count
      position += isEscape && bytes[position + 1] == quote ? 2 : 1
    }
    guard position < bytes.count else { throw Fault(offset: start, expected: .quote) }
    position += 1
    return .text(Array(bytes[first..<(position - 1)]))
  }

  private mutating func name() throws(Fault) -> SelectionToken {
    var name = word()
    if position + 1 < bytes.count, bytes[position] == UInt8(ascii: "."),
      Byte.isLetter(bytes[position + 1])
    {
      position += 1
      name += [UInt8(ascii: "_")] + word()
    }
    var nth: Int?
    if position < bytes.count, bytes[position] == UInt8(ascii: "[") {
      let first = position + 1
      position = digits(first)
      guard position > first, position < bytes.count, bytes[position] == UInt8(ascii: "]"),
        let index = Int(String(decoding: bytes[first..<position], as: UTF8.self))
      else { throw Fault(offset: first, expected: .number) }
      position += 1
      nth = index
    }
    return .name(FieldName(String(decoding: name, as: UTF8.self)), nth: nth)
  }

  private mutating func word() -> ArraySlice<UInt8> {
    let first = position
    while position < bytes.count, Byte.continuesName(bytes[position]) { position += 1 }
    return bytes[first..<position]
  }

  /// A minus sign directly before a number is part of it: `A -1` is no difference.
  private mutating func number() throws(Fault) -> SelectionToken? {
    let first = bytes[position] == UInt8(ascii: "-") ? position + 1 : position
    var end = digits(first)
    if end < bytes.count, bytes[end] == UInt8(ascii: "."), digits(end + 1) > end + 1 {
      end = digits(end + 1)
      guard let value = Double(String(decoding: bytes[position..<end], as: UTF8.self)) else {
        throw Fault(offset: start, expected: .number)
      }
      position = end
      return .number(.real(value))
    }
    guard end > first else { return nil }
    if end == first + 1, end < bytes.count, bytes[first] == 0x30, bytes[end] == 0x78 {
      end += 1
      while end < bytes.count, bytes[end] &- 0x30 < 10 || (bytes[end] | 0x20) &- 0x61 < 6 {
        end += 1
      }
    }
    guard let value = Number.integer(bytes[position..<end]) else {
      throw Fault(offset: start, expected: .number)
    }
    position = end
    return .number(.integer(value))
  }

  private func digits(_ start: Int) -> Int {
    var end = start
    while end < bytes.count, bytes[end] &- 0x30 < 10 { end += 1 }
    return end
  }
}

/// The words of an expression.
enum SelectionToken: Equatable {
  case number(Number)
  case text([UInt8])
  case name(FieldName, nth: Int?)
  case operation(Selection.Operation)
  case question, colon, open, close, count

  /// The operators that are written in signs, by their first sign, the longer ones first.
  static let signs = Dictionary(
    grouping: operations.map { (sign: Array($0.sign.utf8), token: .operation($0.operation)) }
      + [
        ([0x3F], .question), ([0x3A], .colon), ([0x28], .open), ([0x29], .close), ([0x23], .count),
      ] as [(sign: [UInt8], token: SelectionToken)],
    by: \.sign[0])

  private static let operations: [(sign: String, operation: Selection.Operation)] = [
    ("&&", .and), ("||", .or), ("=>", .implies), ("==", .sameTime), ("<<", .before),
    (">>", .after), ("<=", .atMost), (">=", .atLeast), ("!=", .unequal), ("=", .equal),
    ("<", .less), (">", .greater), ("+", .add), ("-", .subtract), ("*", .multiply),
    ("/", .divide), ("%", .remainder), ("~", .match), ("&", .join), ("!", .not),
  ]
}

extension Selection.Operation {
  /// How tightly it binds its operands.
  var strength: Int {
    switch self {
    case .choose: 0
    case .implies: 1
    case .and, .or: 2
    case .equal, .unequal, .less, .greater, .atMost, .atLeast: 3
    case .sameTime, .before, .after: 4
    case .add, .subtract: 5
    case .multiply, .divide, .remainder, .match: 6
    case .join: 7
    case .not: 8
    }
  }
}
