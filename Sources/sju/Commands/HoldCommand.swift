import Almanac
import ArgumentParser
import Model

/// `sju hold MEETING`: a meeting or an exercise took place.
struct HoldCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hold", abstract: "Mark a meeting or an exercise held, and log it as a contact.",
    discussion: """
      It gets the day and who came, and one encounter tells of it with all of these and the \
      organisations where they hold appointments. Prints the key of the encounter and, with \
      --next, of the next meeting of the series, which is planned so many months later as \
      EveryMonths says; nothing is planned where a later one is already.

      Example: sju hold 2009-01-krishanteringsradet --date 14/1 --next
      """)

  @Argument(help: "The key of a meeting or exercise; sju list meetings shows them.")
  var meeting: String

  @Option(help: "The day when it was held; else the day that it was to be, or today.")
  var date: String?

  @Option(
    help: ArgumentHelp(
      "Who came, a person or an organisation; may be repeated. Else all who were invited.",
      valueName: "key"))
  var attended: [String] = []

  @Option(
    help: ArgumentHelp("A step that it served, 1 to 7; may be repeated.", valueName: "number"))
  var step: [Int] = []

  @Flag(help: "Plan the next one of the series.")
  var next = false

  @OptionGroup var options: DataOptions

  func run() throws {
    let added = try options.change { municipality throws(ChangeFault) in
      let id = RecordID(.meeting, meeting)
      let exercise = RecordID(.exercise, meeting)
      let isExercise = municipality.row(of: id) == nil && municipality.row(of: exercise) != nil
      return try municipality.holding(
        isExercise ? exercise : id, on: try day(of: isExercise ? exercise : id, municipality),
        attended: attended.isEmpty ? nil : attended.map { municipality.participant($0) },
        steps: step, continuing: next)
    }
    for id in added { try Output.write("\(id)\n") }
  }

  private func day(
    of id: RecordID, _ municipality: Municipality
  ) throws(ChangeFault) -> Day {
    guard let date else { return try municipality.dayHeld(id, today: options.today(municipality)) }
    guard let known = options.words(municipality).day(from: date, .past), case .day(let day) = known
    else {
      guard let field = Meeting.schema["Date"] else {
        throw .unknownField(.meeting, "Date", near: nil)
      }
      throw .badValue(field, date, .notDay)
    }
    return day
  }
}

extension Municipality {
  /// The person with a key, else the organisation.
  fileprivate func participant(_ key: String) -> RecordID {
    let person = RecordID(.person, key)
    let organisation = RecordID(.organisation, key)
    return row(of: person) == nil && row(of: organisation) != nil ? organisation : person
  }
}
