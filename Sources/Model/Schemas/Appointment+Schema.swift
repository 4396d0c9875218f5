import Almanac

extension Appointment {
  package static let schema = Schema(
    .appointment,
    Phrase(
      "Uppdrag: den roll en person har hos en organisation.",
      "Appointments: the role that a person holds at an organisation."),
    [
      Schema.id(),
      FieldDescription(
        "Person", .reference(.person), Phrase("Person", "Person"), .mandatory,
        help: Phrase("Vem.", "Who.")),
      FieldDescription(
        "Organisation", .reference(.organisation), Phrase("Organisation", "Organisation"),
        .mandatory,
        help: Phrase("Hos vilken.", "Where.")),
      FieldDescription(
        "Role", .text, Phrase("Roll", "Role"), .mandatory,
        help: Phrase("Till exempel VD eller ordförande.", "Such as managing director or chair.")),
      FieldDescription(
        "From", .partialDate, Phrase("Från", "From"),
        help: Phrase("Dag, månad eller år.", "A day, month or year.")),
      FieldDescription(
        "To", .partialDate, Phrase("Till", "To"),
        help: Phrase(
          "Dag, månad eller år. Tomt: gäller nu.", "A day, month or year. Empty: holds now.")),
    ])
}
