extension RecFile {
  /// Something in a file that the grammar does not allow: the facts, and their one wording.
  package struct Problem: Error, Equatable, Sendable, CustomStringConvertible {
    package enum Expectation: UInt8, Equatable, Sendable {
      /// `Name: value`, `+ more text`, `# comment` or an empty line.
      case field
      /// A colon directly after the field's name.
      case colon
      /// A field directly above, for `+` to continue.
      case fieldToContinue
      /// The line's text in the first column: only the first field of a record may be indented.
      case firstColumn
      /// A file in which git's conflict has been settled.
      case noConflict
      /// The name of a record type: ASCII letters, digits and `_`.
      case typeName
      /// A line to join to the one above, which ends in `\`, or to continue after `:` or `+`.
      case moreText
      /// Text in UTF-8.
      case utf8
      /// Text without NUL, where recutils would cut the value.
      case noNull
    }

    /// From 1.
    package let line: Int
    /// From 1, in characters (Unicode scalars). A byte order mark is not counted.
    package let column: Int
    package let expected: Expectation
    /// The text found instead, at most 40 characters of it; empty at the end of a line.
    package let found: String

    /// One line without the place, such as `expected ':' after the name, found '-nr: x'`.
    package var description: String { "expected \(expected.words), found \(foundWords)" }

    private var foundWords: String { found.isEmpty ? "the end of the line" : "'\(found)'" }
  }
}

extension RecFile.Problem.Expectation {
  var words: String {
    switch self {
    case .field: "'Name: value', '+ more text', '# comment' or an empty line"
    case .colon: "':' directly after the field name (A-Z, a-z, 0-9 and _)"
    case .fieldToContinue: "a field directly above for '+' to continue"
    case .firstColumn: "the line to begin in column 1 (only a record's first may be indented)"
    case .noConflict:
      "a settled git conflict (keep what is right of both sides, delete the marker lines)"
    case .typeName: "the name of a record type (A-Z, a-z, 0-9 and _)"
    case .moreText: "more text before the file ends"
    case .utf8: "text in UTF-8"
    case .noNull: "text without NUL bytes"
    }
  }
}

extension RecFile {
  /// The problems of the file in the order of its lines; empty when it is well formed.
  package var problems: [Problem] { problems(first: .max) }

  /// The first so many of them, for files of which all may be wrong.
  package func problems(first most: Int) -> [Problem] {
    let span = bytes.span
    if isUTF16 { return [Problem(line: 1, column: 1, expected: .utf8, found: "UTF-16")] }
    return index.flaws.prefix(most).map { flaw in
      let text = RecordScanner.startOfText(span)
      let start = Swift.max(flaw.lineStart, Swift.min(text, flaw.offset))
      return Problem(
        line: flaw.line,
        column: span.characters(in: start..<flaw.offset) + 1,
        expected: flaw.expected,
        found: excerpt(at: flaw.offset))
    }
  }

  private func excerpt(at offset: Int) -> String {
    let span = bytes.span
    let line = offset..<span.endOfLine(offset)
    let end = Swift.min(span.endOfText(line), offset + 200)
    return String(String(decoding: bytes[offset..<end], as: UTF8.self).prefix(40))
  }
}

/// Why a line is malformed: the first place where another byte was expected.
enum Diagnosis {
  static func of(
    _ text: Span<UInt8>, line start: Int, inRecord: Bool
  ) -> (offset: Int, expected: RecFile.Problem.Expectation) {
    let first = text.skippingBlanks(start)
    if isConflictMarker(text, at: start) { return (start, .noConflict) }
    if text[first] == Byte.plus { return (first, .fieldToContinue) }
    let end = text.endOfName(first)
    guard end > first else { return (first, .field) }
    let isField = end < text.count && text[end] == Byte.colon
    return inRecord && first > start && isField ? (first, .firstColumn) : (end, .colon)
  }

  /// The conflict markers that git leaves where two people changed the same lines: seven of one
  /// sign, then a blank or the end of the line.
  private static func isConflictMarker(_ text: Span<UInt8>, at start: Int) -> Bool {
    let end = start + 7
    guard end <= text.count, [0x3C, 0x3D, 0x3E, 0x7C].contains(text[start]) else { return false }
    for index in start..<end where text[index] != text[start] { return false }
    return text.isEndOfText(end) || text[end] == Byte.space
  }
}

/// A place in the bytes where something else was expected; a problem before it is put in words.
struct Flaw: Equatable, Sendable {
  var offset: Int
  /// The line from 1, and the offset where it begins.
  var line: Int
  var lineStart: Int
  var expected: RecFile.Problem.Expectation
}

/// The lines of a text that hold NUL, or bytes which are not UTF-8: one flaw a line.
struct TextFlaws {
  private(set) var flaws: [Flaw] = []
  /// A line start that has been passed, and its number.
  private var lineStart: Int
  private var line: Int

  /// Looks through `range`, which begins with a line, the one numbered `line`.
  init(_ text: Span<UInt8>, _ range: Range<Int>, line: Int) {
    self.lineStart = range.lowerBound
    self.line = line
    var start = range.lowerBound
    while start < range.upperBound {
      let invalid = text.firstInvalid(in: start..<range.upperBound)
      addNulls(text, start..<(invalid ?? range.upperBound))
      guard let invalid else { return }
      add(text, at: invalid, .utf8)
      start = Swift.min(text.endOfLine(invalid), range.upperBound)
    }
  }

  private mutating func addNulls(_ text: Span<UInt8>, _ range: Range<Int>) {
    var start = range.lowerBound
    while let null = text.first(Byte.null, in: start..<range.upperBound) {
      add(text, at: null, .noNull)
      start = Swift.min(text.endOfLine(null), range.upperBound)
    }
  }

  private mutating func add(
    _ text: Span<UInt8>, at offset: Int, _ expected: RecFile.Problem.Expectation
  ) {
    var start = lineStart
    for index in lineStart..<offset where text[index] == Byte.newline {
      start = index + 1
      line += 1
    }
    lineStart = start
    if flaws.last?.lineStart == start { return }
    flaws.append(Flaw(offset: offset, line: line, lineStart: start, expected: expected))
  }

  /// Both lists in the order of the lines; a line that is in both is reported by the second.
  static func merge(_ grammar: [Flaw], _ text: [Flaw]) -> [Flaw] {
    var merged: [Flaw] = []
    var rest = text[...]
    for flaw in grammar {
      while let first = rest.first, first.lineStart < flaw.lineStart {
        merged.append(first)
        rest = rest.dropFirst()
      }
      if rest.first?.lineStart != flaw.lineStart { merged.append(flaw) }
    }
    return merged + rest
  }
}

extension Span<UInt8> {
  fileprivate func firstInvalid(in range: Range<Int>) -> Int? {
    do {
      _ = try UTF8Span(validating: extracting(range))
      return nil
    } catch {
      return range.lowerBound + error.byteOffsets.lowerBound
    }
  }
}
