import Almanac

extension Example {
  func writeFollowUps(to text: inout RecordText) {
    for promise in Self.promises { write(promise, to: &text) }
    var random = SplitMix64(seed: 7)
    // The latest first: what is still open is among them. The same promise is not given too often.
    var given: [String: Int] = [:]
    for encounter in encounters.reversed() {
      guard let promise = encounter.talk.promise, random.chance(40),
        given[promise, default: 0] < max(3, extent.known / 130)
      else { continue }
      given[promise, default: 0] += 1
      let due = Self.workday(encounter.day.adding(days: 12 + random.below(50)))
      text.begin()
      text.add("Id", "lofte-\(encounter.key)")
      text.add("What", promise)
      text.add("Due", due.description)
      text.add("Owner", encounter.by.key)
      text.add("Organisation", organisations[encounter.organisation].key)
      text.add("Person", encounter.person.map { people.persons[$0].key })
      text.add("Encounter", encounter.key)
      text.add("Step", encounter.talk.steps)
      if due < Self.asOf {
        let days = random.below(encounter.day.days(until: due))
        text.add("Done", Self.workday(due.adding(days: -days)).description)
        text.add("Outcome", encounter.talk.outcome ?? "Klart")
      }
      text.end()
    }
  }

  private func write(_ promise: Promise, to text: inout RecordText) {
    text.begin()
    text.add("Id", promise.key)
    text.add("What", promise.what)
    text.add("Due", promise.due)
    text.add("Owner", promise.owner.key)
    text.add("Organisation", existing(promise.organisations))
    text.add("Exercise", promise.exercise)
    text.add("Activity", promise.activity)
    text.add("Step", promise.steps)
    text.add("Done", promise.done)
    text.add("Outcome", promise.outcome)
    text.end(notes: promise.note.map { [$0] } ?? [])
  }

  /// A promise that came from no contact, or stands out.
  struct Promise {
    let key: String
    let what: String
    var due: String?
    let owner: ExamplePerson
    var organisations: [String] = []
    var steps: [Int] = []
    var activity: String?
    var exercise: String?
    var done: String?
    var outcome: String?
    var note: String?

    init(_ key: String, _ what: String, _ due: String?, _ owner: ExamplePerson) {
      self.key = key
      self.what = what
      self.due = due
      self.owner = owner
    }

    func about(_ organisations: String..., steps: [Int] = []) -> Promise {
      var copy = self
      copy.organisations = organisations
      copy.steps = steps
      return copy
    }

    func part(of activity: String) -> Promise {
      var copy = self
      copy.activity = activity
      return copy
    }

    func after(_ exercise: String, done: String? = nil, _ outcome: String? = nil) -> Promise {
      var copy = self
      copy.exercise = exercise
      copy.done = done
      copy.outcome = outcome
      return copy
    }

    func noted(_ note: String) -> Promise {
      var copy = self
      copy.note = note
      return copy
    }
  }
}

extension Example {
  /// Overdue, due this week, coming, and some that nobody has set a day for.
  static let promises = overdue + thisWeek + coming + exercised

  private static let overdue = [
    Promise(
      "bygglov-till-exempelbageriet", "Återkoppla om bygglovet till Exempelbageriet",
      "2008-09-28", .chief
    )
    .about("exempelbageriet-ab", "byggnadsnamnden-i-exempelkoping", steps: [7])
    .noted("Lovade svar före månadsskiftet. Handläggaren är tillbaka på torsdag."),
    Promise(
      "tva-foretag-till-frukosten", "Bjuda in två nya företag till frukostmötet",
      "2008-09-30", .chief
    )
    .about("foretagarforeningen-i-exempelkoping", steps: [6]),
    Promise(
      "lager-till-norra-akeriet", "Föreslå mark för lager till Norra Åkeriet",
      "2008-09-19", .developerOfLand
    )
    .about("norra-akeriet-ab", "norrby-foretagsomrade", steps: [1, 6]),
    Promise(
      "skyltprogram-for-centrum", "Lämna synpunkter på skyltprogrammet för centrum",
      "2008-09-15", .planner
    )
    .about("exempelkopings-kopmannaforening", steps: [7]).part(of: "en-vag-in"),
    Promise(
      "enkatsvar-till-naringslivsradet", "Redovisa enkätsvaren för näringslivsrådet",
      "2008-09", .developer
    )
    .about("naringslivsradet-i-exempelkoping", steps: [2, 5]).part(of: "foretagsenkat"),
    Promise(
      "avtal-med-turistradet", "Skriva avtal med turistrådet om vandringsleden",
      "2008-08-31", .chief
    )
    .about("exempelbygdens-turistrad", steps: [1, 3]),
  ]

