import Lettering
import Model

/// One organisation of the example, with what was drawn for it.
struct ExampleOrganisation {
  let key: String
  let name: String
  let kind: OrganisationKind
  let branch: String
  let field: Trade.Field
  var legalForm: String?
  /// Its number in the register, which telephone and organisation number come from.
  var number: Int
  /// By year up to 2008; shorter for those that began later. Empty: nothing is known.
  var employees: [Int] = []
  var partOf: String?
  var contactEvery: Int?
  var isPublic = false
  /// Has no tie to another, and nobody has been in touch.
  var isUnknown = false
  var notes: [String] = []
  var needs: [String] = []
  var offers: [String] = []
  var otherNames: [String] = []

  var isBusiness: Bool { kind.isBusiness }
}

extension ExampleOrganisation {
  /// NNNNNN-NNNN, another for each number below 80,000,000. It begins with 4, a group that is not
  /// in use, and its third digit is at least 2, so that it is no date of birth either. The last
  /// digit is the check digit of the Luhn formula.
  static func organisationNumber(_ number: Int) -> String {
    let place = (number &* 48_271_937 &+ 1_234_567) % 80_000_000
    var digits: [UInt8] = [4, UInt8(place / 8_000_000), UInt8(2 + place / 1_000_000 % 8)]
    var divisor = 100_000
    while divisor > 0 {
      digits.append(UInt8(place / divisor % 10))
      divisor /= 10
    }
    var sum = 0
    for (index, digit) in digits.enumerated() {
      let product = index.isMultiple(of: 2) ? 2 * Int(digit) : Int(digit)
      sum += product > 9 ? product - 9 : product
    }
    digits.append(UInt8((10 - sum % 10) % 10))
    var text = digits.map { UInt8(ascii: "0") + $0 }
    text.insert(UInt8(ascii: "-"), at: 6)
    return String(decoding: text, as: UTF8.self)
  }
}

extension ExampleOrganisation {
  /// Those that everything else in the example leans on, in an order that makes sense however few
  /// are asked for: the municipality, the members of the crisis council in call order, the rest.
  static let founders: [ExampleOrganisation] =
    ([municipality] + council + committees + partners).enumerated().map { number, founder in
      var founder = founder
      founder.number = number
      // Who sits in the council can be told to anyone.
      if (1...councilCount).contains(number) { founder.isPublic = true }
      return founder
    }

  /// How many sit in the crisis council.
  static let councilCount = council.count

  /// One with a telling name. Employees are those of 2008; the years before follow from them.
  static func founder(
    _ name: String, _ kind: OrganisationKind, _ branch: String, _ field: Trade.Field,
    _ employees: Int, partOf: String? = nil, every days: Int? = nil, isPublic: Bool = false,
    notes: [String] = [], needs: [String] = [], offers: [String] = [], otherNames: [String] = []
  ) -> ExampleOrganisation {
    let growth = [82, 86, 89, 93, 97, 100]
    return ExampleOrganisation(
      key: name.slug, name: name, kind: kind, branch: branch, field: field,
      legalForm: legalForm(name, kind), number: 0,
      employees: employees > 0 ? growth.map { max(1, employees * $0 / 100) } : [], partOf: partOf,
      contactEvery: days, isPublic: isPublic, notes: notes, needs: needs, offers: offers,
      otherNames: otherNames)
  }

  private static func legalForm(_ name: String, _ kind: OrganisationKind) -> String? {
    switch kind {
    case .company: name.hasSuffix(" AB") ? "aktiebolag" : nil
    case .association: "ideell förening"
    default: nil
    }
  }

  private static let municipality = founder(
    "Exempelköpings kommun", .municipality, "8411", .office, 3100, isPublic: true,
    notes: ["Hela kommunen är påhittad, liksom alla som finns i den."])

