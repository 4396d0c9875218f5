package import Almanac
import RecFile

extension ChangeFault {
  /// The field that is to blame; nil where none is.
  package var field: FieldDescription? {
    switch self {
    case .badValue(let field, _, _), .control(let field), .notRepeating(let field),
      .missing(let field), .noValue(let field, _), .leadsNowhere(let field, _, _),
      .keyStays(let field):
      field
    case .makesProblem(let problem): problem.field
    default: nil
    }
  }

  /// The fault as it is shown beside the field: "ska vara ett heltal".
  package var beside: Phrase {
    switch self {
    case .badValue(_, _, let fault):
      Phrase("ska vara \(fault.typed.swedish)", "should be \(fault.typed.english)")
    case .control:
      Phrase(
        "har tecken som en terminal lyder i stället för att visa",
        "has characters that a terminal obeys instead of showing")
    case .notRepeating: Phrase("kan bara ha ett värde", "can have one value only")
    case .missing: Phrase("behöver fyllas i", "is needed")
    case .leadsNowhere(_, let id, _):
      Phrase(
        "\(id.type.label.swedish) '\(id.key)' finns inte",
        "there is no \(id.type.label.english) '\(id.key)'")
    case .unwritable(_, .trailingBackslash(let line)):
      Phrase("rad \(line) får inte sluta med '\\'", "line \(line) must not end in '\\'")
    default: what
    }
  }
}

extension Problem {
  /// The field that it is about; nil where that is not a single one.
  package var field: FieldDescription? {
    switch fact {
    case .missingField(let field), .badValue(let field, _, _),
      .brokenReference(let field, _), .publicPersonalNumber(let field):
      field
    default: nil
    }
  }
}