  private static let thisWeek = [
    Promise(
      "dagordning-till-naringslivsradet", "Skicka dagordning till näringslivsrådet",
      "2008-10-01", .chief
    )
    .about("naringslivsradet-i-exempelkoping", steps: [5]),
    Promise(
      "boende-for-montorer", "Höra med Exempelbostäder om boende för montörer",
      "2008-10-02", .chief
    )
    .about("bjorklunda-industri-ab", "exempelbostader-ab", steps: [6]),
    Promise(
      "underlag-till-utskottet", "Lämna underlag om företagsområdet till utskottet",
      "2008-10-03", .developerOfLand
    )
    .about("naringslivsutskottet-i-exempelkoping", steps: [4]),
    Promise(
      "studiebesok-pa-varmeverket", "Boka studiebesök på värmeverket för gymnasiet",
      "2008-10-03", .developer
    )
    .about("exempelkopings-energi-ab", "exempelkopings-gymnasium", steps: [6]),
  ]

  private static let coming = [
    Promise(
      "talare-till-branschdagen", "Klart med talare till branschdagen för byggföretag",
      "2008-10-17", .developer
    )
    .about("byggnatverket-i-exempelbygden", steps: [2, 6]).part(of: "branschdagar"),
    Promise(
      "svar-till-kommunforbundet", "Svara kommunförbundet om gemensam tillväxtplan",
      "2008-10-31", .executive
    )
    .about("exempelbygdens-kommunforbund", steps: [3]),
    Promise(
      "servicegarantier", "Föreslå servicegarantier för bygglov och tillsyn",
      "2008-11-14", .environment
    )
    .about("miljonamnden-i-exempelkoping", steps: [7]).part(of: "servicegarantier"),
    Promise(
      "register-klart", "Alla företag med fler än fem anställda i registret",
      "2008-12", .developer
    )
    .about(steps: [2]).part(of: "foretagsregister"),
    Promise("gala-2009", "Hitta värd för näringslivsgalan", "2009-01-15", .informer)
      .about("stadshotellet-i-exempelkoping-ab", steps: [5, 6]),
    Promise("praktikplatser-2009", "Fyrtio praktikplatser till yrkeshögskolan", "2009", .developer)
      .about("yrkeshogskolan-exempelbygden", steps: [3]),
    Promise("cykelvag-till-campingen", "Svara Sjöviks Camping om cykelvägen", nil, .planner)
      .about("sjoviks-camping-ab", steps: [1]).noted("Väntar på budgeten."),
    Promise("gemensam-reception", "Pröva idén om gemensam reception i spinneriet", nil, .chief)
      .about("fabrikoren-fastigheter-ab", steps: [6]),
  ]

  private static let exercised = [
    Promise("utvardering-elavbrott", "Utvärdera elavbrottsövningen", "2008-10-24", .preparedness)
      .about("krisledningsnamnden-i-exempelkoping").after("2008-09-18-elavbrott"),
    Promise(
      "reservkraft-pa-vardcentralen", "Prova reservkraften på vårdcentralen",
      "2008-09-26", .preparedness
    )
    .about("vardcentralen-ekbacken").after("2007-11-08-oversvamning"),
    Promise(
      "ersattare-i-larmlistan", "Utse ersättare hos de två medlemmar som saknar",
      "2008-10-15", .preparedness
    )
    .about("krishanteringsradet-i-exempelbygden").after("2007-11-08-oversvamning"),
    Promise(
      "karta-over-pumpar", "Rita karta över pumpar och invallningar",
      "2008-02-29", .preparedness
    )
    .about("exempelkopings-vatten-ab")
    .after("2007-11-08-oversvamning", done: "2008-02-20", "Kartan finns i pärmen"),
    Promise(
      "radio-till-frivilliga", "Skaffa handradio till de frivilliga förarna",
      "2008-05-30", .preparedness
    )
    .about("exempelbygdens-frivilliga-forare")
    .after("2007-11-08-oversvamning", done: "2008-06-12", "Sex radioapparater utdelade"),
  ]
}
