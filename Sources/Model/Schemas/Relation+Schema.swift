import Almanac

extension Relation {
  package static let schema = Schema(
    .relation,
    Phrase(
      "Band mellan två organisationer, lästa från den ena till den andra.",
      "Ties between two organisations, read from the one to the other."),
    [
      Schema.id(),
      FieldDescription(
        "From", .reference(.organisation), Phrase("Från", "From"), .mandatory,
        help: Phrase("Den som levererar, äger, är medlem …", "Who supplies, owns, is a member …")),
      FieldDescription(
        "To", .reference(.organisation), Phrase("Till", "To"), .mandatory,
        help: Phrase(
          "Den som får, ägs, har medlemmen …", "Who receives, is owned, has the member …")),
      FieldDescription(
        "Kind", .choice(Choices(RelationKind.self)), Phrase("Slag", "Kind"), .mandatory,
        help: Phrase("Vad den första är för den andra.", "What the first is to the second.")),
      FieldDescription(
        "Since", .partialDate, Phrase("Sedan", "Since"),
        help: Phrase("Dag, månad eller år.", "A day, month or year.")),
      FieldDescription(
        "Until", .partialDate, Phrase("Till och med", "Until"),
        help: Phrase(
          "Dag, månad eller år. Tomt: gäller nu.", "A day, month or year. Empty: holds now.")),
    ])
}
