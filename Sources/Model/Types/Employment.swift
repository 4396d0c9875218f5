package import Almanac
import Lettering
import Publication

/// How many work in a section of SNI, in the nation or in one municipality, in one year: what the
/// local economy is held against.
package struct Employment: ModelRecord {
  package private(set) var id = ""
  /// Letters of SNI: "F", or "M+N" where statistics add several up.
  package private(set) var section = ""
  /// The code of four digits, or "00" for the nation.
  package private(set) var municipality = ""
  package private(set) var period: PartialDate?
  package private(set) var value: Double?
  /// The year of the SNI that the sections are those of: "2007".
  package private(set) var edition = ""
  /// What the statistics call the section.
  package private(set) var sectionName: String?
  package private(set) var annotations = Annotations()

  package init() {}

  /// The code of the nation.
  package static let nation = "00"

  package static let definition = Definition<Employment>(
    .employment, at: "steps/employment.rec",
    Phrase(
      "Sysselsatta per avdelning i SNI, i riket (00) och i kommuner.",
      "Employment by section of SNI, in the nation (00) and in municipalities."),
    RecordWords(
      Phrase("sysselsättning", "employment"), several: Phrase("sysselsättning", "employment"),
      known: Phrase("sysselsättningen", "the employment")),
    home: .steps, key: [["Municipality"], ["Section"], ["Period"]], listing: .latestFirst,
    duplicateRules: [
      DuplicateRule(
        ["Section", "Municipality", "Period", "Edition"], at: "Period",
        Phrase("samma avdelning, kommun och år", "same section, municipality and year"),
        remedy: Phrase("behåll det värde som gäller", "keep the value that holds"))
    ],
    isMadeByHand: false, mayBeMissing: true,
    annotations: \.annotations,
    fields: [
      .id(\.id),
      ModelField(
        "Section", \.section, .word, Phrase("Avdelning", "Section"), .mandatory,
        help: Phrase("Bokstaven i SNI: F.", "The letter in SNI: F.")),
      ModelField(
        "Municipality", \.municipality, .word, Phrase("Kommun", "Municipality"), .mandatory,
        help: Phrase("Kommunens kod, eller 00 för riket.", "The code, or 00 for the nation.")),
      ModelField(
        "Period", \.period, .partialDate, Phrase("År", "Year"), .mandatory,
        help: Phrase("Året som värdet gäller.", "The year that it holds for.")),
      ModelField(
        "Value", \.value, .decimal, Phrase("Sysselsatta", "Employed"), .mandatory,
        help: Phrase("Hur många som arbetar där.", "How many work there.")),
      ModelField(
        "Edition", \.edition, .word, Phrase("SNI", "SNI"),
        help: Phrase(
          "Vilken SNI avdelningen är ur: 2007 eller 2025.", "Which SNI it is of: 2007 or 2025.")),
      ModelField(
        "SectionName", \.sectionName, .text, Phrase("Bransch", "Branch"),
        help: Phrase("Vad statistiken kallar den.", "What the statistics call it.")),
    ])

  package func title(in municipality: Municipality, _ language: Language) -> String {
    let place =
      self.municipality == Self.nation
      ? Phrase("riket", "the nation")(language)
      : municipality.settings.name(ofNeighbour: self.municipality)
    let words = [label(language), place, period.map { "\($0)" } ?? ""]
    return words.filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// What the section is called: in our words where it is one of SNI 2007, else in those of the
  /// statistics.
  package var label: Phrase {
    if edition.isEmpty || edition == "2007",
      let known = BranchSection(rawValue: section.lowercased())
    {
      return known.label
    }
    return sectionName.map { Phrase($0, $0) }
      ?? Phrase("avdelning \(section)", "section \(section)")
  }
}

extension Municipality {
  package var employment: Records<Employment> { records() }
}
