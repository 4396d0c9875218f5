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
  /// What Kolada calls it: "U07451"; nil for a measure that is not from there.
  package private(set) var kpi: String?
  /// The title that Kolada had for it when it was tied to it. The numbers are no safe sequence, so a
  /// file with another title may be about something else.
  package private(set) var kpiTitle: String?
  /// The field that it is about, such as an area of Insikt.
  package private(set) var area: String?
  /// The years from which values are made in another way than those before.
  package private(set) var breaks: [Int] = []
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
      ModelField(
        "Kpi", \.kpi, .word, Phrase("Nyckeltal", "Kolada number"), .individual,
        help: Phrase("Numret i Kolada: U07451.", "Its number in Kolada: U07451.")),
      ModelField(
        "KpiTitle", \.kpiTitle, .text, Phrase("Namn i Kolada", "Title in Kolada"),
        [.unasked, .individual],
        help: Phrase(
          "Namnet som numret hade när det lästes in.", "The title that the number had when read.")),
      ModelField(
        "Area", \.area, .text, Phrase("Område", "Area"), .reused,
        help: Phrase(
          "Vad måttet handlar om, till exempel bygglov.", "What it is about, such as permits.")),
      ModelField(
        "Break", \.breaks, .integer(Limits.year), Phrase("Brott i serien", "Break in the series"),
        help: Phrase(
          "År från vilket värdena är gjorda på annat sätt.",
          "The year from which values are made in another way.")),
    ])
}

extension Municipality {
  package var indicators: Records<Indicator> { records() }
}
