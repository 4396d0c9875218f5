package import Almanac
import RecFile

extension ChangeFault {
  /// The fault and, where that helps, the correct form: a sentence.
  package var what: Phrase {
    switch self {
    case .noRecord(let id, let near):
      Phrase(
        "\(id.type.label.swedish) '\(id.key)' finns inte\(Self.hint(near).swedish)",
        "there is no \(id.type.label.english) '\(id.key)'\(Self.hint(near).english)")
    case .unknownField(let type, let name, let near):
      Phrase(
        "\(type.rawValue) har inget fält '\(name)'\(Self.hint([near].compactMap(\.self)).swedish)",
        "\(type.rawValue) has no field '\(name)'\(Self.hint([near].compactMap(\.self)).english)")
    case .badValue(let field, let value, let fault):
      Phrase(
        "\(field.name) ska vara \(fault.typed.swedish), inte '\(value)'",
        "\(field.name) should be \(fault.typed.english), not '\(value)'")
    case .control(let field):
      Phrase(
        "\(field.name) har tecken som en terminal lyder i stället för att visa",
        "\(field.name) has characters that a terminal obeys instead of showing")
    case .notRepeating(let field):
      Phrase("\(field.name) kan bara ha ett värde", "\(field.name) can have one value only")
    case .missing(let field):
      Phrase(
        "\(field.name) saknas: \(field.help.swedish)",
        "\(field.name) is missing: \(field.help.english)")
    case .noValue(let field, let value):
      Phrase(
        "\(field.name) har inte värdet '\(value)'", "\(field.name) does not have '\(value)'")
    case .leadsNowhere(let field, let id, let near):
      Phrase(
        "\(field.name): \(ChangeFault.noRecord(id, near: near).what.swedish)",
        "\(field.name): \(ChangeFault.noRecord(id, near: near).what.english)")
    default: rest
    }
  }

  private var rest: Phrase {
    switch self {
    case .keyTaken(let id):
      Phrase(
        "\(id.type.label.swedish) '\(id.key)' finns redan",
        "there is \(id.type.label.english) '\(id.key)' already")
    case .keyStays(let field):
      Phrase(
        "\(field.name) kan inte ändras: andra poster känner posten under den",
        "\(field.name) can't be changed: other records know the record by it")
    case .noKey(let type):
      Phrase(
        "ingen nyckel kan göras av det som står; ange \(type.schema.key?.name ?? "Id")",
        "no key can be made of what it says; give \(type.schema.key?.name ?? "Id")")
    case .onlyOne(let type):
      Phrase("\(type.label.swedish) finns redan", "there are \(type.plural.english) already")
    case .makesProblem(let problem):
      Phrase(
        "\(problem.what.swedish) (\(problem.remedy.swedish))",
        "\(problem.what.english) (\(problem.remedy.english))")
    case .alreadyDone(let day, let outcome):
      Phrase(
        "redan klart \(day)" + Self.told(outcome) + "; ändra det med sju set",
        "done already on \(day)" + Self.told(outcome) + "; change it with sju set")
    case .alreadyHeld(let id, let encounter):
      Phrase(
        "\(id.type.label.swedish) '\(id.key)' är redan bokfört som kontakt '\(encounter.key)'",
        "there is an encounter of \(id.type.label.english) '\(id.key)' already: '\(encounter.key)'")
    case .notYet(let id, let date):
      Phrase(
        "'\(id.key)' är inte förrän \(date); ange en annan dag, om det redan har hållits",
        "'\(id.key)' is not until \(date); give another day, if it was held already")
    case .cancelled(let id):
      Phrase(
        "möte '\(id.key)' är inställt; sätt Status till planned om det blev av",
        "meeting '\(id.key)' is cancelled; set Status to planned if it took place")
    case .unwritable(let name, .trailingBackslash(let line)):
      Phrase(
        "\(name) kan inte skrivas: rad \(line) slutar med '\\'; avsluta den med något annat",
        "\(name) can't be written: line \(line) ends in '\\'; end it with something else")
    case .unwritable(let name, let refusal):
      Phrase("\(name) kan inte skrivas: \(refusal)", "\(name) can't be written: \(refusal)")
    case .severalRecords(let id, let lines):
      Phrase(
        "'\(id.key)' är nyckel för flera poster: \(id.type.path), rad "
          + lines.map(String.init).joined(separator: " och ")
          + "; ge den ena en annan nyckel först",
        "'\(id.key)' is the key of several records: \(id.type.path), line "
          + lines.map(String.init).joined(separator: " and ")
          + "; give one of them another key first")
    case .doubled(let id, let doubling):
      Phrase(
        "\(id.type.path):\(doubling.line): \(doubling.what.swedish), "
          + "så inget ändras; \(doubling.remedy.swedish)",
        "\(id.type.path):\(doubling.line): \(doubling.what.english), "
          + "so nothing is changed; \(doubling.remedy.english)")
    case .malformed(let path, let problem):
      Phrase(
        "\(path):\(problem.line):\(problem.column): raden går inte att läsa, så filen ändras inte",
        "\(path):\(problem.line):\(problem.column): \(problem), so the file is not changed")
    case .unreadable(let path, let fault):
      Phrase(
        "\(path) kan inte läsas: \(fault.words.swedish)",
        "\(path) can't be read: \(fault.words.english)")
    default: what
    }
  }

  private static func told(_ outcome: String?) -> String { outcome.map { " (\($0))" } ?? "" }

  private static func hint(_ near: [String]) -> Phrase {
    let list = near.joined(separator: ", ")
    return list.isEmpty ? Phrase("", "") : Phrase("; menas \(list)?", "; is it \(list)?")
  }
}
