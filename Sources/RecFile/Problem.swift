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
