import Model

extension ExampleTalk {
  static let calls = [
    ExampleTalk(
      .call, .business, [7], "Vem ringer man om en skylt?",
      promise: "Ta reda på vem som handlägger skyltar", "Fick rätt namn och ett bygglov"),
    ExampleTalk(
      .call, .business, [6], "Bjuder in till frukostmötet", "Kommer gärna, tar med en granne."),
    ExampleTalk(.call, .business, [2], "Har anställt tre till", "Söker nu en ekonom på halvtid."),
    ExampleTalk(
      .call, .business, [6], "Söker samarbetspartner till ett anbud",
      promise: "Föreslå två företag i byggnätverket", "De lämnade ett gemensamt anbud"),
    ExampleTalk(
      .call, .business, [5], "Synpunkter på remissen om centrum",
      promise: "Ta med synpunkterna till näringslivsutskottet", "Stod med i tjänsteskrivelsen"),
    ExampleTalk(
      .call, .business, [7], "Faktura som blev fel",
      promise: "Be ekonomienheten ringa upp", "Rättad samma vecka"),
    ExampleTalk(.call, .business, [1], "Undrar över planerna för företagsområdet"),
    ExampleTalk(
      .call, .business, [2, 7], "Kort om varsel hos en kund",
      "Berör fyra tjänster. Vill inte att det sprids än.",
      promise: "Kontakta Arbetsförmedlingen om stöd", "Omställningsstöd på plats"),
    ExampleTalk(
      .call, .field(.building), [6], "Ledig lärlingsplats från januari",
      promise: "Berätta för byggprogrammet", "Platsen är tillsatt"),
    ExampleTalk(
      .call, .field(.guests), [1, 3], "Bokningsläget inför hösten",
      "Bättre än i fjol, mest tack vare konferenser."),
    ExampleTalk(
      .call, .field(.shop), [6], "Skyltsöndagen: vem tänder granen?",
      promise: "Fråga kommunstyrelsens ordförande", "Hon gör det gärna"),
    ExampleTalk(.call, .partner, [3], "Avstämning inför nästa möte", "Inget nytt, allt rullar."),
    ExampleTalk(
      .call, .partner, [3, 4], "Vem tar med frågan till kommunförbundet?",
      promise: "Skriva ett underlag på en sida", "Upptaget på dagordningen"),
    ExampleTalk(
      .call, .partner, [6], "Behöver en talare till branschdagen",
      promise: "Fråga två företagare", "En tackade ja"),
  ]

  static let letters = [
    ExampleTalk(.mail, .business, [6], "Tackade för besöket och skickade adresser"),
    ExampleTalk(
      .mail, .business, [7], "Klagomål på snöröjningen utanför porten",
      promise: "Skicka vidare till gata och park", "Plogas nu före klockan sex"),
    ExampleTalk(
      .mail, .business, [2], "Svarade på företagsenkäten", "Ger kommunen betyget tre av fem."),
    ExampleTalk(.mail, .business, [5, 6], "Anmälde sig till branschdagen"),
    ExampleTalk(
      .mail, .business, [1], "Skickade inriktningen på remiss",
      promise: "Sammanfatta svaret för utskottet", "Med i sammanställningen"),
    ExampleTalk(
      .mail, .field(.making), [3], "Frågar om exportstöd",
      promise: "Hänvisa till länets exportrådgivare", "Har fått två rådgivningstillfällen"),
    ExampleTalk(.mail, .field(.office), [6], "Vill annonsera ledigt kontorsrum"),
    ExampleTalk(.mail, .partner, [3], "Skickade minnesanteckningar"),
    ExampleTalk(
      .mail, .partner, [2, 3], "Delade statistik över nystartade företag",
      promise: "Lägga in siffrorna i uppföljningen", "Inlagda"),
  ]

  static let meetings = [
    ExampleTalk(
      .meeting, .business, [5, 7], "Lotsmöte om utbyggnad",
      "Bygglov, miljö och räddningstjänst vid samma bord.",
      promise: "Skicka protokoll och tidplan", "Skickat, bygget har börjat"),
    ExampleTalk(
      .meeting, .business, [6], "Möte med grannföretagen om gemensam avfallshantering",
      promise: "Be om offert för fyra företag tillsammans", "Blev elva procent billigare"),
    ExampleTalk(
      .meeting, .business, [4], "Träffade kommunstyrelsens presidium",
      "Bra samtal om vägen, mindre bra om taxan."),
    ExampleTalk(.meeting, .business, [1, 5], "Var med i samtalet om kommunens profil"),
    ExampleTalk(
      .meeting, .partner, [3, 6], "Planerade höstens program",
      promise: "Boka lokal till november", "Stadshotellet är bokat"),
    ExampleTalk(
      .meeting, .partner, [3], "Styrgruppsmöte", "Budgeten håller. Nästa delrapport i december."),
    ExampleTalk(
      .meeting, .partner, [4, 5], "Gick igenom inriktningen punkt för punkt",
      promise: "Skriva om avsnittet om besöksnäringen", "Omskrivet"),
  ]
}

