import Almanac
import ArgumentParser
import Canvas
import Dashboard
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

      --save keeps it with the meeting, in the place of an earlier one. Without --seats, --rounds and \
      --seed the seating that is kept is printed, where there is one.

      Example: sju seat 2009-01-foretagsfrukost --seats 6 --rounds 3
      """)

  @Argument(help: "The key of a meeting; sju list meetings shows them.")
  var meeting: String

  @Option(help: ArgumentHelp("How many seats a table has, 2 to 100; else 6.", valueName: "number"))
  var seats: Int?

  @Option(help: ArgumentHelp("How many rounds, 1 to 20; else 3.", valueName: "number"))
  var rounds: Int?

  @Option(help: ArgumentHelp("What chance begins with, 0 to 1000000000.", valueName: "number"))
  var seed: Int?

  @Option(
    help: ArgumentHelp(
      "Print for the room instead: a page a table and round, who sits where by name, or a page "
        + "for each guest.", valueName: "tables|names|guests"))
  var paper: SeatingPaper.Kind?

  @Option(help: "text or json.")
  var format = TextOrJSON.text

  @Flag(help: "Keep it with the meeting.")
  var save = false

  @OptionGroup var options: DataOptions

  func validate() throws {
    if let seats { try check("--seats", seats, SeatingOrder.seatCounts) }
    if let rounds { try check("--rounds", rounds, SeatingOrder.roundCounts) }
    if let seed { try check("--seed", seed, SeatingOrder.seeds) }
    if paper != nil, format == .json { throw ValidationError("--paper is text") }
  }

  private func check(_ name: String, _ number: Int, _ range: ClosedRange<Int>) throws {
    guard !range.contains(number) else { return }
    throw ValidationError("\(name) is a number from \(range.lowerBound) to \(range.upperBound)")
  }

  /// The seating that is kept, unless another is asked for.
  private func order(_ municipality: Municipality) -> SeatingOrder {
    let id = RecordID(.meeting, meeting)
    let isAsked = seats != nil || rounds != nil || seed != nil
    let kept = isAsked ? nil : municipality.keptOrder(of: id, on: options.today(municipality))
    return kept ?? SeatingOrder(id, seats: seats ?? 6, rounds: rounds ?? 3, seed: seed)
  }

  func run() throws {
    try options.reading { municipality, _ in
      try Output.write(try text(try seating(municipality), municipality))
    }
    guard save else { return }
    _ = try options.change { municipality throws(ChangeFault) in
      let order = order(municipality)
      guard let seating = municipality.seating(order, on: options.today(municipality)) else {
        throw .noRecord(order.meeting, near: [])
      }
      return (try municipality.keeping(seating), [order.meeting])
    }
  }

  private func seating(_ municipality: Municipality) throws -> MeetingSeating {
    let order = order(municipality)
    guard municipality.row(of: order.meeting) != nil else {
      throw Failure(.problems, "there is no meeting '\(meeting)'; sju list meetings shows them")
        .exit
    }
    guard let seating = municipality.seating(order, on: options.today(municipality)) else {
      throw Failure(
        .problems, "nobody is invited to '\(meeting)'; add persons or organisations to it"
      ).exit
    }
    return seating
  }

  private func text(_ seating: MeetingSeating, _ municipality: Municipality) throws -> String {
    let language = options.language(municipality)
    if let warning = seating.warning(municipality, language) { Output.note("sju: " + warning) }
    func name(_ id: RecordID) -> String { municipality.title(of: id, language) ?? id.key }
    if let paper {
      return SeatingPaper(seating, municipality, on: options.today(municipality)).text(
        [paper], language)
    }
    if format == .json {
      let rounds = seating.rounds.map { tables in
        let tables = tables.map { table in
          "[" + table.map { JSON.string($0.key) }.joined(separator: ", ") + "]"
        }
        return "[" + tables.joined(separator: ", ") + "]"
      }
      return JSON.object([
        ("new", "\(seating.newPairs)"), ("bound", "\(seating.most)"),
        ("value", "\(seating.value)"), ("rounds", "[" + rounds.joined(separator: ", ") + "]"),
      ]) + "\n"
    }
    let isKept = seating.rounds == municipality.keptSeating(of: seating.order.meeting)
    var lines = [
      seating.told(language) + (isKept ? Phrase(" · sparad", " · kept")(language) : "")
    ]
    // At one table all rounds are the same.
    for (round, tables) in seating.rounds.prefix(seating.isOneTable ? 1 : 20).enumerated() {
      lines += ["", Phrase("Omgång \(round + 1)", "Round \(round + 1)")(language)]
      for (table, people) in tables.enumerated() {
        let names = people.map(name).joined(separator: ", ")
        lines.append(
          "  " + Phrase("Bord \(table + 1): ", "Table \(table + 1): ")(language) + names)
      }
    }
    return lines.map { $0.printable + "\n" }.joined()
  }
}

extension SeatingPaper.Kind: ExpressibleByArgument {}

enum TextOrJSON: String, ExpressibleByArgument, CaseIterable {
  case text, json
}
