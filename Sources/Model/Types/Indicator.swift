import Almanac
package import Publication

/// A measure of how far steps have come.
package struct Indicator: ModelRecord {
  package private(set) var id = ""
  package private(set) var name = ""
  /// The numbers of the steps that it measures.
  package private(set) var steps: [Int] = []
  /// "företag", "procent" …
  package private(set) var unit: String?
  package private(set) var target: Double?
  package private(set) var better: Improvement?
  package private(set) var annotations = Annotations()

  package init() {}

  package static let definition = Definition<Indicator>(
    .indicator, at: "steps/indicators.rec",
    Phrase("Mått på hur långt momenten har kommit.", "Measures of how far the steps have come."),
    RecordWords(
      Phrase("indikator", "indicator"), several: Phrase("indikatorer", "indicators"),
      known: Phrase("indikatorn", "the indicator")),
    home: .steps, key: [["Name"]], searchRank: 5,
    annotations: \.annotations,
    fields: [
      .id(\.id),
      .name(
        "Name", \.name, Phrase("Namn", "Name"), help: Phrase("Vad som mäts.", "What is measured.")),
      ModelField(
        "Step", \.steps, .step, Phrase("Moment", "Step"), [.tied, .belongs],
        help: Phrase("De moment som måttet hör till.", "The steps that it measures.")),
      ModelField(
        "Unit", \.unit, .text, Phrase("Enhet", "Unit"), .reused,
        help: Phrase(
          "Till exempel företag, procent eller dagar.", "Such as companies, percent or days.")),
      ModelField(
        "Target", \.target, .decimal, Phrase("Mål", "Target"),
        unit: .said(in: "Unit"), help: Phrase("Det värde som ska nås.", "The value to reach.")),
      ModelField(
        "Better", \.better, .choice(), Phrase("Bättre", "Better"),
        help: Phrase("Åt vilket håll det ska gå.", "Which way it should go.")),
    ])
}

extension Municipality {
  package var indicators: Records<Indicator> { records() }
}
