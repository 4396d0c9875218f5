package import Almanac
import Lettering

/// Another municipality's value of an indicator for one period. It has a file of its own, so that
/// what is measured here stays a short list.
package struct Comparison: ModelRecord {
  package private(set) var id = ""
  package private(set) var indicator: RecordID?
  /// The code of four digits of the municipality that has the value.
  package private(set) var municipality = ""
  package private(set) var period: PartialDate?
  package private(set) var value: Double?
  package private(set) var annotations = Annotations()

  package init() {}

  package static let definition = Definition<Comparison>(
    .comparison, at: "steps/comparisons.rec",
    Phrase(
      "Andra kommuners värden, ett för varje indikator, kommun och period.",
      "Other municipalities’ values, one for each indicator, municipality and period."),
    RecordWords(
      Phrase("jämförelse", "comparison"), several: Phrase("jämförelser", "comparisons"),
      known: Phrase("jämförelsen", "the comparison")),
    home: .steps, key: [["Indicator"], ["Municipality"], ["Period"]], listing: .latestFirst,
    duplicateRules: [
      DuplicateRule(
        ["Indicator", "Municipality", "Period"], at: "Period",
        Phrase("samma indikator, kommun och period", "same indicator, municipality and period"),
        remedy: Phrase("behåll det värde som gäller", "keep the value that holds"))
    ],
    isMadeByHand: false, mayBeMissing: true,
    annotations: \.annotations,
    fields: [
      .id(\.id),
      ModelField(
        "Indicator", \.indicator, .reference(.indicator), Phrase("Indikator", "Indicator"),
        [.mandatory, .tied, .belongs],
        help: Phrase("Det mått som värdet hör till.", "The measure that it is a value of.")),
      ModelField(
        "Municipality", \.municipality, .word, Phrase("Kommun", "Municipality"), .mandatory,
        help: Phrase(
          "Koden för kommunen som har värdet: 0136.",
          "The code of the municipality that has it: 0136.")),
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
    let words = [
      municipality.titleOrKey(of: indicator) ?? id,
      municipality.settings.name(ofNeighbour: self.municipality), period.map { "\($0)" } ?? "",
    ]
    return words.filter { !$0.isEmpty }.joined(separator: " ")
  }
}

extension Municipality {
  package var comparisons: Records<Comparison> { records() }
}

/// A municipality that ours is held against, written `0136 Haninge`: its code, and what it is called
/// on the screen.
package struct Neighbour: Hashable, Sendable {
  /// Four digits; empty where the text does not begin with them.
  package let code: String
  /// Empty where it is not said.
  package let name: String

  package init(_ text: String) {
    let text = text.trimmed
    let rest = text.utf8.dropFirst(4)
    let isCoded =
      text.utf8.count >= 4 && text.utf8.prefix(4).allSatisfy(\.isDigit)
      && rest.first.map(\.isBlank) ?? true
    code = isCoded ? String(decoding: text.utf8.prefix(4), as: UTF8.self) : ""
    name = isCoded ? String(decoding: rest, as: UTF8.self).trimmed : text
  }
}

extension ModelForm where Value == Neighbour {
  static let neighbour = ModelForm(.text) { Neighbour($0) }
}

extension Settings {
  /// What a municipality is called: by its name where the settings say it, else by its code.
  package func name(ofNeighbour code: String) -> String {
    let name = neighbours.first { $0.code == code }?.name ?? ""
    return name.isEmpty ? code : name
  }
}
