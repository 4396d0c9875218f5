import Almanac
import ArgumentParser
import Canvas
import Model
import RecFile

/// `sju person`: what the law on personal data asks for.
struct PersonCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "person", abstract: "Hand out, erase or review what is held about people.",
    discussion: "Example: sju person extract bjorn-andersson",
    subcommands: [
      PersonExtractCommand.self, PersonEraseCommand.self, PersonReviewCommand.self,
    ])
}

/// `sju person review`: about whom someone should decide.
struct PersonReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review", abstract: "List the people whose records are due for review.",
    discussion: """
      Those whose Review day has come, or comes until a day, and those without one who have no \
      appointment now, are no duty contact and have not been in touch for two years. Keep one with \
      sju set persons ID Review=+1å; or see sju person erase.

      Example: sju person review --until 2009-01-31
      """)

  @Option(help: "The last Review day to look to; else today.")
  var until: String?

  @Option(help: "text or json.")
  var format = PersonFormat.text

  @OptionGroup var options: DataOptions

  func run() throws {
    try options.reading(needing: [.person]) { municipality, _ in try write(municipality) }
  }

  private func write(_ municipality: Municipality) throws {
    let today = options.today(municipality)
    let due = municipality.reviewDue(today: today, until: try last(municipality))
    switch format {
    case .text:
      let words = DayWords(options.language(municipality), today: today)
      try Output.write(due.map { line($0, words).printable + "\n" }.joined())
    case .json: try Output.write(JSON.array(due.map(Self.object)))
    }
  }

  private func last(_ municipality: Municipality) throws -> Day? {
    guard let until else { return nil }
    guard let date = options.words(municipality).day(from: until, .future) else {
      throw Failure(.usage, "--until is a day, month or year such as 2009-01-31, not '\(until)'")
        .exit
    }
    return date.days.upperBound
  }

  private func line(_ due: ReviewDue, _ words: DayWords) -> String {
    let reason =
      switch due.reason {
      case .day(let day):
        Phrase("ska ses över \(words.short(day))", "due for review \(words.short(day))")
      case .idle(let day?):
        Phrase(
          "inget uppdrag, senast i kontakt \(words.short(day))",
          "no appointment, last in touch \(words.short(day))")
      case .idle(nil):
        Phrase("inget uppdrag, aldrig i kontakt", "no appointment, never in touch")
      }
    return "\(due.person.key)  \(due.name)  \(reason(words.language))"
  }

  private static func object(_ due: ReviewDue) -> String {
    let (reason, day) =
      switch due.reason {
      case .day(let day): ("review", "\(day)" as String?)
      case .idle(let day): ("idle", day.map { "\($0)" })
      }
    return JSON.object([
      ("key", JSON.string(due.person.key)), ("name", JSON.string(due.name)),
      ("reason", JSON.string(reason)), ("day", JSON.string(day)),
    ])
  }
}

/// How what is held about people is printed.
enum PersonFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json
}

/// `sju person extract ID`: everything that is held about a person.
struct PersonExtractCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract", abstract: "Print everything that is held about a person.",
    discussion: """
      For a person who asks for it (GDPR article 15): the record, the appointments, every record \
      that leads to the person, and every text where the full name, a number or an address stands, \
      which may be about somebody else. References to other people are left out; texts are not, \
      so read it before it is handed over.

      Example: sju person extract bjorn-andersson > utdrag.txt
      """)

  @Argument(help: "The key of a person; sju list persons shows them.")
  var id: String

  @Option(help: "text or json.")
  var format = PersonFormat.text

  @OptionGroup var options: DataOptions

  func run() throws { try options.reading(write) }

  private func write(_ municipality: Municipality, _ unread: [Problem]) throws {
    let person = RecordID(.person, id)
    // Whose data would be handed out can't be told.
    if let (fault, _) = municipality.refusal(of: person) {
      throw Failure(.problems, fault.what(options.language(municipality))).exit
    }
    guard let extract = municipality.extract(of: person) else {
      throw Failure(.problems, "there is no person '\(id)'; sju list persons shows the keys").exit
    }
    let writer = ExtractWriter(
      municipality: municipality, extract: extract, unread: unread,
      today: options.today(municipality),
      language: options.language(municipality))
    switch format {
    case .text: try Output.write(writer.text)
    case .json: try Output.write(writer.json)
    }
  }
}

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
