package import Almanac

/// Two organisations that were brought together, and what came of it.
package struct Introduction: ModelRecord {
  package private(set) var id = ""
  package private(set) var a: RecordID?
  package private(set) var b: RecordID?
  /// Why they should meet, in a sentence.
  package private(set) var because = ""
  package private(set) var proposed: Day?
  /// When they were brought together; nil where they were not yet.
  package private(set) var made: Day?
  package private(set) var by: RecordID?
  package private(set) var outcome: IntroductionOutcome?
  /// Where they met.
  package private(set) var encounter: RecordID?
  /// The tie that it became.
  package private(set) var relation: RecordID?
  package private(set) var annotations = Annotations()

  package init() {}

  package static let definition = Definition<Introduction>(
    .introduction, at: "network/introductions.rec",
    Phrase(
      "Introduktioner: två som förts samman, och vad det blev av det.",
      "Introductions: two that were brought together, and what came of it."),
    RecordWords(
      Phrase("introduktion", "introduction"), several: Phrase("introduktioner", "introductions"),
      known: Phrase("introduktionen", "the introduction")),
    home: .network, key: [["A"], ["B"]], searchRank: 18, listing: .latestFirst,
    mayBeMissing: true,
    annotations: \.annotations,
    fields: [
      .id(\.id),
      ModelField(
        "A", \.a, .reference(.organisation), Phrase("Den ena", "The one"),
        [.mandatory, .tied, .belongs],
        help: Phrase("Den ena av de två.", "The one of the two.")),
      ModelField(
        "B", \.b, .reference(.organisation), Phrase("Den andra", "The other"), [.mandatory, .tied],
        help: Phrase("Den andra av de två.", "The other of the two.")),
      ModelField(
        "Because", \.because, .text, Phrase("Därför", "Because"), .mandatory,
        help: Phrase(
          "Varför de borde träffas, i en mening.", "Why they should meet, in a sentence.")),
      ModelField(
        "Proposed", \.proposed, .day, Phrase("Föreslagen", "Proposed"), .past,
        help: Phrase("Dagen då det föreslogs.", "The day when it was proposed.")),
      ModelField(
        "Made", \.made, .day, Phrase("Gjord", "Made"), .past,
        help: Phrase(
          "Dagen då de fördes samman. Tomt: inte ännu.",
          "The day when they were brought together. Empty: not yet.")),
      ModelField(
        "By", \.by, .reference(.person), Phrase("Av", "By"),
        help: Phrase("Den som för dem samman.", "Who brings them together.")),
      ModelField(
        "Outcome", \.outcome, .choice(), Phrase("Vad det blev", "Outcome"), .status,
        help: Phrase("Hur långt det har kommit.", "How far it has come.")),
      ModelField(
        "Encounter", \.encounter, .reference(.encounter), Phrase("Kontakt", "Encounter"),
        help: Phrase("Där de träffades.", "Where they met.")),
      ModelField(
        "Relation", \.relation, .reference(.relation), Phrase("Relation", "Relation"),
        help: Phrase("Bandet som det blev.", "The tie that it became.")),
    ])

  package func title(in municipality: Municipality, _ language: Language) -> String {
    [municipality.titleOrKey(of: a), municipality.titleOrKey(of: b)].compactMap { $0 }
      .joined(separator: " – ")
  }

  package func detail(in municipality: Municipality, _ words: DayWords) -> String? {
    day.map(words.short)
  }

  package var day: Day? { made ?? proposed }

  /// Whether it was thought of and nothing more.
  package var isOnlyProposed: Bool { made == nil && (outcome ?? .proposed) == .proposed }
}

package enum IntroductionOutcome: String, Choice {
  case proposed
  /// They were brought together.
  case made
  case met
  /// They do business, or something else ties them.
  case tie
  /// They were brought together, and nothing came of it.
  case nothing
  /// They should not be, and are not proposed again.
  case declined

  package var label: Phrase {
    switch self {
    case .proposed: Phrase("föreslagen", "proposed")
    case .made: Phrase("gjord", "made")
    case .met: Phrase("de har träffats", "they have met")
    case .tie: Phrase("det blev ett band", "became a tie")
    case .nothing: Phrase("det blev inget", "came to nothing")
    case .declined: Phrase("inte aktuell", "declined")
    }
  }
}

extension Municipality {
  package var introductions: Records<Introduction> { records() }

  /// The introduction of two that was thought of and not made, whichever of them is first; nil where
  /// there is none.
  package func proposedIntroduction(_ one: RecordID, _ other: RecordID) -> RecordID? {
    introductions.first {
      $0.isOnlyProposed && ($0.a == one && $0.b == other || $0.a == other && $0.b == one)
    }?.recordID
  }
}
