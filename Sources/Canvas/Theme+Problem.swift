package import RecFile

extension Theme {
  /// Something in a theme file that can't be followed: the facts, and their one wording.
  package struct Problem: Error, Equatable, Sendable, CustomStringConvertible {
    package enum Fact: Equatable, Sendable {
      /// The line is no rec.
      case malformed(RecFile.Problem)
      /// The record has no `Name`.
      case nameless
      /// A field that is neither a role, `Name` nor `Doc`.
      case unknownField(String)
      /// A role that the record has given a style already.
      case repeated(String)
      /// A word in a style where another was expected.
      case word(found: String, expected: Expectation)
    }

    /// The words that are valid at a place in a style.
    package enum Expectation: Equatable, Sendable {
      case colourOrAttribute
      case colour
      case attribute
      case name
      case nameOrAttribute
    }

    /// From 1.
    package let line: Int
    /// From 1, in characters.
    package let column: Int
    package let fact: Fact

    /// One line without the place, such as `expected a colour like #3a7bd5, found 'blu'`.
    package var description: String {
      switch fact {
      case .malformed(let problem): "\(problem)"
      case .nameless: "expected a field 'Name' in the theme"
      case .unknownField(let name): "expected 'Name', 'Doc' or a role, found '\(name)'"
      case .repeated(let name): "expected '\(name)' only once in a theme"
      case .word(let found, let expected):
        "expected \(expected.words), found \(found.isEmpty ? "the end of the line" : "'\(found)'")"
      }
    }
  }
}

extension Theme.Problem.Expectation {
  var words: String {
    switch self {
    case .colourOrAttribute: "a colour like #3a7bd5, 'on', 'bold' or '/'"
    case .colour: "a colour like #3a7bd5 or 'default'"
    case .attribute: "'bold', 'underline', 'reverse', 'dim', 'italic' or '/'"
    case .name: "a colour name like 'cyan' or 'bright-cyan'"
    case .nameOrAttribute: "a colour name like 'cyan', 'on' or 'bold'"
    }
  }
}