  private static let council = [
    founder("Räddningstjänsten Exempelbygden", .authority, "8425", .care, 64, every: 90),
    founder("Polisen i Exempelköping", .authority, "8424", .care, 48),
    founder(
      "Elnätet i Exempelbygden AB", .company, "35130", .making, 38,
      offers: ["reservkraft på släp"]),
    founder(
      "Exempelköpings Energi AB", .company, "35300", .making, 52,
      needs: ["flis från trakten"], offers: ["spillvärme", "studiebesök i värmeverket"]),
    founder("Exempelköpings Vatten AB", .company, "36001", .making, 29),
    founder(
      "Exempelbostäder AB", .company, "68201", .office, 71,
      needs: ["hantverkare med ramavtal"], offers: ["lokaler i bottenvåningar"]),
    founder("Vårdcentralen Ekbacken", .authority, "8621", .care, 34),
    founder(
      "Solgårdens Omsorg AB", .company, "8810", .care, 86, every: 180,
      needs: ["vikarier till helgerna"]),
    founder(
      "Norra Åkeriet AB", .company, "49410", .transport, 24, every: 180,
      needs: ["lager nära stora vägen"],
      offers: ["kyltransporter", "helgkörningar"]),
    founder(
      "Exempelbageriet AB", .company, "10710", .making, 19, every: 120,
      needs: ["bygglov för utbyggnad"], offers: ["praktikplats i bageriet"]),
    founder("Exempelbygdens Buss AB", .company, "4931", .transport, 93),
    founder(
      "Livsboden Stormarknad AB", .company, "47111", .shop, 88,
      needs: ["bättre skyltning från stora vägen"], offers: ["sommarjobb för unga"]),
    founder("Exempelköpings församling", .association, "9491", .care, 22),
    founder("Exempelbygdens Frivilliga Resursgrupp", .association, "9499", .care, 0),
    founder("Exempelbygdens Frivilliga Förare", .association, "9499", .transport, 0),
    founder("Exempelforsens Kraft AB", .company, "35110", .making, 17),
    founder("Exempelköpings Bredband AB", .company, "6110", .office, 14),
    founder("Närradio Exempelvågen", .association, "6010", .office, 3),
    founder(
      "Björklunda Industri AB", .company, "25620", .making, 212, every: 90,
      needs: ["CNC-operatörer", "boende för montörer"],
      offers: ["examensarbeten", "studiebesök"]),
    founder("Exempelköpings gymnasium", .school, "8531", .office, 120),
    founder("Hamnen i Sjövik AB", .company, "5222", .transport, 31, every: 180),
  ]
}

extension ExampleOrganisation {
  /// What the municipality itself consists of.
  static let committees = [
    part("Kommunfullmäktige i Exempelköping", .other),
    part("Kommunstyrelsen i Exempelköping", .board, otherNames: ["KS"]),
    part("Krisledningsnämnden i Exempelköping", .board),
    part(
      "Byggnadsnämnden i Exempelköping", .board, notes: ["Sammanträder tredje tisdagen i månaden."]),
    part("Miljönämnden i Exempelköping", .board),
    part("Kultur- och fritidsnämnden i Exempelköping", .board),
    part("Utbildningsnämnden i Exempelköping", .board),
    part("Näringslivsutskottet i Exempelköping", .committee),
    part("Kommunledningsgruppen i Exempelköping", .committee),
    part("Krisledningsgruppen i Exempelköping", .committee),
    founder(
      "Krishanteringsrådet i Exempelbygden", .network, "8411", .office, 0, isPublic: true,
      notes: ["Träffas två gånger om året, i januari och september."]),
    founder(
      "Näringslivsrådet i Exempelköping", .network, "9411", .office, 0, isPublic: true,
      notes: ["Tolv företagare, kommunstyrelsens ordförande och näringslivschefen."]),
  ]

