import Almanac

extension Observation {
  package static let schema = Schema(
    .observation,
    Phrase(
      "Mätvärden, ett för varje indikator och period.", "Values, one for each indicator and period."
    ),
    [
      Schema.id(),
      FieldDescription(
        "Indicator", .reference(.indicator), Phrase("Indikator", "Indicator"), .mandatory,
        help: Phrase("Det mått som värdet hör till.", "The measure that it is a value of.")),
      FieldDescription(
        "Period", .partialDate, Phrase("Period", "Period"), .mandatory,
        help: Phrase(
          "År, månad eller dag som värdet gäller.", "The year, month or day that it holds for.")),
      FieldDescription(
        "Value", .decimal, Phrase("Värde", "Value"), .mandatory,
        help: Phrase(
          "Ett tal, med punkt före decimalerna.", "A number, with a point before the decimals.")),
    ])
}
