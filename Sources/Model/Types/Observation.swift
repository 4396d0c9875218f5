package import Almanac

/// One value of an indicator for one period.
package struct Observation: ModelRecord {
  package private(set) var id = ""
  package private(set) var indicator: RecordID?
  package private(set) var period: PartialDate?
  package private(set) var value: Double?
  package private(set) var annotations = Annotations()

  package init() {}

  package static let definition = Definition<Observation>(
    .observation, at: "steps/observations.rec",
    Phrase(
      "Mätvärden, ett för varje indikator och period.", "Values, one for each indicator and period."
    ),
    RecordWords(
      Phrase("mätvärde", "observation"), several: Phrase("mätvärden", "observations"),
      known: Phrase("mätvärdet", "the observation"), new: "nytt"),
    home: .steps, key: [["Indicator"], ["Period"]], listing: .latestFirst,
    duplicateRules: [
      DuplicateRule(
        ["Indicator", "Period"], at: "Period",
        Phrase("samma indikator och period", "same indicator and period"),
        remedy: Phrase("behåll det värde som gäller", "keep the value that holds"))
    ],
    annotations: \.annotations,
    fields: [
      .id(\.id),
      ModelField(
        "Indicator", \.indicator, .reference(.indicator), Phrase("Indikator", "Indicator"),
        [.mandatory, .tied, .belongs],
        help: Phrase("Det mått som värdet hör till.", "The measure that it is a value of.")),
      ModelField(
        "Period", \.period, .partialDate, Phrase("Period", "Period"), .mandatory,
        help: Phrase(
          "År, månad eller dag som värdet gäller.", "The year, month or day that it holds for.")),
      ModelField(
        "Value", \.value, .decimal, Phrase("Värde", "Value"), .mandatory,
        unit: .saidByTarget(of: "Indicator"),
        help: Phrase(
          "Ett tal, med punkt före decimalerna.", "A number, with a point before the decimals.")),
    ])

  package func title(in municipality: Municipality, _ language: Language) -> String {
    let indicator = municipality.titleOrKey(of: indicator) ?? id
    return period.map { "\(indicator) \($0)" } ?? indicator
  }
}

extension Municipality {
  package var observations: Records<Observation> { records() }
}
