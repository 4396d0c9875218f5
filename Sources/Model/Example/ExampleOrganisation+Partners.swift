import Publication

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
