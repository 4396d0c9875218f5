extension Pattern {
  /// Whether it is found anywhere in the text, unless it says where with `^` and `$`, which stand
  /// for the start and the end of the whole text.
  package func matches(_ text: some StringProtocol) -> Bool {
    var run = Run(program)
    var before: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      if run.start(before, scalar) { return true }
      if run.isOver { return false }
      run.step(scalar, ignoringCase: ignoresCase)
      before = scalar
    }
    return run.start(before, nil)
  }

  /// All places of the program that a text may have come to, each at most once.
  private struct Run {
    private let program: [Instruction]
    /// Where the text so far may have led, before what takes no character is followed.
    private var reached: [Int] = []
    /// The instructions that take a character.
    private var waiting: [Int] = []
    private var visited: [Int]
    private var round = 0
    private var stack: [Int] = []
    /// Whether it can only match from the start of the text.
    private let isAnchored: Bool

    /// Whether no text that may follow makes a match.
    var isOver: Bool { isAnchored && waiting.isEmpty }

    init(_ program: [Instruction]) {
      self.program = program
      visited = Array(repeating: 0, count: program.count + 1)
      isAnchored = program.first == .place(.start)
    }

    /// Follows what takes no character, a match that begins here included; whether one ends here.
    mutating func start(_ before: Unicode.Scalar?, _ after: Unicode.Scalar?) -> Bool {
      round += 1
      waiting.removeAll(keepingCapacity: true)
      swap(&stack, &reached)
      if round == 1 || !isAnchored { stack.append(0) }
      while let place = stack.popLast() {
        guard visited[place] != round else { continue }
        visited[place] = round
        guard place < program.count else { return true }
        switch program[place] {
        case .split(let one, let other): stack += [place + other, place + one]
        case .jump(let offset): stack.append(place + offset)
        case .place(let kind):
          if kind.isHere(before, after) { stack.append(place + 1) }
        case .scalar, .any, .set: waiting.append(place)
        }
      }
      return false
    }

    mutating func step(_ scalar: Unicode.Scalar, ignoringCase: Bool) {
      reached.removeAll(keepingCapacity: true)
      let folded = ignoringCase ? Pattern.folded(scalar) : scalar
      for place in waiting {
        let isTaken =
          switch program[place] {
          case .scalar(let value): value == folded.value
          case .any: true
          case .set(let set): set.holds(scalar, ignoringCase: ignoringCase)
          case .place, .split, .jump: false
          }
        if isTaken { reached.append(place + 1) }
      }
    }
  }
}

extension Pattern.Place {
  fileprivate func isHere(_ before: Unicode.Scalar?, _ after: Unicode.Scalar?) -> Bool {
    switch self {
    case .start: before == nil
    case .end: after == nil
    case .wordEdge: Self.isWord(before) != Self.isWord(after)
    case .noWordEdge: Self.isWord(before) == Self.isWord(after)
    case .wordStart: !Self.isWord(before) && Self.isWord(after)
    case .wordEnd: Self.isWord(before) && !Self.isWord(after)
    }
  }

  private static func isWord(_ scalar: Unicode.Scalar?) -> Bool {
    guard let scalar else { return false }
    return scalar == "_" || PatternSet.Class.alnum.holds(scalar)
  }
}
