package import Almanac
import Lettering
package import Publication

/// A company, municipality, authority, association, school, board, network or project.
package struct Organisation: ModelRecord {
  package private(set) var id = ""
  package private(set) var name = ""
  package private(set) var kind: OrganisationKind?
  /// As written. That of a sole trader is a personal identity number: show `maskedNumber`.
  package private(set) var organisationNumber: String?
  package private(set) var legalForm: String?
  package private(set) var branch: Branch?
  package private(set) var employees: Int?
  /// By year, each year once.
  package private(set) var employeesByYear: [YearCount] = []
  package private(set) var street: String?
  package private(set) var postalCode: String?
  package private(set) var city: String?
  package private(set) var district: String?
  /// That of the municipality where it has its seat, of four digits.
  package private(set) var municipalityCode: String?
  package private(set) var telephones: [String] = []
  package private(set) var emails: [String] = []
  package private(set) var web: String?
  /// The interval agreed on, in days.
  package private(set) var contactEvery: Int?
  package private(set) var partOf: RecordID?
  /// The edition of SNI that `branch` is of, "2025"; nil where it is not said.
  package private(set) var branchEdition: String?
  package private(set) var registered: Day?
  package private(set) var deregistered: Day?
  /// The town or municipality of its seat, by the register.
  package private(set) var seat: String?
  /// Whether it wants no advertising, by the register.
  package private(set) var noAdvertising: YesNo?
  package private(set) var competes: [String] = []
  package private(set) var needs: [String] = []
  package private(set) var offers: [String] = []
  package private(set) var otherNames: [String] = []
  package private(set) var annotations = Annotations()

  package init() {}

  private static let sameNumber = DuplicateRule(
    ["OrganisationNumber"], at: "OrganisationNumber",
    Phrase("samma organisationsnummer", "same organisation number"),
    remedy: Phrase(
      "behåll en, rätta numret, eller skriv PartOf om den ena är en del av den andra",
      "keep one, put the number right, or add PartOf where one is part of the other"))

  private static let sameName = DuplicateRule(
    ["Name", "City", "PartOf"], mayLack: true, at: "Name",
    Phrase("samma namn och ort", "same name and town"),
    remedy: Phrase(
      "behåll en, eller skilj dem åt med City, PartOf eller OrganisationNumber",
      "keep one, or tell them apart by City, PartOf or OrganisationNumber"))

  package static let definition = Definition<Organisation>(
    .organisation, at: "network/organisations.rec",
    Phrase(
      "Företag, myndigheter, föreningar, nätverk och projekt.",
      "Companies, authorities, associations, networks and projects."),
    RecordWords(
      Phrase("organisation", "organisation"), several: Phrase("organisationer", "organisations"),
      known: Phrase("organisationen", "the organisation")),
    home: .network, key: [["Name"]], searchRank: 2, listing: .byName,
    duplicateRules: [sameNumber, sameName],
    annotations: \.annotations,
    fields: [
      .id(\.id),
      .name(
        "Name", \.name, Phrase("Namn", "Name"), .listed,
        help: Phrase("Det namn som organisationen använder.", "The name that it goes by.")),
      ModelField(
        "Kind", \.kind, .choice(), Phrase("Slag", "Kind"), [.mandatory, .indexed],
        help: Phrase("Vad för slags organisation.", "What sort of organisation.")),
      ModelField(
        "OrganisationNumber", \.organisationNumber, .organisationNumber,
        Phrase("Organisationsnummer", "Organisation number"), [.listed, .individual],
        help: Phrase(
          "NNNNNN-NNNN. En enskild firmas är ett personnummer.",
          "NNNNNN-NNNN. A sole trader's is a personal identity number.")),
      ModelField(
        "LegalForm", \.legalForm, .text, Phrase("Bolagsform", "Legal form"), .reused,
        help: Phrase(
          "Till exempel aktiebolag eller handelsbolag.", "Such as aktiebolag or handelsbolag.")),
      ModelField(
        "Branch", \.branch, .branch, Phrase("Bransch", "Branch"), .indexed,
        help: Phrase("SNI-kod, två till fem siffror.", "SNI code, two to five digits.")),
      ModelField(
        "Employees", \.employees, .integer(Limits.count), Phrase("Anställda", "Employees"),
        .indexed, help: Phrase("Antal nu.", "How many now.")),
      ModelField(
        "EmployeesIn", \.employeesByYear, .yearAndNumber,
        Phrase("Anställda per år", "Employees by year"), add: { YearCount.add($1, to: &$0) },
        help: Phrase("År och antal: 2008 24.", "Year and number: 2008 24.")),
      ModelField(
        "Street", \.street, .text, Phrase("Gatuadress", "Street"),
        help: Phrase("Gata och nummer.", "Street and number.")),
      ModelField(
        "PostalCode", \.postalCode, .postalCode, Phrase("Postnummer", "Postal code"),
        help: Phrase("135 40", "135 40")),
      ModelField(
        "City", \.city, .text, Phrase("Ort", "City"), [.reused, .indexed, .listed],
        help: Phrase("Postort.", "Post town.")),
      ModelField(
        "District", \.district, .text, Phrase("Kommundel", "District"),
        [.reused, .indexed, .listed],
        help: Phrase(
          "Den del av kommunen där den finns.", "The part of the municipality that it is in.")),
      ModelField(
        "MunicipalityCode", \.municipalityCode, .word,
        Phrase("Kommunkod", "Municipality code"),
        help: Phrase(
          "Kommunen där den har sitt säte: 0138.", "The municipality where it has its seat: 0138.")),
      ModelField(
        "Telephone", \.telephones, .telephone, Phrase("Telefon", "Telephone"),
        help: Phrase(
          "Till organisationen, inte till en person.", "To the organisation, not to a person.")),
      ModelField(
        "Email", \.emails, .email, Phrase("E-post", "Email"),
        help: Phrase(
          "Till organisationen, inte till en person.", "To the organisation, not to a person.")),
      ModelField(
        "Web", \.web, .web, Phrase("Webbplats", "Web"),
        help: Phrase("www.example.org", "www.example.org")),
      ModelField(
        "ContactEvery", \.contactEvery, .integer(Limits.days),
        Phrase("Kontaktintervall, dagar", "Contact interval, days"), .indexed,
        unit: .days,
        help: Phrase(
          "Så ofta vill ni höras. Tomt: ingen överenskommelse.",
          "How often you want to be in touch. Empty: nothing agreed.")),
      ModelField(
        "PartOf", \.partOf, .reference(.organisation), Phrase("Del av", "Part of"),
        help: Phrase("Den organisation som den hör till.", "The organisation that it belongs to.")),
      ModelField(
        "Registered", \.registered, .day, Phrase("Registrerad", "Registered"), [.past, .indexed],
        help: Phrase(
          "Dagen då företaget registrerades.", "The day when the business was registered.")),
      ModelField(
        "Deregistered", \.deregistered, .day, Phrase("Avregistrerad", "Deregistered"),
        [.past, .indexed],
        help: Phrase(
          "Dagen då företaget avregistrerades. Tomt: det finns kvar.",
          "The day when the business was deregistered. Empty: it is still there.")),
      ModelField(
        "BranchEdition", \.branchEdition, .word, Phrase("SNI-utgåva", "SNI edition"), .unasked,
        help: Phrase("Den som branschen är ur: 2007, 2025.", "That of the branch: 2007, 2025.")),
      ModelField(
        "Seat", \.seat, .word, Phrase("Säte", "Seat"), .unasked,
        help: Phrase("Säteskommunen i registret.", "The municipality of its seat.")),
      ModelField(
        "NoAdvertising", \.noAdvertising, .choice(), Phrase("Reklamspärr", "No advertising"),
        .unasked,
        help: Phrase(
          "Ja: den vill inte ha reklam, enligt registret.",
          "Yes: it wants no advertising, by the register.")),
      ModelField(
        "Competes", \.competes, .text, Phrase("Konkurrerar om", "Competes for"), .reused,
        help: Phrase(
          "Det den tävlar med andra om. De med samma ord sätts inte vid samma bord.",
          "What it competes with others for. Those with the same word are not seated together.")),
      ModelField(
        "Need", \.needs, .text, Phrase("Söker", "Needs"), [.listed, .indexed],
        help: Phrase(
          "Ett i taget; efter en pil branschen, om den är känd: kontor för tio → 68.",
          "One at a time; after an arrow the branch, if known: office for ten → 68.")),
      ModelField(
        "Offer", \.offers, .text, Phrase("Erbjuder", "Offers"), [.listed, .indexed],
        help: Phrase("Vad den kan erbjuda, ett i taget.", "What it can offer, one at a time.")),
      ModelField(
        "OtherName", \.otherNames, .text, Phrase("Annat namn", "Other name"), .listed,
        help: Phrase(
          "Tidigare namn eller kortnamn, hittas också.", "A former or short name, found too.")),
    ])

  /// The organisation number as it may be shown: nothing of a sole trader's, nor of one whose
  /// kind is unknown.
  package var maskedNumber: String? {
    guard let organisationNumber else { return nil }
    if let kind, kind != .soleTrader { return organisationNumber }
    return "••••••-••••"
  }

  package func detail(in municipality: Municipality, _ words: DayWords) -> String? {
    district ?? city
  }

  /// Boards and schools have the number of the municipality that they are part of.
  package static func mayBeOne(
    _ row: Int, _ other: Int, by rule: DuplicateRule, in municipality: Municipality
  ) -> Bool {
    let organisations = municipality.organisations
    if rule == sameNumber { return top(of: row, organisations) != top(of: other, organisations) }
    let numbers = [row, other].map { organisations[$0].organisationNumber }
    return numbers.contains(nil) || numbers[0] == numbers[1]
  }

  /// The organisation that one is part of, and that in turn. Four steps up; a ring has no top but
  /// where that ends.
  private static func top(of row: Int, _ organisations: Records<Organisation>) -> Int {
    var row = row
    for _ in 0..<4 {
      guard let above = organisations.row(of: organisations[row].partOf) else { return row }
      row = above
    }
    return row
  }
}

extension Municipality {
  package var organisations: Records<Organisation> { records() }
}

/// A number that holds for a year, written `2008 24`.
package struct YearCount: Hashable, Sendable {
  package let year: Int
  package let count: Int

  /// A year, one space, and a number that is not negative; nil for all else.
  package init?(_ text: String) {
    let parts = text.split(separator: " ", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ $0.utf8.allSatisfy(\.isDigit) }),
      parts[0].utf8.count == 4, let year = Int(parts[0]), Limits.year.contains(year),
      let count = Int(parts[1]), Limits.count.contains(count)
    else { return nil }
    self.year = year
    self.count = count
  }

  /// Takes one up among others by year. Of a year that is given twice, the last holds.
  static func add(_ new: YearCount, to counts: inout [YearCount]) {
    let place = counts.firstIndex { $0.year >= new.year } ?? counts.endIndex
    let isThere = place < counts.endIndex && counts[place].year == new.year
    counts.replaceSubrange(place..<place + (isThere ? 1 : 0), with: [new])
  }
}

extension ModelForm where Value == YearCount {
  static let yearAndNumber = ModelForm(.yearAndNumber) { YearCount($0.trimmed) }
}
