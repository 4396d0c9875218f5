import RecFile

/// The words of an expression.
enum SelectionToken: Equatable {
  case number(Number)
  case text([UInt8])
  case name(FieldName, nth: Int?)
  case operation(Selection.Operation)
  case question, colon, open, close, count

  /// What is written in signs, by the first of them, the longer ones first.
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