extension ExampleTalk {
  static let more = [
    ExampleTalk(
      .visit, .business, [1, 5], "Idéer till profilen",
      "Tycker att vi ska våga säga vad vi inte ska bli.",
      promise: "Bjuda in till samtalet om profilen", "Var med den 4 juni"),
    ExampleTalk(
      .visit, .business, [4], "Vill träffa de förtroendevalda",
      promise: "Anmäla till företagsdagarna", "Tar emot två ledamöter i höst"),
    ExampleTalk(
      .visit, .business, [2], "Ny ägare hälsar på", "Köpte firman i april. Behåller namnet."),
    ExampleTalk(
      .visit, .business, [6, 7], "Avloppet luktar vid lastkajen",
      promise: "Be Exempelköpings Vatten komma ut", "Spolat och lagat"),
    ExampleTalk(
      .call, .business, [2], "Flyttar till större lokal i vår", "Samma kommundel, dubbelt så stort."
    ),
    ExampleTalk(
      .call, .business, [5], "Tackade ja till arbetsgruppen om besöksnäringen"),
    ExampleTalk(
      .call, .business, [6], "Letar efter någon som kan reparera en truck",
      promise: "Ge två namn från registret", "Trucken rullar"),
    ExampleTalk(
      .call, .business, [7], "Undrar när tillsynen kommer",
      promise: "Fråga miljökontoret om tid", "Fick en tid veckan efter"),
    ExampleTalk(.call, .business, [3], "Intresserad av mässan i Fantasifors"),
    ExampleTalk(
      .call, .business, [4], "Ledsen över beslutet om parkeringen",
      "Ville ha ett besked före sommaren.",
      promise: "Förklara beslutet skriftligt", "Brev skickat"),
    ExampleTalk(
      .mail, .business, [6], "Frågade efter andra som kör till hamnen",
      promise: "Koppla ihop med tre åkerier", "Samlastar nu två dagar i veckan"),
    ExampleTalk(.mail, .business, [2], "Lämnade nya uppgifter till registret"),
    ExampleTalk(.mail, .business, [7], "Tackade för snabbt svar om markiser"),
    ExampleTalk(
      .mail, .business, [4, 5], "Förslag till nästa näringslivsråd",
      promise: "Ta upp förslaget på rådet", "Behandlat i juni"),
    ExampleTalk(.mail, .business, [6], "Bjöd in till öppet hus"),
    ExampleTalk(.mail, .partner, [4], "Underlag till kommunstyrelsen"),
    ExampleTalk(.mail, .partner, [6], "Spred inbjudan till frukostmötet"),
    ExampleTalk(.mail, .partner, [1, 3], "Synpunkter på planen för besöksnäringen"),
    ExampleTalk(
      .meeting, .business, [2, 6], "Träffade tre grannar på industriområdet",
      "Alla vill ha fiber och bättre belysning."),
    ExampleTalk(.meeting, .business, [6], "Mentorsträff på Nyföretagarhuset"),
    ExampleTalk(
      .meeting, .business, [7], "Genomgång av tillsynsavgiften",
      promise: "Visa hur avgiften räknas ut", "Sänkt till lägre klass"),
    ExampleTalk(
      .meeting, .partner, [2], "Jämförde statistik",
      "Våra siffror om nystartade stämmer inte med deras."),
    ExampleTalk(
      .meeting, .partner, [1, 4], "Informerade om det nya uppdraget",
      promise: "Skicka presentationen", "Skickad"),
    ExampleTalk(.call, .partner, [2], "Stämde av vilka företag som varslar", "Inga i september."),
    ExampleTalk(
      .call, .partner, [7], "Gemensam tillsyn av serveringar",
      promise: "Föreslå två dagar i november"),
    ExampleTalk(
      .visit, .partner, [4, 5], "Presenterade de sju momenten", "Många frågor om det sjunde."),
  ]

  /// About what a business looks for or can offer, where it has said so.
  static func wish(
    of organisation: ExampleOrganisation, _ kind: EncounterKind, _ random: inout SplitMix64
  ) -> ExampleTalk? {
    guard organisation.isBusiness, kind != .meeting else { return nil }
    if random.chance(60), !organisation.needs.isEmpty {
      let need = random.pick(organisation.needs)
      return ExampleTalk(
        kind, .business, [6], "Söker \(need)", promise: "Höra mig för om \(need)",
        "Två tips förmedlade")
    }
    guard !organisation.offers.isEmpty else { return nil }
    return ExampleTalk(
      kind, .business, [2, 6], "Kan erbjuda \(random.pick(organisation.offers))",
      "Får gärna berättas för andra.")
  }
}
