/// Something that businesses live on, and what they call themselves then.
struct Trade {
  /// What such businesses talk about, look for and can offer.
  enum Field { case farming, making, building, shop, transport, guests, office, care }

  /// SNI 2007, four or five digits.
  let branch: String
  let field: Field
  /// The most that such a business employs; most have far fewer.
  let size: Int
  /// Each of them fits after an owner's name: "Sjöbergs Måleri".
  let words: [String]

  init(_ branch: String, _ field: Field, _ size: Int, _ words: String...) {
    self.branch = branch
    self.field = field
    self.size = size
    self.words = words
  }

  /// One of them is drawn: builders come up three times as often as makers, as in most towns.
  static let all = [
    farming, making, building, building, building, shops, shops, transport, transport, guests,
    guests, offices, offices, care,
  ].flatMap { $0 }

  private static let farming = [
    Trade("01500", .farming, 6, "Lantbruk", "Gård", "Gårdsbruk"),
    Trade("01410", .farming, 8, "Mjölkgård", "Ladugård"),
    Trade("0130", .farming, 12, "Plantskola", "Handelsträdgård", "Växthus"),
    Trade("02400", .farming, 10, "Skogstjänst", "Skogsvård", "Skog & Ved"),
    Trade("81300", .farming, 18, "Trädgårdsservice", "Grönyteskötsel", "Park & Trädgård"),
  ]

  private static let making = [
    Trade("10710", .making, 40, "Bageri", "Hembageri", "Bröd & Bakverk"),
    Trade("11050", .making, 12, "Bryggeri", "Ångbryggeri"),
    Trade("16239", .making, 35, "Snickerifabrik", "Trä & Fönster", "Inredningssnickeri"),
    Trade("18122", .making, 28, "Tryckeri", "Grafiska", "Tryck & Form"),
    Trade("22290", .making, 60, "Plast", "Plastindustri"),
    Trade("23700", .making, 15, "Stenhuggeri", "Sten & Skiffer"),
    Trade("25110", .making, 45, "Smide", "Stålbyggnad", "Smide & Stål"),
    Trade("25620", .making, 80, "Mekaniska Verkstad", "Legoverkstad", "Finmekaniska", "CNC-teknik"),
    Trade("26510", .making, 50, "Mätteknik", "Instrument", "Sensorteknik"),
    Trade("28990", .making, 70, "Maskinfabrik", "Specialmaskiner"),
    Trade("31090", .making, 30, "Möbelfabrik", "Möbelverkstad", "Möbler & Design"),
    Trade("33120", .making, 25, "Maskinservice", "Industriservice", "Reparation & Underhåll"),
  ]

  private static let building = [
    Trade("41200", .building, 90, "Bygg", "Byggnads", "Bygg & Montage", "Villabygg"),
    Trade("42110", .building, 70, "Väg & Anläggning", "Asfalt"),
    Trade("43120", .building, 30, "Schakt", "Gräv & Schakt", "Markarbeten", "Entreprenad"),
    Trade("43210", .building, 45, "El", "Elektriska", "El & Larm", "Elinstallation"),
    Trade("43221", .building, 40, "Rör", "VVS", "Rör & Värme", "Värme & Sanitet"),
    Trade("43222", .building, 25, "Ventilation", "Luft & Klimat"),
    Trade("43320", .building, 14, "Snickeri", "Byggsnickeri", "Snickeri & Kök"),
    Trade("43330", .building, 18, "Golv", "Golv & Kakel", "Kakel & Klinker"),
    Trade("43341", .building, 25, "Måleri", "Måleri & Tapetsering", "Färg & Fasad"),
    Trade("43342", .building, 12, "Glasmästeri", "Glas & Ram"),
    Trade("43911", .building, 20, "Plåtslageri", "Plåt & Tak", "Takplåt"),
  ]

  private static let shops = [
    Trade("45110", .shop, 45, "Bil", "Bilhandel", "Begagnade Bilar"),
    Trade("45201", .shop, 20, "Bilverkstad", "Bilservice", "Motor & Service"),
    Trade("4520", .shop, 9, "Däck", "Däckservice"),
    Trade("4673", .shop, 40, "Trävaror", "Byggvaror", "Virke & Bygg"),
    Trade("4669", .shop, 30, "Industrivaror", "Maskinhandel", "Verktyg"),
    Trade("47112", .shop, 35, "Livs", "Lanthandel", "Matbod", "Saluhall"),
    Trade("4752", .shop, 16, "Järnhandel", "Färghandel", "Järn & Redskap"),
    Trade("47610", .shop, 5, "Bokhandel", "Böcker & Papper"),
    Trade("47642", .shop, 8, "Cykel", "Cykel & Sport", "Cykelverkstad"),
    Trade("47711", .shop, 12, "Mode", "Ekipering", "Kläder & Skor"),
    Trade("4776", .shop, 8, "Blommor", "Blomsterhandel", "Blomster & Present"),
    Trade("4778", .shop, 7, "Optik", "Glasögon"),
  ]

