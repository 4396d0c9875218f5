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
  static let most = 10_000

  let program: [Instruction]
  let ignoresCase: Bool

  package init(_ text: String, ignoringCase: Bool = false) throws(Fault) {
    guard text.utf8.count <= Self.most else { throw .tooLarge }
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
