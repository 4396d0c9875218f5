import Almanac
import ArgumentParser
import Canvas
import Insight
import Model

/// `sju seat MEETING`: who sits with whom.
struct SeatCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "seat", abstract: "Seat the guests of a meeting so that they meet new people.",
    discussion: """
      Those who attended, else the persons who are invited, else those who hold appointments at \
      the organisations that are. Nobody sits with their own or with a competitor; those whose \
      needs and offers fit meet first. The same meeting and seed give the same seating everywhere.

      --save keeps it with the meeting, in the place of an earlier one.

      Example: sju seat 2009-01-foretagsfrukost --seats 6 --rounds 3
      """)

  @Argument(help: "The key of a meeting; sju list meetings shows them.")
  var meeting: String

  @Option(help: ArgumentHelp("How many seats a table has, 2 to 100.", valueName: "number"))
  var seats = 6

  @Option(help: ArgumentHelp("How many rounds, 1 to 20.", valueName: "number"))
  var rounds = 3

  @Option(help: ArgumentHelp("What chance begins with.", valueName: "number"))
  var seed: UInt64?

  @Option(help: "text or json.")
  var format = TextOrJSON.text

  @Flag(help: "Keep it with the meeting.")
  var save = false

  @OptionGroup var options: DataOptions

  func validate() throws {
    if !(2...100).contains(seats) { throw ValidationError("--seats is a number from 2 to 100") }
    if !(1...20).contains(rounds) { throw ValidationError("--rounds is a number from 1 to 20") }
  }

  func run() throws {
    try options.reading { municipality, _ in
      try Output.write(try text(try seating(municipality), municipality))
    }
    guard save else { return }
    _ = try options.change { municipality throws(ChangeFault) in
      let id = RecordID(.meeting, meeting)
      let seating = municipality.seating(
        of: id, seats: seats, rounds: rounds, on: options.today(municipality), seed: seed)
      guard let seating else { throw .noRecord(id, near: []) }
      return (try municipality.seating(seating, at: id), [id])
    }
  }

  private func seating(_ municipality: Municipality) throws -> MeetingSeating {
    let id = RecordID(.meeting, meeting)
    guard municipality.row(of: id) != nil else {
      throw Failure(.problems, "there is no meeting '\(meeting)'; sju list meetings shows them")
        .exit
    }
    let seating = municipality.seating(
      of: id, seats: seats, rounds: rounds, on: options.today(municipality), seed: seed)
    guard let seating else {
      throw Failure(
        .problems, "nobody is invited to '\(meeting)'; add persons or organisations to it"
      ).exit
    }
    return seating
  }

  private func text(_ seating: MeetingSeating, _ municipality: Municipality) throws -> String {
    let language = options.language(municipality)
    func name(_ id: RecordID) -> String { municipality.title(of: id, language) ?? id.key }
    let plan = seating.plan
    if format == .json {
      let rounds = (0..<plan.rounds).map { round in
        let tables = seating.tables(ofRound: round).map { table in
          "[" + table.map { JSON.string($0.key) }.joined(separator: ", ") + "]"
        }
        return "[" + tables.joined(separator: ", ") + "]"
      }
      return JSON.object([
        ("new", "\(plan.newPairs)"), ("bound", "\(seating.most)"), ("value", "\(plan.value)"),
        ("rounds", "[" + rounds.joined(separator: ", ") + "]"),
      ]) + "\n"
    }
    var lines = [
      Phrase(
        "\(plan.newPairs) av högst \(seating.most) nya bekantskaper",
        "\(plan.newPairs) of at most \(seating.most) new acquaintances")(language)
    ]
    for round in 0..<plan.rounds {
      lines += ["", Phrase("Omgång \(round + 1)", "Round \(round + 1)")(language)]
      for (table, people) in seating.tables(ofRound: round).enumerated() {
        let names = people.map(name).joined(separator: ", ")
        lines.append(
          "  " + Phrase("Bord \(table + 1): ", "Table \(table + 1): ")(language) + names)
      }
    }
    return lines.map { $0.printable + "\n" }.joined()
  }
}

enum TextOrJSON: String, ExpressibleByArgument, CaseIterable {
  case text, json
}
