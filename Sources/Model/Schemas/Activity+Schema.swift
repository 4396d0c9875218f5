import Almanac

extension Activity {
  package static let schema = Schema(
    .activity,
    Phrase(
      "Insatser som fyller momenten med innehåll.", "Activities that fill the steps with content."),
    [
      Schema.id(),
      FieldDescription(
        "Name", .text, Phrase("Namn", "Name"), .mandatory,
        help: Phrase("Vad som görs.", "What is done.")),
      FieldDescription(
        "Step", .reference(.step), Phrase("Moment", "Step"), .repeats,
        help: Phrase("De moment som insatsen tjänar.", "The steps that the activity serves.")),
      FieldDescription(
        "Status", .choice(Choices(StepStatus.self)), Phrase("Status", "Status"),
        help: Phrase("Hur det går.", "How it is doing.")),
      FieldDescription(
        "Progress", .integer(Limits.percent), Phrase("Hur långt, procent", "Progress, percent"),
        help: Phrase("0 till 100.", "0 to 100.")),
      FieldDescription(
        "Owner", .reference(.person), Phrase("Ansvarig", "Owner"),
        help: Phrase("Den som svarar för insatsen.", "Who answers for the activity.")),
      FieldDescription(
        "Organisation", .reference(.organisation), Phrase("Organisation", "Organisation"), .repeats,
        help: Phrase("De som insatsen görs tillsammans med.", "Those with whom it is done.")),
      FieldDescription(
        "Start", .partialDate, Phrase("Början", "Start"),
        help: Phrase("Dag, månad eller år.", "A day, month or year.")),
      FieldDescription(
        "Due", .partialDate, Phrase("Klart senast", "Due"), .deadline,
        help: Phrase("Dag, månad eller år.", "A day, month or year.")),
    ])
}
