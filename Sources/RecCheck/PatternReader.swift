/// Makes the program of a pattern. It keeps its own stack: a million parentheses are no danger.
struct PatternReader {
  typealias Fault = Pattern.Fault
  typealias Program = [Pattern.Instruction]

  /// A group that is open between a `(` and its `)`; the whole pattern is such a group.
  private struct Group {
    var alternatives: [Program] = []
    var current: Program = []
    /// Where in `current` the last piece begins that can be repeated.
    var last: Int?
  }

  var scalars: [Unicode.Scalar]
  var position = 0
  private let ignoresCase: Bool
  private var groups = [Group()]
  /// How many steps all open groups have.
  private var size = 0

  init(_ text: String, ignoringCase: Bool) {
    scalars = Array(text.unicodeScalars)
    ignoresCase = ignoringCase
  }

  mutating func read() throws(Fault) -> Program {
    while let scalar = next() {
      switch scalar {
      case "(": groups.append(Group())
      case ")" where groups.count > 1: try closeGroup()
      case "|": startAlternative()
      case "*": try repeatLast(0, nil)
      case "+": try repeatLast(1, nil)
      case "?": try repeatLast(0, 1)
      case "{":
        guard groups.last?.last != nil else { throw .nothingToRepeat }
        let (least, most) = try interval()
        try repeatLast(least, most)
      case "^": try append([.place(.start)], canRepeat: false)
      case "$": try append([.place(.end)], canRepeat: false)
      case ".": try append([.any])
      case "[": try append([.set(try bracket())])
      case "\\": try escape()
      default: try append([literal(scalar)])
      }
    }
    guard groups.count == 1, let whole = groups.popLast() else { throw .parenthesis }
    return try Self.program(of: whole)
  }

  mutating func next() -> Unicode.Scalar? {
    guard position < scalars.count else { return nil }
    defer { position += 1 }
    return scalars[position]
  }

  private func literal(_ scalar: Unicode.Scalar) -> Pattern.Instruction {
    .scalar((ignoresCase ? Pattern.folded(scalar) : scalar).value)
  }

  private mutating func append(_ piece: Program, canRepeat: Bool = true) throws(Fault) {
    let top = groups.count - 1
    size += piece.count
    guard size <= Pattern.maximumSize else { throw .tooLarge }
    groups[top].last = canRepeat ? groups[top].current.count : nil
    groups[top].current += piece
  }

  private mutating func startAlternative() {
    let top = groups.count - 1
    groups[top].alternatives.append(groups[top].current)
    groups[top].current = []
    groups[top].last = nil
  }

  private mutating func closeGroup() throws(Fault) {
    guard let group = groups.popLast() else { throw .parenthesis }
    size -= group.alternatives.reduce(group.current.count) { $0 + $1.count }
    try append(try Self.program(of: group))
  }

  private static func program(of group: Group) throws(Fault) -> Program {
    let count = group.alternatives.reduce(group.current.count) { $0 + $1.count + 2 }
    guard count <= Pattern.maximumSize else { throw .tooLarge }
    var program: Program = []
    for piece in group.alternatives {
      program.append(.split(1, piece.count + 2))
      program += piece
      program.append(.jump(count - program.count))
    }
    return program + group.current
  }

  private mutating func repeatLast(_ least: Int, _ most: Int?) throws(Fault) {
    let top = groups.count - 1
    guard let start = groups[top].last else { throw .nothingToRepeat }
    let piece = Program(groups[top].current[start...])
    let copies = Swift.max(most ?? least, 1)
    guard !piece.isEmpty else { return }
    guard size + (piece.count + 2) * copies <= Pattern.maximumSize else { throw .tooLarge }
    let repeated = Self.repeated(piece, least, most)
    size += repeated.count - piece.count
    groups[top].current.replaceSubrange(start..., with: repeated)
  }

  private static func repeated(_ piece: Program, _ least: Int, _ most: Int?) -> Program {
    var program: Program = []
    for _ in 0..<least { program += piece }
    guard let most else {
      let loop = program.count
      program.append(.split(1, piece.count + 2))
      program += piece
      program.append(.jump(loop - program.count))
      return program
    }
    for _ in least..<Swift.max(least, most) {
      program.append(.split(1, piece.count + 1))
      program += piece
    }
    return program
  }

  private mutating func escape() throws(Fault) {
    guard let scalar = next() else { throw .backslash }
    switch scalar {
    case "1"..."9": throw .backReference
    case "w": try append([.set(.word(negated: false))])
    case "W": try append([.set(.word(negated: true))])
    case "s": try append([.set(.space(negated: false))])
    case "S": try append([.set(.space(negated: true))])
    case "b": try append([.place(.wordEdge)], canRepeat: false)
    case "B": try append([.place(.noWordEdge)], canRepeat: false)
    case "<": try append([.place(.wordStart)], canRepeat: false)
    case ">": try append([.place(.wordEnd)], canRepeat: false)
    case "`": try append([.place(.start)], canRepeat: false)
    case "'": try append([.place(.end)], canRepeat: false)
    default: try append([literal(scalar)])
    }
  }
}

extension PatternReader {
  /// Reads the interval between `{` and `}`: at least how many, and at most.
  mutating func interval() throws(Fault) -> (least: Int, most: Int?) {
    let least = try number()
    switch next() {
    case "}":
      guard let least else { throw .interval }
      return (least, least)
    case ",":
      let most = try number()
      guard next() == "}", (least ?? 0) <= (most ?? .max) else { throw .interval }
      return (least ?? 0, most)
    default: throw .interval
    }
  }

  private mutating func number() throws(Fault) -> Int? {
    var number: Int?
    while position < scalars.count, case let digit = scalars[position].value &- 0x30, digit < 10 {
      let next = (number ?? 0) * 10 + Int(digit)
      guard next <= 32_767 else { throw .interval }
      number = next
      position += 1
    }
    return number
  }

  /// Reads the bracket expression between `[` and `]`.
  mutating func bracket() throws(Fault) -> PatternSet {
    var set = PatternSet()
    if position < scalars.count, scalars[position] == "^" {
      set.isNegated = true
      position += 1
    }
    let first = position
    while let scalar = next() {
      if scalar == "]", position > first + 1 { return set }
      if scalar == "[", position < scalars.count, scalars[position] == ":" {
        set.classes.append(try classNamed())
        continue
      }
      let low = try member(scalar)
      guard position + 1 < scalars.count, scalars[position] == "-", scalars[position + 1] != "]"
      else {
        set.ranges.append(low.value...low.value)
        continue
      }
      position += 1
      guard let next = next() else { throw .bracket }
      let high = try member(next)
      guard low <= high else { throw .bracket }
      set.ranges.append(low.value...high.value)
    }
    throw .bracket
  }

  /// One character of a bracket, which may be written `[.x.]` or `[=x=]`.
  private mutating func member(_ scalar: Unicode.Scalar) throws(Fault) -> Unicode.Scalar {
    guard scalar == "[", position < scalars.count, [".", "="].contains(scalars[position]) else {
      return scalar
    }
    let sign = scalars[position]
    position += 1
    guard let member = next(), next() == sign, next() == "]" else { throw .bracket }
    return member
  }

  private mutating func classNamed() throws(Fault) -> PatternSet.Class {
    position += 1
    var name = ""
    while let scalar = next(), scalar != ":" { name.unicodeScalars.append(scalar) }
    guard next() == "]", let named = PatternSet.Class(rawValue: name) else { throw .bracket }
    return named
  }
}
