package import Almanac
import Lettering
package import RecFile

/// Why a change can't be made. Nothing has been changed then.
package enum ChangeFault: Error, Equatable, Sendable {
  /// There is no such record; `near` are keys that look like it.
  case noRecord(RecordID, near: [String])
  /// The type has no such field; `near` is one that looks like it.
  case unknownField(RecordType, String, near: String?)
  case badValue(FieldDescription, String, ValueFault)
  /// The value holds characters that a terminal obeys, or that reorder text.
  case control(FieldDescription)
  /// Several values for a field that has one.
  case notRepeating(FieldDescription)
  /// The record must have a value there.
  case missing(FieldDescription)
  /// The value that should go is not there.
  case noValue(FieldDescription, String)
  case leadsNowhere(FieldDescription, RecordID, near: [String])
  /// Another record has the key.
  case keyTaken(RecordID)
  /// Other records know the record by its key, so it keeps it.
  case keyStays(FieldDescription)
  /// No key can be made of what the record says.
  case noKey(RecordType)
  /// There are settings, and can't be others.
  case onlyOne(RecordType)
  /// The text can't stand in a rec file.
  case unwritable(String, RecFile.Refusal)
  /// The change would make something wrong that was not.
  case makesProblem(Problem)
  /// A promise that was kept on another day is not kept again.
  case alreadyDone(on: String, outcome: String?)
  /// An encounter tells of the meeting or exercise already.
  case alreadyHeld(RecordID, by: RecordID)
  /// The meeting or exercise is still to come.
  case notYet(RecordID, PartialDate)
  /// The meeting was cancelled, so it can't have been held.
  case cancelled(RecordID)
  /// Several records have the key, and begin on these lines.
  case severalRecords(RecordID, lines: [Int])
  /// The record is two in one, or says something twice of which one would be lost.
  case doubled(RecordID, Doubling)
  /// The file can't be parsed, so nothing in it is changed.
  case malformed(path: String, RecFile.Problem)
  /// The file can't be read.
  case unreadable(path: String, FileFault)
}

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

extension Municipality {
  /// At most three keys of a record's type that look like its own, or that its name is found by.
  func keys(near id: RecordID) -> [String] {
    let key = id.key.slug
    guard !key.isEmpty else { return [] }
    let all = (0..<count(of: id.type)).map { self.id(id.type, at: $0).key }
    let within = all.filter { $0.contains(key) }
    if !within.isEmpty { return Array(within.prefix(3)) }
    return all.count > 10_000 ? [] : key.nearest(among: all).map { [$0] } ?? []
  }
}

extension String {
  /// The word that the fewest changes of a letter make of this one, if these are few; the first
  /// of several.
  package func nearest(among words: [String]) -> String? {
    let bound = Swift.max(1, utf8.count / 3)
    var best: (word: String, distance: Int)?
    for word in words {
      let distance = distance(to: word)
      if distance <= bound, distance < best?.distance ?? .max { best = (word, distance) }
    }
    return best?.word
  }

  /// How many bytes must be put in, taken out, changed or swapped with the next, upper and lower case
  /// being the same (optimal string alignment).
  private func distance(to other: String) -> Int {
    let one = Array(lowercased().utf8)
    let two = Array(other.lowercased().utf8)
    var row = Array(0...two.count)
    var rowBefore = row
    for (line, byte) in one.enumerated() {
      let last = row
      var diagonal = row[0]
      row[0] = line + 1
      for (place, wanted) in two.enumerated() {
        let above = row[place + 1]
        row[place + 1] = Swift.min(
          Swift.min(above, row[place]) + 1, diagonal + (byte == wanted ? 0 : 1))
        if line > 0, place > 0, byte == two[place - 1], one[line - 1] == wanted {
          row[place + 1] = Swift.min(row[place + 1], rowBefore[place - 1] + 1)
        }
        diagonal = above
      }
      rowBefore = last
    }
    return row[two.count]
  }
}
