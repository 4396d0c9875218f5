import Model

/// What a contact was about, and what was promised.
struct ExampleTalk {
  /// With whom one talks about it.
  enum Audience {
    case business
    case field(Trade.Field)
    /// Everyone else: authorities, associations, schools, networks.
    case partner
  }

  let kind: EncounterKind
  let audience: Audience
  let steps: [Int]
  let subject: String
  let note: String?
  let promise: String?
  /// What comes of the promise.
  let outcome: String?

  init(
    _ kind: EncounterKind, _ audience: Audience, _ steps: [Int], _ subject: String,
    _ note: String? = nil, promise: String? = nil, _ outcome: String? = nil
  ) {
    self.kind = kind
    self.audience = audience
    self.steps = steps
    self.subject = subject
    self.note = note
    self.promise = promise
    self.outcome = outcome
  }

  func suits(_ kind: EncounterKind, _ organisation: ExampleOrganisation) -> Bool {
    guard kind == self.kind else { return false }
    switch audience {
    case .business: return organisation.isBusiness
    case .field(let field): return organisation.isBusiness && organisation.field == field
    case .partner: return !organisation.isBusiness
    }
  }

  static let all = visits + calls + letters + meetings + more
}

extension ExampleTalk {
  static let visits = [
    ExampleTalk(
      .visit, .business, [6], "Vill växa, saknar lokal",
      "Behöver 600 kvadratmeter inom ett år. Kan tänka sig att hyra.",
      promise: "Ta fram lediga lokaler på 400–800 kvadratmeter",
      "Tre förslag skickade, en visning bokad"),
    ExampleTalk(
      .visit, .business, [5, 6], "Generationsskifte inom tre år",
      "Barnen vill inte ta över. Funderar på att sälja till de anställda.",
      promise: "Bjuda in till träffen om ägarskifte", "Kom på träffen, har fått en mentor"),
    ExampleTalk(
      .visit, .business, [2, 6], "Söker två lärlingar",
      promise: "Sätta i kontakt med gymnasiets praktiksamordnare",
      "Två elever på praktik sedan i våras"),
    ExampleTalk(
      .visit, .business, [7], "Nöjda med bygglovet, tog fyra veckor",
      "Beröm till handläggaren, som ringde själv och förklarade."),
    ExampleTalk(
      .visit, .business, [7], "Missnöjda med väntan på svar",
      "Tre handläggare på ett halvår. Vill ha en väg in.",
      promise: "Boka möte med stadsbyggnadschefen", "Möte hållet, beslut kom veckan efter"),
    ExampleTalk(
      .visit, .field(.shop), [1], "Vad vill kommunen med handeln i centrum?",
      "Efterlyser en plan som håller längre än en mandatperiod."),
    ExampleTalk(
      .visit, .business, [1], "Vad vill Exempelköping vara om tio år?",
      "Bra frågor, få svar. Vill gärna höra mer när profilen är klar."),
    ExampleTalk(
      .visit, .business, [2], "Uppdaterade uppgifter: anställda, kunder, planer",
      "Går bra. Orderboken full till februari."),
    ExampleTalk(
      .visit, .business, [2], "Märker av oron på marknaden",
      "Banken har blivit försiktigare. Inga varsel planerade.",
      promise: "Höra av sig igen före jul"),
    ExampleTalk(
      .visit, .business, [3, 6], "Vill nå kunder i grannkommunerna",
      promise: "Presentera dem för näringslivschefen i Påhittsjö", "Ett första möte är bokat"),
    ExampleTalk(
      .visit, .business, [5], "Kan tänka sig en arbetsgrupp om företagsområdet",
      promise: "Skicka tider för arbetsgruppens första möte", "Är med i gruppen"),
    ExampleTalk(
      .visit, .field(.making), [2], "Rundvandring och ny produktionslinje",
      "Investerar åtta miljoner. Behöver mer elkraft till våren.",
      promise: "Ta upp elkraften med nätbolaget", "Nätbolaget förstärker i april"),
    ExampleTalk(
      .visit, .field(.building), [7], "Vill lämna anbud på fler av kommunens jobb",
      "Tycker att ramavtalen gynnar de stora.",
      promise: "Bjuda in till upphandlingens frågestund", "Var med och lämnade anbud"),
    ExampleTalk(
      .visit, .field(.shop), [1, 5], "Parkeringen på torget",
      "Två timmar räcker inte för den som både handlar och äter lunch."),
    ExampleTalk(
      .visit, .field(.transport), [1, 6], "Söker mark nära stora vägen",
      "Helst två hektar. Kan vänta till detaljplanen är klar.",
      promise: "Visa skissen på Norrby företagsområde", "Har lämnat intresseanmälan"),
    ExampleTalk(
      .visit, .field(.guests), [1, 7], "Uteplats och serveringstillstånd",
      promise: "Kolla läget i ärendet om serveringstillstånd", "Tillståndet kom i tid till maj"),
    ExampleTalk(
      .visit, .field(.farming), [6], "Vill leverera till skolköken",
      "Klarar potatis och morötter hela vintern.",
      promise: "Ordna möte med kostchefen", "Provleverans i november"),
    ExampleTalk(
      .visit, .field(.care), [7], "Frågor om valfrihet i omsorgen",
      "Vill veta vad som gäller efter årsskiftet."),
    ExampleTalk(
      .visit, .field(.office), [3, 6], "Vill dela kontor med andra små företag",
      promise: "Visa gamla spinneriet", "Flyttade in i augusti"),
    ExampleTalk(
      .visit, .partner, [3, 6], "Vad kan vi göra tillsammans i vinter?",
      "Tre idéer: branschdag, studiebesök, gemensam annons.",
      promise: "Skriva ned idéerna och skicka runt", "Branschdagen blev av"),
    ExampleTalk(
      .visit, .partner, [2], "Genomgång av varandras kontakter",
      "Vi har träffat samma nio företag i år utan att veta om det."),
  ]
}
