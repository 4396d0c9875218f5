import Almanac

extension Meeting {
  package static let schema = Schema(
    .meeting,
    Phrase("Möten, planerade och hållna.", "Meetings, planned and held."),
    [
      Schema.id(),
      FieldDescription(
        "Name", .text, Phrase("Namn", "Name"), .mandatory,
        help: Phrase("Vad mötet heter.", "What it is called.")),
      FieldDescription(
        "Date", .partialDate, Phrase("Datum", "Date"), .future,
        help: Phrase("Dag, månad eller år.", "A day, month or year.")),
      FieldDescription(
        "Time", .time, Phrase("Tid", "Time"),
        help: Phrase("När det börjar: 09:00.", "When it begins: 09:00.")),
      FieldDescription(
        "End", .time, Phrase("Slut", "End"),
        help: Phrase("När det slutar: 11:00.", "When it ends: 11:00.")),
      FieldDescription(
        "Place", .text, Phrase("Plats", "Place"),
        help: Phrase("Var.", "Where.")),
      FieldDescription(
        "Series", .text, Phrase("Serie", "Series"),
        help: Phrase(
          "Samma ord på alla möten i serien.", "The same word on every meeting of the series.")),
      FieldDescription(
        "EveryMonths", .integer(Limits.months), Phrase("Återkommer, månader", "Every, months"),
        help: Phrase(
          "Serien fortsätter efter så många månader: 6 är två gånger om året.",
          "The series goes on after so many months: 6 is twice a year.")),
      FieldDescription(
        "Status", .choice(Choices(MeetingStatus.self)), Phrase("Status", "Status"),
        help: Phrase("Planerat, hållet eller inställt.", "Planned, held or cancelled.")),
      FieldDescription(
        "Organisation", .reference(.organisation), Phrase("Organisation", "Organisation"), .repeats,
        help: Phrase("Inbjudna.", "Invited.")),
      FieldDescription(
        "Person", .reference(.person), Phrase("Person", "Person"), .repeats,
        help: Phrase("Inbjudna.", "Invited.")),
      FieldDescription(
        "AttendedOrganisation", .reference(.organisation),
        Phrase("Deltagande organisation", "Attending organisation"), .repeats,
        help: Phrase("De som var med, när mötet är hållet.", "Those that came, once it is held.")),
      FieldDescription(
        "Attended", .reference(.person), Phrase("Deltog", "Attended"), .repeats,
        help: Phrase("De som var med, när mötet är hållet.", "Those who came, once it is held.")),
      FieldDescription(
        "Agenda", .longText, Phrase("Dagordning", "Agenda"),
        help: Phrase("En punkt på varje rad.", "An item a line.")),
    ])
}
