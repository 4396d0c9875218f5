package import Almanac
package import Publication

/// A directed tie between two organisations, read "From KIND To".
package struct Relation: ModelRecord {
  package private(set) var id = ""
  package private(set) var from: RecordID?
  package private(set) var to: RecordID?
  package private(set) var kind: RelationKind?
  package private(set) var since: PartialDate?
  package private(set) var until: PartialDate?
  package private(set) var annotations = Annotations()

  package init() {}

  package static let definition = Definition<Relation>(
    .relation, at: "network/relations.rec",
    Phrase(
      "Band mellan två organisationer, lästa från den ena till den andra.",
      "Ties between two organisations, read from the one to the other."),
    RecordWords(
      Phrase("relation", "relation"), several: Phrase("relationer", "relations"),
      known: Phrase("relationen", "the relation")),
    home: .network, key: [["From"], ["Kind"], ["To"]],
    duplicateRules: [
      DuplicateRule(
        ["From", "To", "Kind"], eitherWay: RelationKind.allCases.filter(\.isMutual).map(\.rawValue),
        at: "From", Phrase("samma relation", "same relation"),
        remedy: Phrase(
          "behåll en, eller skriv med Since och Until när var och en gäller",
          "keep one, or say with Since and Until when each holds"))
    ],
    annotations: \.annotations,
    fields: [
      .id(\.id),
      ModelField(
        "From", \.from, .reference(.organisation), Phrase("Från", "From"),
        [.mandatory, .tied, .belongs],
        help: Phrase("Den som levererar, äger, är medlem …", "Who supplies, owns, is a member …")),
      ModelField(
        "To", \.to, .reference(.organisation), Phrase("Till", "To"), .mandatory,
        help: Phrase(
          "Den som får, ägs, har medlemmen …", "Who receives, is owned, has the member …")),
      ModelField(
        "Kind", \.kind, .choice(), Phrase("Slag", "Kind"), .mandatory,
        help: Phrase("Vad den första är för den andra.", "What the first is to the second.")),
      ModelField(
        "Since", \.since, .partialDate, Phrase("Sedan", "Since"), .begins,
        help: Phrase("Dag, månad eller år.", "A day, month or year.")),
      ModelField(
        "Until", \.until, .partialDate, Phrase("Till och med", "Until"), .ends,
        help: Phrase(
          "Dag, månad eller år. Tomt: gäller nu.", "A day, month or year. Empty: holds now.")),
    ])

  /// Whether it may hold on that day: a date known only to the year counts from its first day to its
  /// last.
  package func holds(on day: Day) -> Bool {
    (since.map { $0.days.lowerBound <= day } ?? true)
      && (until.map { day <= $0.days.upperBound } ?? true)
  }

  package func title(in municipality: Municipality, _ language: Language) -> String {
    [municipality.titleOrKey(of: from), kind?.outward(language), municipality.titleOrKey(of: to)]
      .compactMap { $0 }.joined(separator: " ")
  }

  /// Two that hold at different times are two.
  package static func mayBeOne(
    _ row: Int, _ other: Int, by rule: DuplicateRule, in municipality: Municipality
  ) -> Bool {
    let (one, other) = (municipality.relations[row], municipality.relations[other])
    return (one.since, one.until) == (other.since, other.until)
      || !one.isOver(before: other) && !other.isOver(before: one)
  }

  /// Whether it surely ended before the other began.
  private func isOver(before other: Relation) -> Bool {
    guard let until, let since = other.since else { return false }
    return until.days.lowerBound <= since.days.upperBound
      && until.days.upperBound <= since.days.upperBound
  }
}

extension Municipality {
  package var relations: Records<Relation> { records() }
}
