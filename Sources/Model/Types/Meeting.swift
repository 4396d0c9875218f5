package import Almanac
package import Publication

/// A dated gathering, planned or held, maybe one of a series.
package struct Meeting: ModelRecord {
  package private(set) var id = ""
  package private(set) var name = ""
  /// Maybe only the month or year; nil while nothing is set.
  package private(set) var date: PartialDate?
  package private(set) var time: TimeOfDay?
  /// When it is to end, on the same day.
  package private(set) var end: TimeOfDay?
  package private(set) var place: String?
  package private(set) var series: String?
  /// The months after which the series goes on; nil where it is none, or goes on as it happens.
  package private(set) var everyMonths: Int?
  package private(set) var status: MeetingStatus?
  /// The invited.
  package private(set) var organisations: [RecordID] = []
  /// The invited.
  package private(set) var persons: [RecordID] = []
  package private(set) var attendedOrganisations: [RecordID] = []
  package private(set) var attended: [RecordID] = []
  package private(set) var agenda: String?
  package private(set) var annotations = Annotations()

  package init() {}

  package static let definition = Definition<Meeting>(
    .meeting, at: "network/meetings.rec",
    Phrase("Möten, planerade och hållna.", "Meetings, planned and held."),
    RecordWords(
      Phrase("möte", "meeting"), several: Phrase("möten", "meetings"),
      known: Phrase("mötet", "the meeting"), new: "nytt"),
    home: .calendar, key: [["Date"], ["Name"]], searchRank: 6, listing: .latestFirst,
    annotations: \.annotations,
    fields: [
      .id(\.id),
      .name(
        "Name", \.name, Phrase("Namn", "Name"),
        help: Phrase("Vad mötet heter.", "What it is called.")),
      ModelField(
        "Date", \.date, .partialDate, Phrase("Datum", "Date"), .future,
        help: Phrase("Dag, månad eller år.", "A day, month or year.")),
      ModelField(
        "Time", \.time, .time, Phrase("Tid", "Time"),
        help: Phrase("När det börjar: 09:00.", "When it begins: 09:00.")),
      ModelField(
        "End", \.end, .time, Phrase("Slut", "End"),
        help: Phrase("När det slutar: 11:00.", "When it ends: 11:00.")),
      ModelField(
        "Place", \.place, .text, Phrase("Plats", "Place"), .reused, help: Phrase("Var.", "Where.")),
      ModelField(
        "Series", \.series, .text, Phrase("Serie", "Series"), .reused,
        help: Phrase(
          "Samma ord på alla möten i serien.", "The same word on every meeting of the series.")),
      ModelField(
        "EveryMonths", \.everyMonths, .integer(Limits.months),
        Phrase("Återkommer, månader", "Every, months"),
        help: Phrase(
          "Serien fortsätter efter så många månader: 6 är två gånger om året.",
          "The series goes on after so many months: 6 is twice a year.")),
      ModelField(
        "Status", \.status, .choice(), Phrase("Status", "Status"), .status,
        help: Phrase("Planerat, hållet eller inställt.", "Planned, held or cancelled.")),
      ModelField(
        "Organisation", \.organisations, .reference(.organisation),
        Phrase("Organisation", "Organisation"), .tied, help: Phrase("Inbjudna.", "Invited.")),
      ModelField(
        "Person", \.persons, .reference(.person), Phrase("Person", "Person"), .tied,
        help: Phrase("Inbjudna.", "Invited.")),
      ModelField(
        "AttendedOrganisation", \.attendedOrganisations, .reference(.organisation),
        Phrase("Deltagande organisation", "Attending organisation"),
        help: Phrase("De som var med, när mötet är hållet.", "Those that came, once it is held.")),
      ModelField(
        "Attended", \.attended, .reference(.person), Phrase("Deltog", "Attended"),
        help: Phrase("De som var med, när mötet är hållet.", "Those who came, once it is held.")),
      ModelField(
        "Agenda", \.agenda, .longText, Phrase("Dagordning", "Agenda"),
        help: Phrase("En punkt på varje rad.", "An item a line.")),
    ])

  package func detail(in municipality: Municipality, _ words: DayWords) -> String? {
    date.map(words.short)
  }

  package var day: Day? { date?.days.lowerBound }

  package var isHoldable: Bool { status == nil || status == .planned }

  package func columns(in municipality: Municipality) -> [String] {
    let time = time.map { " " + "\($0)".prefix(5) } ?? ""
    return [date.map { "\($0)" + time } ?? "–", place ?? "–"]
  }
}

extension Municipality {
  package var meetings: Records<Meeting> { records() }
}
