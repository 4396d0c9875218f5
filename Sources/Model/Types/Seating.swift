package import Almanac

/// Who sits at one table in one round of a meeting.
package struct Seating: ModelRecord {
  package private(set) var id = ""
  package private(set) var meeting: RecordID?
  /// From 1.
  package private(set) var round: Int?
  /// From 1.
  package private(set) var table: Int?
  package private(set) var persons: [RecordID] = []
  /// What the plan was made from, so that it can be made again.
  package private(set) var seed: Int?
  package private(set) var annotations = Annotations()

  package init() {}

  package static let definition = Definition<Seating>(
    .seating, at: "network/seatings.rec",
    Phrase(
      "Bordsplaceringar: vilka som sitter vid ett bord i en omgång.",
      "Seatings: who sits at a table in a round."),
    RecordWords(
      Phrase("bordsplacering", "seating"), several: Phrase("bordsplaceringar", "seatings"),
      known: Phrase("bordsplaceringen", "the seating")),
    home: .calendar, key: [["Meeting"], ["Round"], ["Table"]], mayBeMissing: true,
    annotations: \.annotations,
    fields: [
      .id(\.id),
      ModelField(
        "Meeting", \.meeting, .reference(.meeting), Phrase("Möte", "Meeting"),
        [.mandatory, .tied, .belongs], help: Phrase("Vilket möte.", "Which meeting.")),
      ModelField(
        "Round", \.round, .integer(Limits.count), Phrase("Omgång", "Round"), .mandatory,
        help: Phrase("Från 1.", "From 1.")),
      ModelField(
        "Table", \.table, .integer(Limits.count), Phrase("Bord", "Table"), .mandatory,
        help: Phrase("Från 1.", "From 1.")),
      ModelField(
        "Person", \.persons, .reference(.person), Phrase("Person", "Person"), .tied,
        help: Phrase("Vilka som sitter där.", "Who sits there.")),
      ModelField(
        "Seed", \.seed, .integer(Limits.count), Phrase("Frö", "Seed"), .unasked,
        help: Phrase(
          "Talet som placeringen räknades ut ur.", "The number that the seating was made from.")),
    ])

  package func title(in municipality: Municipality, _ language: Language) -> String {
    let place =
      Phrase(
        "omgång \(round ?? 0), bord \(table ?? 0)", "round \(round ?? 0), table \(table ?? 0)")(
        language)
    return [municipality.titleOrKey(of: meeting), place].compactMap { $0 }.joined(separator: ", ")
  }
}

extension Municipality {
  package var seatings: Records<Seating> { records() }
}
