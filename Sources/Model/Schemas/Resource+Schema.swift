import Almanac

extension Resource {
  package static let schema = Schema(
    .resource,
    Phrase(
      "Vad rådets medlemmar och andra kan sätta in.",
      "What members of the council and others can put in."),
    [
      Schema.id(),
      FieldDescription(
        "Name", .text, Phrase("Namn", "Name"), .mandatory,
        help: Phrase("Vad det är.", "What it is.")),
      FieldDescription(
        "Organisation", .reference(.organisation), Phrase("Organisation", "Organisation"),
        help: Phrase("Den som har resursen.", "Who has it.")),
      FieldDescription(
        "Member", .reference(.member), Phrase("Medlem", "Member"),
        help: Phrase(
          "Den medlem i rådet som kan sätta in den.", "The member of the council who can put it in."
        )),
      FieldDescription(
        "Kind", .choice(Choices(ResourceKind.self)), Phrase("Slag", "Kind"),
        help: Phrase("Vad den kan avhjälpa.", "What it helps against.")),
      FieldDescription(
        "Capacity", .text, Phrase("Kapacitet", "Capacity"),
        help: Phrase("Hur mycket, med enhet.", "How much, with a unit.")),
      FieldDescription(
        "Ready", .partialDate, Phrase("Klar", "Ready"), .future,
        help: Phrase("När den kan användas. Tomt: nu.", "When it can be used. Empty: now.")),
    ])
}
