import Almanac

extension Encounter {
  package static let schema = Schema(
    .encounter,
    Phrase(
      "Kontakter som har ägt rum: besök, samtal, brev, möten.",
      "What took place: visits, calls, mail, meetings."),
    [
      Schema.id(),
      FieldDescription(
        "Date", .partialDate, Phrase("Datum", "Date"), [.mandatory, .past],
        help: Phrase("När det var.", "When it was.")),
      FieldDescription(
        "Kind", .choice(Choices(EncounterKind.self)), Phrase("Slag", "Kind"), .mandatory,
        help: Phrase("Besök, samtal, brev eller möte.", "Visit, call, mail or meeting.")),
      FieldDescription(
        "Subject", .text, Phrase("Om", "About"), .mandatory,
        help: Phrase("Vad det gällde, på en rad.", "What it was about, in a line.")),
      FieldDescription(
        "Organisation", .reference(.organisation), Phrase("Organisation", "Organisation"), .repeats,
        help: Phrase("Med vilka.", "With which.")),
      FieldDescription(
        "Person", .reference(.person), Phrase("Person", "Person"), .repeats,
        help: Phrase("Med vem.", "With whom.")),
      FieldDescription(
        "Step", .reference(.step), Phrase("Moment", "Step"), .repeats,
        help: Phrase("De moment som kontakten tjänade.", "The steps that it served.")),
      FieldDescription(
        "By", .reference(.person), Phrase("Av", "By"),
        help: Phrase("Den av er som höll kontakten.", "Which of you it was.")),
      FieldDescription(
        "Meeting", .reference(.meeting), Phrase("Möte", "Meeting"),
        help: Phrase("Det möte där det skedde.", "The meeting where it took place.")),
      FieldDescription(
        "Exercise", .reference(.exercise), Phrase("Övning", "Exercise"),
        help: Phrase("Den övning där det skedde.", "The exercise where it took place.")),
    ])
}
