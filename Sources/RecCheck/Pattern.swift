/// A POSIX extended regular expression, matched in time that grows with the text times the
/// pattern, whatever they are.
///
/// The C library's would do, were it not for patterns that take all memory or all day: these stand
/// in files that anyone may have written. `.` and brackets are about characters (Unicode scalars).
/// Beside POSIX it knows `\w \W \s \S \b \B \< \> \` \'` as GNU does; back-references, which can't
/// be matched in linear time, are refused.
package struct Pattern: Equatable, Sendable {
  /// Why a text is no pattern, or one that is not taken.
  package enum Fault: Error, Equatable, Sendable {
    case bracket
    case parenthesis
    case nothingToRepeat
    case interval
    case backslash
    case backReference
    case tooLarge
  }

  /// One step of the match. Jumps are relative, so that a piece of program can be copied.
  enum Instruction: Equatable {
    case scalar(UInt32)
    case any
    case set(PatternSet)
    case place(Place)
    /// Goes on at both places.
    case split(Int, Int)
    case jump(Int)
  }

  /// A place between two characters.
  enum Place: Equatable {
    case start, end, wordEdge, noWordEdge, wordStart, wordEnd
  }

  /// How many steps a program has at most, and bytes its text: no rule for a field needs more.
  static let maximumSize = 10_000

  let program: [Instruction]
  let ignoresCase: Bool

  package init(_ text: String, ignoringCase: Bool = false) throws(Fault) {
    guard text.utf8.count <= Self.maximumSize else { throw .tooLarge }
    var reader = PatternReader(text, ignoringCase: ignoringCase)
    program = try reader.read()
    ignoresCase = ignoringCase
  }

  static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    if scalar.isASCII {
      return scalar.value &- 0x41 < 26 ? Unicode.Scalar(UInt8(scalar.value | 0x20)) : scalar
    }
    let lower = scalar.properties.lowercaseMapping.unicodeScalars
    return lower.count == 1 ? lower.first ?? scalar : scalar
  }
}

extension Pattern.Fault {
  var words: String {
    switch self {
    case .bracket: "a bracket expression such as [a-z]"
    case .parenthesis: "a ')' for each '('"
    case .nothingToRepeat: "something to repeat before '*', '+', '?' or '{'"
    case .interval: "an interval such as {2} or {2,4}"
    case .backslash: "a character after '\\'"
    case .backReference: "no back-reference ('\\1'): it may take forever"
    case .tooLarge: "a regular expression of fewer steps"
    }
  }
}

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
