import Almanac

extension Step {
  package static let schema = Schema(
    .step,
    Phrase(
      "De sju momenten som kommunfullmäktige fastställt.",
      "The seven steps that the council has laid down."),
    [
      FieldDescription(
        "Number", .integer(Limits.stepNumber), Phrase("Nummer", "Number"), [.mandatory, .key],
        help: Phrase("1 till 7.", "1 to 7.")),
      FieldDescription(
        "Name", .text, Phrase("Namn", "Name"), .mandatory,
        help: Phrase("Momentets egna ord.", "The step's own words.")),
      FieldDescription(
        "Aim", .longText, Phrase("Syfte", "Aim"), .mandatory,
        help: Phrase("Vad momentet ska leda till.", "What the step should lead to.")),
      FieldDescription(
        "Status", .choice(Choices(StepStatus.self)), Phrase("Status", "Status"),
        help: Phrase("Hur det går.", "How it is doing.")),
      FieldDescription(
        "Progress", .integer(Limits.percent), Phrase("Hur långt, procent", "Progress, percent"),
        help: Phrase(
          "0 till 100. Tomt: räknas ut ur insatserna.",
          "0 to 100. Empty: worked out from the activities.")),
      FieldDescription(
        "Owner", .reference(.person), Phrase("Ansvarig", "Owner"),
        help: Phrase("Den som svarar för momentet.", "Who answers for the step.")),
    ])
}