  private static func part(
    _ name: String, _ kind: OrganisationKind, notes: [String] = [], otherNames: [String] = []
  ) -> ExampleOrganisation {
    founder(
      name, kind, "8411", .office, 0, partOf: "exempelkopings-kommun", isPublic: true,
      notes: notes, otherNames: otherNames)
  }

  /// Whom a business-development chief works with.
  static let partners = around + networks + businesses

  private static let around = [
    founder("Länsstyrelsen i Exempels län", .authority, "8411", .office, 240),
    founder("Arbetsförmedlingen i Exempelköping", .authority, "8413", .office, 26, every: 90),
    founder("Skattekontoret i Exempelköping", .authority, "8411", .office, 41),
    founder("Exempelby kommun", .municipality, "8411", .office, 1900),
    founder("Påhittsjö kommun", .municipality, "8411", .office, 2600),
    founder("Sagolunda kommun", .municipality, "8411", .office, 1450),
    founder("Fantasifors kommun", .municipality, "8411", .office, 4200),
    founder(
      "Exempelhögskolan", .school, "8542", .office, 410, every: 120,
      offers: ["examensarbeten", "uppdragsutbildning"]),
    founder(
      "Yrkeshögskolan Exempelbygden", .school, "8541", .office, 18,
      needs: ["praktikplatser inom teknik"], offers: ["kortare yrkesutbildningar"]),
    founder("Ekbackens skola", .school, "8520", .care, 58),
    founder("Sjöviks skola", .school, "8520", .care, 44),
  ]

  private static let networks = [
    founder("Exempelbygdens kommunförbund", .network, "8411", .office, 9),
    founder(
      "Företagarföreningen i Exempelköping", .association, "9411", .office, 2, every: 60,
      isPublic: true, otherNames: ["FiE"]),
    founder(
      "Exempelköpings Köpmannaförening", .association, "9411", .shop, 1, every: 90,
      isPublic: true),
    founder("Byggnätverket i Exempelbygden", .network, "9411", .building, 0, isPublic: true),
    founder("Kvinnliga företagare i Exempelbygden", .network, "9411", .office, 0, isPublic: true),
    founder("Exempelbygdens Turistråd", .network, "7990", .guests, 3, every: 90, isPublic: true),
    founder("Logistiknätverket Stora vägen", .network, "9411", .transport, 0),
    founder(
      "Nyföretagarhuset i Exempelköping", .association, "9411", .office, 4, every: 60,
      isPublic: true, offers: ["gratis rådgivning till den som vill starta"]),
    founder("Matchning Exempelbygden", .project, "8413", .office, 3),
    founder(
      "Norrby företagsområde", .project, "8411", .building, 0,
      notes: ["Detaljplanen väntas bli antagen under våren 2009."]),
    founder("Gymnasiets unga företag", .project, "8531", .office, 0, isPublic: true),
  ]

  private static let businesses = [
    founder(
      "Öringe Plåt & Smide AB", .company, "25110", .making, 9, every: 180,
      needs: ["lärling i plåtslageriet"], offers: ["snabba reparationer"]),
    founder(
      "Stadshotellet i Exempelköping AB", .company, "55101", .guests, 36, isPublic: true,
      needs: ["fler konferensgäster på vardagar"], offers: ["möteslokaler för 120 personer"]),
    founder(
      "Sjöviks Camping AB", .company, "55300", .guests, 8, isPublic: true,
      needs: ["gång- och cykelväg till centrum"]),
    founder("Exempeltidningen AB", .company, "58131", .office, 33),
    founder(
      "Sparbanken i Exempelbygden", .company, "6419", .office, 27, every: 180,
      offers: ["stipendium till årets nyföretagare"]),
    founder("Exempelköpings Taxi AB", .company, "49320", .transport, 22),
    founder("Gröna Näset Plantskola AB", .company, "0130", .farming, 11, isPublic: true),
    founder(
      "Fabrikören Fastigheter AB", .company, "68201", .office, 6,
      offers: ["kontor i gamla spinneriet"]),
  ]
}
