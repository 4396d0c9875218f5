package import Almanac

/// A visit, call, mail or meeting that took place.
package struct Encounter: ModelRecord {
  package private(set) var id = ""
  package private(set) var date: PartialDate?
  package private(set) var kind: EncounterKind?
  package private(set) var subject = ""
  package private(set) var organisations: [RecordID] = []
  package private(set) var persons: [RecordID] = []
  /// The numbers of the steps that it served.
  package private(set) var steps: [Int] = []
  package private(set) var by: RecordID?
  package private(set) var meeting: RecordID?
  package private(set) var exercise: RecordID?
  package private(set) var annotations = Annotations()

  package init() {}

  package static let definition = Definition<Encounter>(
    .encounter, at: "network/encounters.rec",
    Phrase(
      "Kontakter som har ägt rum: besök, samtal, brev, möten.",
      "What took place: visits, calls, mail, meetings."),
    RecordWords(
      Phrase("kontakt", "encounter"), several: Phrase("kontakter", "encounters"),
      known: Phrase("kontakten", "the encounter"), others: ["besok"]),
    home: .calendar, key: [["Date"], ["Organisation", "Person"], ["Subject"]], searchRank: 8,
    listing: .latestFirst,
    annotations: \.annotations,
    fields: [
      .id(\.id),
      ModelField(
        "Date", \.date, .partialDate, Phrase("Datum", "Date"), [.mandatory, .past, .indexed],
        help: Phrase("När det var.", "When it was.")),
      ModelField(
        "Kind", \.kind, .choice(), Phrase("Slag", "Kind"), [.mandatory, .indexed],
        help: Phrase("Besök, samtal, brev eller möte.", "Visit, call, mail or meeting.")),
      .title(
        "Subject", \.subject, Phrase("Om", "About"), .mandatory,
        help: Phrase("Vad det gällde, på en rad.", "What it was about, in a line.")),
      ModelField(
        "Organisation", \.organisations, .reference(.organisation),
        Phrase("Organisation", "Organisation"), .tied, help: Phrase("Med vilka.", "With which.")),
      ModelField(
        "Person", \.persons, .reference(.person), Phrase("Person", "Person"), .tied,
        help: Phrase("Med vem.", "With whom.")),
      ModelField(
        "Step", \.steps, .step, Phrase("Moment", "Step"), .tied,
        help: Phrase("De moment som kontakten tjänade.", "The steps that it served.")),
      ModelField(
        "By", \.by, .reference(.person), Phrase("Av", "By"),
        help: Phrase("Den av er som höll kontakten.", "Which of you it was.")),
      ModelField(
        "Meeting", \.meeting, .reference(.meeting), Phrase("Möte", "Meeting"),
        help: Phrase("Det möte där det skedde.", "The meeting where it took place.")),
      ModelField(
        "Exercise", \.exercise, .reference(.exercise), Phrase("Övning", "Exercise"), .tied,
        help: Phrase("Den övning där det skedde.", "The exercise where it took place.")),
    ])

  package func detail(in municipality: Municipality, _ words: DayWords) -> String? {
    municipality.told(date.map(words.short), organisations, persons)
  }

  package var day: Day? { date?.days.lowerBound }

  package func columns(in municipality: Municipality) -> [String] {
    [
      date?.description ?? "–",
      municipality.titleOrKey(of: organisations.first ?? persons.first) ?? "–",
    ]
  }
}

package enum EncounterKind: String, Choice {
  case visit, call, mail, meeting

  package var label: Phrase {
    switch self {
    case .visit: Phrase("besök", "visit")
    case .call: Phrase("samtal", "call")
    case .mail: Phrase("brev eller e-post", "mail")
    case .meeting: Phrase("möte", "meeting")
    }
  }
}

extension Municipality {
  package var encounters: Records<Encounter> { records() }
}
