import Almanac

extension CallAttempt {
  package static let schema = Schema(
    .callAttempt,
    Phrase(
      "Uppringningar under larmningar: vem, när och hur det gick.",
      "Call attempts during call-outs: who, when and what came of it."),
    [
      Schema.id(),
      FieldDescription(
        "Callout", .reference(.callout), Phrase("Larmning", "Call-out"), .mandatory,
        help: Phrase("Den larmning som den hör till.", "The call-out that it belongs to.")),
      FieldDescription(
        "Member", .reference(.member), Phrase("Medlem", "Member"), .mandatory,
        help: Phrase("Den medlem som söktes.", "The member who was sought.")),
      FieldDescription(
        "DutyContact", .reference(.dutyContact), Phrase("Jourkontakt", "Duty contact"),
        help: Phrase("Den som ringdes upp.", "Who was called.")),
      FieldDescription(
        "Telephone", .telephone, Phrase("Telefon", "Telephone"),
        help: Phrase(
          "Det nummer som ringdes, när kontakten har flera.",
          "The number that was called, where the contact has several.")),
      FieldDescription(
        "At", .moment, Phrase("När", "At"), [.mandatory, .past],
        help: Phrase("2008-09-24 13:04", "2008-09-24 13:04")),
      FieldDescription(
        "Outcome", .choice(Choices(AttemptOutcome.self)), Phrase("Utfall", "Outcome"), .mandatory,
        help: Phrase("Hur det gick.", "What came of it.")),
    ])
}
