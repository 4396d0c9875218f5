package import Almanac
import Lettering

/// The settings of the whole data folder. There is one record; where the file is missing, an empty
/// one.
package struct Settings: ModelRecord {
  /// Empty where the settings don't say.
  package private(set) var municipality = ""
  /// The day that is today in this folder; nil: the day that it is.
  package private(set) var asOf: Day?
  package private(set) var language: Language?
  package private(set) var theme: String?
  /// Days after which an organisation that was in touch counts as silent, unless it has an
  /// interval of its own; nil: only those with one do.
  package private(set) var silentAfter: Int?
  /// How often those with a tag should be heard from. A tag may be there more than once.
  package private(set) var tagIntervals: [TagInterval] = []
  /// Months for which a duty contact counts as verified. Unsaid: 6.
  package private(set) var verifyWithin = 6
  /// Visits wished for in a quarter.
  package private(set) var visitGoal: Int?
  /// The person who sits at the screen: who logs, promises and calls, unless something else is said.
  package private(set) var me: RecordID?
  /// The organisation that the chief works for; nil: the municipality that has the folder's name.
  package private(set) var ownOrganisation: RecordID?
  /// The municipality's code of four digits, by which registers tell its businesses.
  package private(set) var municipalityCode: String?
  /// The beginnings of the postal codes that are within the municipality.
  package private(set) var postalAreas: [String] = []
  /// What is kept of sole traders in the registers: only how many, unless the chief follows them.
  package private(set) var soleTraders: SoleTraderKeeping?
  /// The municipalities that ours is held against.
  package private(set) var neighbours: [Neighbour] = []
  package private(set) var annotations = Annotations()

  package var id: String { "" }

  package init() {}

  package static let definition = Definition<Settings>(
    .settings, at: "settings.rec",
    Phrase("Vad som gäller för hela datamappen.", "What holds for the whole data folder."),
    RecordWords(
      Phrase("inställningar", "settings"), several: Phrase("inställningar", "settings"),
      known: Phrase("inställningarna", "the settings"), new: "nya"),
    home: .overview, isMadeByHand: false,
    annotations: \.annotations,
    fields: [
      ModelField(
        "Municipality", \.municipality, .text, Phrase("Kommun", "Municipality"),
        [.mandatory, .title],
        help: Phrase("Namnet överst på varje skärm.", "The name at the top of every screen.")),
      ModelField(
        "AsOf", \.asOf, .day, Phrase("Läget den", "As of"),
        help: Phrase(
          "Dagen som räknas som idag. Tomt: den dag det är.",
          "The day that counts as today. Empty: the day that it is.")),
      ModelField(
        "Language", \.language, .choice(), Phrase("Språk", "Language"),
        help: Phrase("Det språk som Sju startar med.", "The language that Sju starts in.")),
      ModelField(
        "Theme", \.theme, .word, Phrase("Tema", "Theme"),
        help: Phrase(
          "Namnet på ett av temana, till exempel norrsken.",
          "The name of one of the themes, such as norrsken.")),
      ModelField(
        "SilentAfter", \.silentAfter, .integer(Limits.days),
        Phrase("Tyst efter, dagar", "Silent after, days"),
        unit: .days,
        help: Phrase(
          "Dagar utan kontakt innan en organisation räknas som tyst.",
          "Days without contact before an organisation counts as silent.")),
      ModelField(
        "TagEvery", \.tagIntervals, .tagAndDays, Phrase("Kontakt per etikett", "Contact by tag"),
        help: Phrase(
          "Etikett och dagar: nyckelföretag 90. De som har etiketten ska höras så ofta.",
          "Tag and days: key 90. Those with the tag should be heard from that often.")),
      ModelField(
        "VerifyWithin", \.verifyWithin, .integer(Limits.months),
        Phrase("Kontrollera inom, månader", "Verify within, months"),
        unit: .months,
        help: Phrase(
          "Så länge gäller en kontroll av en jourkontakts nummer. Tomt: 6.",
          "How long a verified duty contact stays verified. Empty: 6.")),
      ModelField(
        "VisitGoal", \.visitGoal, .integer(Limits.count),
        Phrase("Besök i kvartalet", "Visits a quarter"),
        help: Phrase(
          "Så många företagsbesök ska ett kvartal ha.",
          "How many business visits a quarter should have.")),
      ModelField(
        "Me", \.me, .reference(.person), Phrase("Du", "You"),
        help: Phrase(
          "Den som använder Sju: står för det som loggas, lovas och rings.",
          "Who uses Sju: stands for what is logged, promised and called.")),
      ModelField(
        "OwnOrganisation", \.ownOrganisation, .reference(.organisation),
        Phrase("Egen organisation", "Own organisation"),
        help: Phrase(
          "Den ni arbetar för. Tomt: kommunen med samma namn.",
          "The one that you work for. Empty: the municipality with the same name.")),
      ModelField(
        "MunicipalityCode", \.municipalityCode, .word,
        Phrase("Kommunkod", "Municipality code"),
        help: Phrase("Fyra siffror: 0138.", "Four digits: 0138.")),
      ModelField(
        "PostalArea", \.postalAreas, .word, Phrase("Postnummer börjar", "Postal codes begin"),
        help: Phrase(
          "Med de första siffrorna i kommunens postnummer: 135.",
          "With the first digits of the municipality's postal codes: 135.")),
      ModelField(
        "SoleTraders", \.soleTraders, .choice(),
        Phrase("Enskilda firmor i registren", "Sole traders in registers"),
        help: Phrase(
          "Räkna dem, eller följ dem under ett tal som ingen kan läsa deras nummer ur.",
          "Count them, or follow them under a number that nobody can read theirs from.")),
      ModelField(
        "Neighbour", \.neighbours, .neighbour, Phrase("Jämför med", "Compare with"),
        help: Phrase(
          "Kommunkod, och gärna namn: 0136 Haninge.",
          "The code of a municipality, and a name if you like: 0136 Haninge.")),
    ])

  package func title(in municipality: Municipality, _ language: Language) -> String {
    self.municipality
  }
}

