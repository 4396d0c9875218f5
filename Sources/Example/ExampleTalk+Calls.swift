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
