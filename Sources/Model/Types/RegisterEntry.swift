package import Almanac
import Lettering

/// What the public registers say of one business that belongs to the municipality, or is in its
/// network. It comes with `sju register import`; nobody writes it by hand, and nothing of it goes
/// into an organisation's record unasked.
package struct RegisterEntry: ModelRecord {
  /// The organisation number's ten digits. A sole trader's would be a personal identity number: it
  /// is `p-` and sixteen digits of a keyed hash.
  package private(set) var id = ""
  package private(set) var name: String?
  package private(set) var otherNames: [String] = []
  /// The code of its legal form, as the register writes it: "AB".
  package private(set) var form: String?
  package private(set) var street: String?
  package private(set) var postalCode: String?
  package private(set) var city: String?
  package private(set) var municipalityCode: String?
  package private(set) var registered: Day?
  package private(set) var deregistered: Day?
  /// The code of why it was deregistered.
  package private(set) var reason: String?
  /// A code and a day each: "KK-AVOMFO 2025-01-10".
  package private(set) var proceedings: [String] = []
  /// Codes of SNI of `branchEdition`, the main one first.
  package private(set) var branches: [String] = []
  package private(set) var branchEdition: String?
  /// Whether it is active, by Statistics Sweden: 1 it is, 0 it never was, 9 it is no longer.
  package private(set) var status: String?
  /// Statistics Sweden's class of the number of employees.
  package private(set) var sizeClass: String?
  /// Whether it wants no advertising; nil where the register does not say.
  package private(set) var noAdvertising: YesNo?
  /// The one of ours that it is.
  package private(set) var organisation: RecordID?
  /// The files that it was last in, one of each source.
  package private(set) var files: [RecordID] = []
  package private(set) var annotations = Annotations()

  package init() {}

  package static let definition = Definition<RegisterEntry>(
    .registerEntry, at: "registers/entries.rec",
    Phrase(
      "Vad de offentliga registren säger om företagen i kommunen.",
      "What the public registers say of the businesses of the municipality."),
    RecordWords(
      Phrase("registeruppgift", "register entry"),
      several: Phrase("registeruppgifter", "register entries"),
      known: Phrase("registeruppgiften", "the register entry")),
    home: .network, key: [["Name"]], listing: .byName, isMadeByHand: false, mayBeMissing: true,
    annotations: \.annotations,
    fields: [
      .id(\.id),
      .title(
        "Name", \.name, Phrase("Namn", "Name"), .unsearched,
        help: Phrase("Företagsnamnet i registret.", "The business’s name in the register.")),
      ModelField(
        "OtherName", \.otherNames, .text, Phrase("Annat namn", "Other name"), .unsearched,
        help: Phrase("Bifirmor och särskilda namn.", "Other names that it has registered.")),
      ModelField(
        "Form", \.form, .word, Phrase("Form", "Form"),
        help: Phrase("Registrets kod: AB, HB, E.", "The register’s code: AB, HB, E.")),
      ModelField(
        "Street", \.street, .text, Phrase("Gatuadress", "Street"),
        help: Phrase("Gata eller box, och c/o.", "Street or box, and c/o.")),
      ModelField(
        "PostalCode", \.postalCode, .postalCode, Phrase("Postnummer", "Postal code"),
        help: Phrase("135 40", "135 40")),
      ModelField(
        "City", \.city, .text, Phrase("Ort", "City"),
        help: Phrase("Postort.", "Post town.")),
      ModelField(
        "MunicipalityCode", \.municipalityCode, .word,
        Phrase("Kommunkod", "Municipality code"),
        help: Phrase(
          "Kommunen där den har sitt säte: 0138.", "The municipality where it has its seat: 0138.")),
      ModelField(
        "Registered", \.registered, .day, Phrase("Registrerad", "Registered"), .past,
        help: Phrase("Dagen då den registrerades.", "The day when it was registered.")),
      ModelField(
        "Deregistered", \.deregistered, .day, Phrase("Avregistrerad", "Deregistered"), .past,
        help: Phrase("Dagen då den avregistrerades.", "The day when it was deregistered.")),
      ModelField(
        "Reason", \.reason, .word, Phrase("Orsak", "Reason"),
        help: Phrase(
          "Registrets kod för varför: KKAV är konkurs.",
          "The register’s code for why: KKAV is bankruptcy.")),
      ModelField(
        "Proceeding", \.proceedings, .text, Phrase("Förfarande", "Proceeding"),
        help: Phrase(
          "Kod och dag: KK-AVOMFO 2025-01-10.", "Code and day: KK-AVOMFO 2025-01-10.")),
      ModelField(
        "Branch", \.branches, .word, Phrase("Bransch", "Branch"),
        help: Phrase("SNI-kod, huvudbranschen först.", "SNI code, the main one first.")),
      ModelField(
        "BranchEdition", \.branchEdition, .word, Phrase("SNI-utgåva", "SNI edition"),
        help: Phrase("2007 eller 2025.", "2007 or 2025.")),
      ModelField(
        "Status", \.status, .word, Phrase("Verksam", "Active"),
        help: Phrase(
          "1 är verksam, 0 har aldrig varit, 9 är inte längre.",
          "1 is active, 0 never was, 9 is no longer.")),
      ModelField(
        "SizeClass", \.sizeClass, .word, Phrase("Storleksklass", "Size class"),
        help: Phrase("SCB:s klass av anställda.", "Statistics Sweden’s class of employees.")),
      ModelField(
        "NoAdvertising", \.noAdvertising, .choice(), Phrase("Reklamspärr", "No advertising"),
        help: Phrase(
          "Ja: den vill inte ha reklam.", "Yes: it wants no advertising.")),
      ModelField(
        "Organisation", \.organisation, .reference(.organisation),
        Phrase("Organisation", "Organisation"), .belongs,
        help: Phrase("Den i nätverket som det är.", "The one in the network that it is.")),
      ModelField(
        "File", \.files, .reference(.registerFile), Phrase("Fil", "File"),
        help: Phrase("De filer som den senast stod i.", "The files that it was last in.")),
    ])

  package func detail(in municipality: Municipality, _ words: DayWords) -> String? { city }

  /// Whether it is a sole trader's.
  package var isSoleTrader: Bool { id.hasPrefix("p-") }

  /// The organisation number as organisations have it, `559990-0015`; nil for a sole trader's.
  package var organisationNumber: String? {
    guard id.utf8.count == 10, id.utf8.allSatisfy(\.isDigit) else { return nil }
    return id.prefix(6) + "-" + id.dropFirst(6)
  }

  /// Its class of employees, as Statistics Sweden numbers them; those above ours are the largest.
  package var size: SizeClass? {
    sizeClass.flatMap { Int(digits: $0) }.flatMap { code in
      SizeClass(rawValue: min(code, SizeClass.allCases.count - 1))
    }
  }

  /// Street, postal code and town on one line, as an address is written; empty where there is none.
  package var address: String {
    [street ?? "", place].filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// "135 21 TYRESÖ".
  package var place: String {
    [postalCode, city].compactMap { $0 }.joined(separator: " ")
  }
}

extension Municipality {
  package var registerEntries: Records<RegisterEntry> { records() }
}
