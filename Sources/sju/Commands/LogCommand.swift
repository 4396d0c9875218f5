import Almanac
import ArgumentParser
import Model

/// `sju log ORGANISATION KIND "…"`: a contact that took place, and what was promised.
struct LogCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log", abstract: "Log a visit, call, mail or meeting, and what was promised.",
    discussion: """
      Prints the keys of the new records: the encounter and, with --promise, the follow-up. \
      Dates can be words, such as igår, fredag, 24/9, v39 or +2w: what has happened is the last \
      such day, what is promised the next, and by a week is by its Friday.

      Example: sju log tyresobostader-ab visit "Ny hyresgäst i Bollmora" --date igår \\
                 --promise "Skicka planen" --due +2v
      """)

  @Argument(help: "The key or the name of an organisation.")
  var organisation: String

  @Argument(help: "visit, call, mail or meeting (besök, samtal, brev, möte).")
  var kind: EncounterKind

  @Argument(help: ArgumentHelp("What it was about, in a line.", valueName: "about"))
  var subject: String

  @Option(help: "When it was; else today.")
  var date: String?

  @Option(help: ArgumentHelp("With whom: the key of a person.", valueName: "key"))
  var person: String?

  @Option(
    help: ArgumentHelp("A step that it served, 1 to 7; may be repeated.", valueName: "number"))
  var step: [Int] = []

  @Option(help: ArgumentHelp("What was promised.", valueName: "what"))
  var promise: String?

  @Option(help: "By when it was promised.")
  var due: String?

  @Option(help: ArgumentHelp("Who promised: the key of a person.", valueName: "key"))
  var owner: String?

  @OptionGroup var options: DataOptions

  func validate() throws {
    if promise == nil, due != nil || owner != nil {
      throw ValidationError("--due and --owner are for a promise: add --promise")
    }
  }

  func run() throws {
    let added = try options.change { municipality throws(ChangeFault) in
      try municipality.logging(try logged(municipality))
    }
    for id in added { try Output.write("\(id)\n") }
  }

  private func logged(_ municipality: Municipality) throws(ChangeFault) -> LoggedEncounter {
    let words = options.words(municipality)
    var logged = LoggedEncounter(
      with: municipality.organisation(named: organisation), kind,
      on: try date.map { (text) throws(ChangeFault) in try text.date(.encounter, "Date", words) }
        ?? .day(options.today(municipality)),
      about: subject)
    logged.person = person
    logged.steps = step
    if let promise {
      logged.promise = LoggedEncounter.Promise(
        promise,
        due: try due.map { (text) throws(ChangeFault) in try text.date(.followUp, "Due", words) },
        owner: owner)
    }
    return logged
  }
}

/// `sju done FOLLOWUP`: a promise is kept.
struct DoneCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "done", abstract: "Tick a follow-up off.",
    discussion: """
      Example: sju done brev-till-lansstyrelsen --outcome "Skickat med e-post"
      """)

  @Argument(help: "The key of a follow-up; sju list follow-ups shows them.")
  var followUp: String

  @Option(help: "The day when it was done; else today.")
  var date: String?

  @Option(help: "What came of it.")
  var outcome: String?

  @OptionGroup var options: DataOptions

  func run() throws {
    _ = try options.change { municipality throws(ChangeFault) in
      let id = RecordID(.followUp, followUp)
      let words = options.words(municipality)
      let day =
        try date.map { (text) throws(ChangeFault) in try text.date(.followUp, "Done", words) }
        ?? .day(options.today(municipality))
      return (try municipality.tickingOff(id, on: day, outcome: outcome), [id])
    }
  }
}

extension EncounterKind: ExpressibleByArgument {
  /// The value as it stands in files, or one of its words in either language.
  public init?(argument: String) {
    let word = argument.lowercased()
    let match = EncounterKind.allCases.first { kind in
      kind.rawValue == word
        || [kind.label.swedish, kind.label.english].contains { label in
          label.split(separator: " ").contains { $0 == word }
        }
    }
    guard let match else { return nil }
    self = match
  }
}

extension Municipality {
  /// The organisation with a key or, where none has it, with exactly that name.
  fileprivate func organisation(named name: String) -> RecordID {
    let id = RecordID(.organisation, name)
    guard row(of: id) == nil else { return id }
    let rows = organisations.indices.filter {
      organisations.value("Name", at: $0)?.lowercased() == name.lowercased()
    }
    return rows.count == 1 ? organisations.id(at: rows[0]) : id
  }
}

extension String {
  /// The date that the words mean.
  /// - Throws: where they mean none, with what would be right.
  fileprivate func date(
    _ type: RecordType, _ name: String, _ words: DayWords
  ) throws(ChangeFault) -> PartialDate {
    guard let field = type.schema[name] else { throw .unknownField(type, name, near: nil) }
    if let date = words.day(from: self, field.tense(status: nil)) { return date }
    throw .badValue(field, self, field.kind == .day ? .notDay : .notPartialDate)
  }
}
