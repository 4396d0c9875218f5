import Almanac

extension Member {
  package static let schema = Schema(
    .member,
    Phrase("Organisationerna i krishanteringsrådet.", "The organisations in the crisis council."),
    [
      Schema.id(),
      FieldDescription(
        "Organisation", .reference(.organisation), Phrase("Organisation", "Organisation"),
        .mandatory,
        help: Phrase("Vilken.", "Which.")),
      FieldDescription(
        "Order", .integer(Limits.count), Phrase("Ordning", "Order"),
        help: Phrase("Plats i larmlistan, lägst först.", "Place in the call list, lowest first.")),
      FieldDescription(
        "Since", .partialDate, Phrase("Sedan", "Since"),
        help: Phrase("Dag, månad eller år.", "A day, month or year.")),
    ])
}
