import Almanac

extension Callout {
  package static let schema = Schema(
    .callout,
    Phrase(
      "Larmningar: varje genomgång av larmlistan.", "Call-outs: each run through the call list."),
    [
      Schema.id(),
      FieldDescription(
        "Kind", .choice(Choices(CalloutKind.self)), Phrase("Slag", "Kind"), .mandatory,
        help: Phrase("Övning eller skarpt läge.", "Drill or real.")),
      FieldDescription(
        "Reason", .text, Phrase("Anledning", "Reason"), .mandatory,
        help: Phrase("Varför det larmas.", "Why the council is called.")),
      FieldDescription(
        "Started", .moment, Phrase("Började", "Started"), [.mandatory, .past],
        help: Phrase("2008-09-24 13:02", "2008-09-24 13:02")),
      FieldDescription(
        "Ended", .moment, Phrase("Slutade", "Ended"), .past,
        help: Phrase("2008-09-24 13:24. Tomt: pågår.", "2008-09-24 13:24. Empty: under way.")),
      FieldDescription(
        "By", .reference(.person), Phrase("Av", "By"),
        help: Phrase("Den som ringde.", "Who called.")),
    ])
}