  private static let transport = [
    Trade("49320", .transport, 35, "Taxi", "Persontransport"),
    Trade("4939", .transport, 40, "Buss", "Turisttrafik"),
    Trade("49410", .transport, 60, "Åkeri", "Transport", "Frakt & Kyla", "Bud & Gods"),
    Trade("49420", .transport, 20, "Flytt", "Flyttservice"),
    Trade("52100", .transport, 50, "Lager", "Lager & Logistik", "Magasin"),
    Trade("77320", .transport, 15, "Maskinuthyrning", "Liftar & Ställningar"),
  ]

  private static let guests = [
    Trade("55101", .guests, 45, "Hotell", "Värdshus", "Gästgiveri"),
    Trade("55300", .guests, 10, "Camping", "Stugby"),
    Trade("56100", .guests, 25, "Restaurang", "Krog", "Kök", "Pizzeria"),
    Trade("56100", .guests, 12, "Kafé", "Konditori", "Kaffebod"),
    Trade("56210", .guests, 14, "Catering", "Mat & Fest", "Smörgåsbod"),
    Trade("79110", .guests, 8, "Resor", "Resebyrå"),
    Trade("93130", .guests, 18, "Gym", "Träning", "Friskvård"),
    Trade("93290", .guests, 12, "Ridskola", "Äventyr", "Båtuthyrning"),
  ]

  private static let offices = [
    Trade("5813", .office, 30, "Tidning", "Lokaltidning"),
    Trade("59110", .office, 9, "Film", "Film & Bild"),
    Trade("62010", .office, 40, "Programvara", "Data", "Systemutveckling"),
    Trade("62020", .office, 45, "IT-konsult", "Datakonsult", "Nät & Drift"),
    Trade("68201", .office, 20, "Fastigheter", "Förvaltning", "Bostäder"),
    Trade("68310", .office, 9, "Fastighetsförmedling", "Mäkleri"),
    Trade("69101", .office, 12, "Juridik", "Advokatbyrå"),
    Trade("69201", .office, 16, "Redovisning", "Bokföring", "Ekonomibyrå"),
    Trade("69202", .office, 14, "Revision", "Revisionsbyrå"),
    Trade("70220", .office, 12, "Konsult", "Ledarskap", "Verksamhetsutveckling"),
    Trade("71110", .office, 20, "Arkitekter", "Arkitektkontor"),
    Trade("71122", .office, 35, "Ingenjörsbyrå", "Konstruktion", "Teknik"),
    Trade("73111", .office, 12, "Reklam", "Kommunikation", "Annonsbyrå"),
    Trade("74103", .office, 5, "Inredning", "Form & Inredning"),
    Trade("74201", .office, 3, "Foto", "Fotostudio"),
    Trade("78200", .office, 60, "Bemanning", "Personal & Rekrytering"),
    Trade("80100", .office, 40, "Bevakning", "Lås & Larm"),
    Trade("81210", .office, 80, "Städ", "Städservice", "Lokalvård"),
  ]

  private static let care = [
    Trade("75000", .care, 8, "Djurklinik", "Veterinär"),
    Trade("8553", .care, 6, "Trafikskola", "Körskola"),
    Trade("8621", .care, 25, "Läkarmottagning", "Husläkare"),
    Trade("8623", .care, 12, "Tandvård", "Tandläkarmottagning"),
    Trade("8690", .care, 9, "Sjukgymnastik", "Rehab", "Massage & Hälsa"),
    Trade("8810", .care, 70, "Hemtjänst", "Omsorg", "Assistans"),
    Trade("8891", .care, 14, "Förskola", "Barnomsorg"),
    Trade("9601", .care, 9, "Tvätt", "Kemtvätt"),
    Trade("96021", .care, 6, "Frisör", "Salong", "Hår & Skönhet"),
    Trade("96022", .care, 4, "Hudvård", "Skönhetssalong"),
    Trade("9603", .care, 7, "Begravningsbyrå"),
  ]
}

extension Trade {
  /// What associations are about; their words come after a place: "Sjöviks Hembygdsförening".
  static let associations = [
    Trade("9312", .guests, 4, "Idrottsförening", "Bollklubb", "Simsällskap", "Ryttarförening"),
    Trade("9499", .care, 2, "Hembygdsförening", "Bygdegårdsförening", "Kulturförening"),
    Trade("9499", .building, 2, "Villaägareförening", "Samfällighetsförening", "Vägförening"),
    Trade("9411", .shop, 2, "Köpmän", "Företagargrupp"),
  ]
}
