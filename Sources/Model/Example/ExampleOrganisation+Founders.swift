import Publication

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