/// What is kept of sole traders, whose numbers are personal identity numbers.
package enum SoleTraderKeeping: String, Choice {
  /// How many of each branch and size.
  case count
  /// What the register says of each, without name and address, under a keyed hash; on this machine
  /// alone.
  case follow

  package var label: Phrase {
    switch self {
    case .count: Phrase("räkna", "count")
    case .follow: Phrase("följ", "follow")
    }
  }
}

extension Language: Choice {
  package var label: Phrase {
    switch self {
    case .swedish: Phrase("svenska", "Swedish")
    case .english: Phrase("engelska", "English")
    }
  }
}

/// How often those with a tag should be heard from, written `nyckelföretag 90`.
package struct TagInterval: Hashable, Sendable {
  /// One line, without blanks around it; there may be spaces in it.
  package let tag: String
  package let days: Int

  /// - Parameters:
  ///   - tag: at least something that is no blank.
  ///   - days: within `Limits.days`.
  private init(_ tag: String, days: Int) {
    self.tag = tag
    self.days = days
  }

  /// A tag, a space, and last a number of days that an interval may have; nil for all else.
  package init?(_ text: String) {
    guard let (tag, number) = Self.parts(of: text), let days = Int(digits: number),
      Limits.days.contains(days)
    else { return nil }
    self.init(tag, days: days)
  }

  /// The tag and the digits after the last space; nil where there is not both.
  static func parts(of text: String) -> (tag: String, number: String)? {
    let text = text.trimmed
    guard text.isOneLine, let space = text.utf8.lastIndex(of: UInt8(ascii: " ")) else { return nil }
    let tag = String(text[..<space]).trimmed
    let number = String(text[text.utf8.index(after: space)...])
    guard !tag.isEmpty, number.utf8.allSatisfy(\.isDigit) else { return nil }
    return (tag, number)
  }
}

extension ModelForm where Value == TagInterval {
  static let tagAndDays = ModelForm(.tagAndDays) { TagInterval($0) }
}
