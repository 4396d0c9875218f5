import Almanac

extension Exercise {
  package static let schema = Schema(
    .exercise,
    Phrase(
      "Övningar, deras syfte och vad de visade.", "Exercises, their aim and what they showed."),
    [
      Schema.id(),
      FieldDescription(
        "Name", .text, Phrase("Namn", "Name"), .mandatory,
        help: Phrase("Vad övningen heter.", "What it is called.")),
      FieldDescription(
        "Date", .partialDate, Phrase("Datum", "Date"), .future,
        help: Phrase("Dag, månad eller år.", "A day, month or year.")),
      FieldDescription(
        "Status", .choice(Choices(ExerciseStatus.self)), Phrase("Status", "Status"),
        help: Phrase("Planerad, genomförd eller utvärderad.", "Planned, held or evaluated.")),
      FieldDescription(
        "Aim", .longText, Phrase("Syfte", "Aim"),
        help: Phrase("Vad som övades.", "What was exercised.")),
      FieldDescription(
        "Finding", .longText, Phrase("Iakttagelse", "Finding"), .repeats,
        help: Phrase("Vad övningen visade, en sak i taget.", "What it showed, one thing at a time.")
      ),
      FieldDescription(
        "Organisation", .reference(.organisation), Phrase("Organisation", "Organisation"), .repeats,
        help: Phrase("Deltagande.", "Taking part.")),
      FieldDescription(
        "Person", .reference(.person), Phrase("Person", "Person"), .repeats,
        help: Phrase("Deltagande.", "Taking part.")),
    ])
}
