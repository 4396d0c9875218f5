import Almanac
import Canvas
import Model
import RecFile

/// The extract of a person's data, as text to hand over and as JSON.
struct ExtractWriter {
  let municipality: Municipality
  let extract: PersonExtract
  let unread: [Problem]
  let today: Day
  let language: Language

  /// The part of a record that the person may see: its fields in order, without the references to
  /// others.
  private func fields(of id: RecordID) -> [(name: String, value: String)] {
    guard let record = municipality.record(id) else { return [] }
    return record.fields.compactMap { field in
      let target = id.type.schema[field.name]?.target
      let isOthers = target == .person && !isOwn(field.value)
      return isOthers ? nil : (field.name, field.value)
    }
  }

  private func isOwn(_ key: String) -> Bool {
    key.split { $0.isWhitespace }.first.map(String.init) == extract.person.key
  }

  // MARK: - Text

  var text: String {
    let name = municipality.title(of: extract.person) ?? extract.person.key
    let day = DayWords(language, today: today).long(today)
    let place = municipality.settings.municipality
    var lines = notice.lines(language)
    lines += [
      say("Uppgifter om \(name)", "What is held about \(name)"), "\(place), \(day)",
    ]
    lines += record(extract.person) + extract.own.flatMap { record($0) }
    if !extract.mentions.isEmpty {
      lines += heading("Där personen nämns", "Where the person is mentioned")
    }
    for mention in extract.mentions {
      let labels = mention.fields.map { $0.label(language).lowercased() }.joined(separator: ", ")
      lines += record(mention.record, as: labels)
    }
    if !extract.possible.isEmpty {
      lines += heading(
        "Text som kan gälla personen: namnet, ett nummer eller en adress står där",
        "Text that may be about the person: the name, a number or an address stands there")
    }
    for possible in extract.possible {
      lines += ["", head(possible.record)]
      lines += row(possible.record.type.schema[possible.field], possible.field, possible.value)
    }
    return lines.map { $0.printable + "\n" }.joined()
  }

  /// Any file may hold the person.
  private var notice: UnreadNotice {
    UnreadNotice(unread, Phrase("utdraget är inte helt", "the extract is not whole"))
  }

  private func heading(_ swedish: String, _ english: String) -> [String] {
    let text = say(swedish, english)
    return ["", text, String(repeating: "-", count: TextWidth.columns(of: text))]
  }

  /// "kontakt 2008-09-24-x (person)".
  private func head(_ id: RecordID, as role: String? = nil) -> String {
    "\(id.type.label(language)) \(id.key)" + (role.map { " (\($0))" } ?? "")
  }

  private func record(_ id: RecordID, as role: String? = nil) -> [String] {
    let key = id.type.schema.key?.name
    return ["", head(id, as: role)]
      + fields(of: id).filter { $0.name != key }.flatMap { name, value in
        row(id.type.schema[name], name, value)
      }
  }

  /// A label and a value, each further line of it indented.
  private func row(_ field: FieldDescription?, _ name: String, _ value: String) -> [String] {
    let lines = shown(value, field).split(separator: "\n", omittingEmptySubsequences: false)
    let label = field?.label(language) ?? name
    return lines.enumerated().map {
      $0.offset == 0 ? "  \(label): \($0.element)" : "    \($0.element)"
    }
  }

  private func shown(_ value: String, _ field: FieldDescription?) -> String {
    switch field?.kind {
    case .reference(let type): municipality.title(of: RecordID(type, value), language) ?? value
    case .choice(let choices): choices.label(of: value)?(language) ?? value
    default: value
    }
  }

  private func say(_ swedish: String, _ english: String) -> String {
    Phrase(swedish, english)(language)
  }

  // MARK: - JSON

  /// An object; every field is an array, since most may repeat.
  var json: String {
    let own = ([extract.person] + extract.own).map { object($0, []) }
    let mentions = extract.mentions.map { mention in
      let names = mention.fields.map { JSON.string($0.name) }.joined(separator: ", ")
      return object(mention.record, [("as", "[\(names)]")])
    }
    let possible = extract.possible.map { possible in
      JSON.object([
        ("type", JSON.string(possible.record.type.rawValue)),
        ("key", JSON.string(possible.record.key)), ("field", JSON.string(possible.field)),
        ("value", JSON.string(possible.value)),
      ])
    }
    return JSON.object([
      ("person", JSON.string(extract.person.key)), ("asOf", JSON.string("\(today)")),
      ("records", JSON.array(own)), ("mentions", JSON.array(mentions)),
      ("possible", JSON.array(possible)),
      ("unread", "[" + unread.map { JSON.string($0.place) }.joined(separator: ", ") + "]"),
    ]) + "\n"
  }

  private func object(_ id: RecordID, _ more: [(name: String, value: String)]) -> String {
    let fields = fields(of: id)
    let names = fields.reduce(into: [String]()) { if !$0.contains($1.name) { $0.append($1.name) } }
    let values = names.map { name in
      let values = fields.filter { $0.name == name }.map { JSON.string($0.value) }
      return (name: name, value: "[" + values.joined(separator: ", ") + "]")
    }
    return JSON.object(
      [("type", JSON.string(id.type.rawValue)), ("key", JSON.string(id.key))] + more
        + [("fields", JSON.object(values))])
  }
}
