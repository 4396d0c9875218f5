import Almanac
import Model
import RecFile

/// What a contact was about, and what was promised.
struct Talk {
  /// With whom one talks about it.
  enum Audience {
    case business
    case sector(Sector.Name)
    /// Everyone else: authorities, associations, schools, networks.
    case partner
  }

  let kind: EncounterKind
  let audience: Audience
  let steps: [Int]
  let subject: String
  var note: String?
  var promise: String?
  /// What comes of the promise.
  var outcome: String?

  func suits(_ kind: EncounterKind, _ organisation: ExampleOrganisation) -> Bool {
    guard kind == self.kind else { return false }
    switch audience {
    case .business: return organisation.isBusiness
    case .sector(let sector): return organisation.isBusiness && organisation.sector == sector
    case .partner: return !organisation.isBusiness
    }
  }
}

extension Talk {
  init?(_ record: Record) {
    guard let kind = record["Kind"].flatMap(EncounterKind.init),
      let audience = Audience(record["With"] ?? ""), let subject = record["Subject"]
    else { return nil }
    self.init(
      kind: kind, audience: audience, steps: record.values("Step").compactMap { Int($0) },
      subject: subject, note: record["Note"], promise: record["Promise"],
      outcome: record["Outcome"])
  }

  /// About what a business looks for or can offer, where it has said so.
  static func wish(
    of organisation: ExampleOrganisation, _ kind: EncounterKind, _ random: inout SplitMix64
  ) -> Talk? {
    guard organisation.isBusiness, kind != .meeting else { return nil }
    if random.chance(60), let stated = random.pick(ofAny: organisation.needs) {
      // After an arrow is the branch that it is of.
      let need = String(stated.split(separator: " →").first ?? "")
      return Talk(
        kind: kind, audience: .business, steps: [6], subject: "Söker \(need)",
        promise: "Höra mig för om \(need)", outcome: "Två tips förmedlade")
    }
    return random.pick(ofAny: organisation.offers).map { offer in
      Talk(
        kind: kind, audience: .business, steps: [2, 6], subject: "Kan erbjuda \(offer)",
        note: "Får gärna berättas för andra.")
    }
  }
}

extension Talk.Audience {
  fileprivate init?(_ word: String) {
    switch word {
    case "business": self = .business
    case "partner": self = .partner
    default:
      guard let sector = Sector.Name(rawValue: word) else { return nil }
      self = .sector(sector)
    }
  }
}

/// One contact that took place in the example.
struct ExampleEncounter {
  let key: String
  let day: Day
  let organisation: Int
  let person: Int?
  /// The key of the person who was in touch for the municipality.
  let by: String
  var talk: Talk
}

/// Makes up two years of contacts.
struct EncounterMaker {
  let organisations: [ExampleOrganisation]
  let people: ExamplePeople
  let data: ExampleData
  private var random = SplitMix64(seed: 6)
  /// Those who are in touch for the municipality, each as many times as the data says.
  private let visitors: [String]

  init(_ organisations: [ExampleOrganisation], _ people: ExamplePeople, _ data: ExampleData) {
    self.organisations = organisations
    self.people = people
    self.data = data
    visitors = data.staff.flatMap { repeatElement($0.key, count: $0.share) }
  }

  /// Contacts with so many organisations, earliest first. Most organisations were heard from in the
  /// last half year; one in seven of those that ever were has been silent for longer.
  mutating func encounters(with count: Int) -> [ExampleEncounter] {
    var found: [ExampleEncounter] = []
    for place in chosen(count) { found += history(of: place) }
    found.sort { ($0.day, $0.key) < ($1.day, $1.key) }
    vary(&found)
    return found
  }

  /// From the last contact back to where the two years begin; nothing is talked about twice.
  private mutating func history(of place: Int) -> [ExampleEncounter] {
    let organisation = organisations[place]
    let drawn = random.chance(86) ? random.below(160) : 185 + random.below(260)
    var day = Example.asOf.adding(days: -(organisation.silentFor ?? drawn))
    var found: [ExampleEncounter] = []
    while Example.asOf.days(until: day) > -730 {
      let drawn = random.pick(EncounterKind.visit, .visit, .call, .call, .mail, .meeting)
      let kind = day == Example.asOf ? .visit : drawn
      let worked = (day.month.number == 7 ? day.adding(days: -31) : day).orWorkdayBefore
      let wish = random.chance(35) ? Talk.wish(of: organisation, kind, &random) : nil
      let talks = data.talks.filter { talk in
        talk.suits(kind, organisation) && !found.contains { $0.talk.subject == talk.subject }
      }
      if let talk = wish ?? random.pick(ofAny: talks) {
        found.append(
          ExampleEncounter(
            key: "\(worked)-\(organisation.key)", day: worked, organisation: place,
            person: people.at[place].first, by: random.word(of: visitors), talk: talk))
      }
      day = worked.adding(days: -(45 + random.below(200)))
    }
    return found
  }

  /// Lets nobody talk about what someone talked about just before.
  private mutating func vary(_ encounters: inout [ExampleEncounter]) {
    for index in encounters.indices {
      let (talk, organisation) = (encounters[index].talk, encounters[index].organisation)
      let recent = encounters[max(0, index - 8)..<index].map(\.talk.subject)
      guard recent.contains(talk.subject) else { continue }
      let others = data.talks.filter {
        $0.suits(talk.kind, organisations[organisation]) && !recent.contains($0.subject)
      }
      if let other = random.pick(ofAny: others) { encounters[index].talk = other }
    }
  }

  /// Those of the data that are no part of the municipality, those with whom an interval is agreed,
  /// then others at random.
  private mutating func chosen(_ count: Int) -> [Int] {
    let known = organisations.indices.dropFirst().filter {
      organisations[$0].partOf == nil && !organisations[$0].isUnknown
        && !organisations[$0].isElsewhere
    }
    let written = known.filter { $0 < data.organisations.count }
    var others = Array(known.dropFirst(written.count))
    for index in others.indices { others.swapAt(index, index + random.below(others.count - index)) }
    let agreed = others.filter { organisations[$0].contactEvery != nil }
    let free = others.filter { organisations[$0].contactEvery == nil }
    return Array((written + agreed + free).prefix(count))
  }
}

extension Example {
  func writeEncounters(to text: inout RecordText) {
    for encounter in encounters {
      text.begin()
      text.add("Id", encounter.key)
      text.add("Date", encounter.day.description)
      text.add("Kind", encounter.talk.kind.rawValue)
      text.add("Subject", encounter.talk.subject)
      text.add("Organisation", organisations[encounter.organisation].key)
      text.add("Person", encounter.person.map { people.persons[$0].key })
      text.add("Step", encounter.talk.steps)
      text.add("By", encounter.by)
      text.end(notes: encounter.talk.note.map { [$0] } ?? [])
    }
  }

  /// What was promised at contacts.
  func writePromises(to text: inout RecordText) {
    var random = SplitMix64(seed: 7)
    // The latest first: what is still open is among them. The same promise is not given too often.
    var given: [String: Int] = [:]
    for encounter in encounters.reversed() {
      guard let promise = encounter.talk.promise, random.chance(40),
        given[promise, default: 0] < max(3, extent.known / 130)
      else { continue }
      given[promise, default: 0] += 1
      let due = encounter.day.adding(days: 12 + random.below(50)).orWorkdayBefore
      text.begin()
      text.add("Id", "lofte-\(encounter.key)")
      text.add("What", promise)
      text.add("Due", due.description)
      text.add("Owner", encounter.by)
      text.add("Organisation", organisations[encounter.organisation].key)
      text.add("Person", encounter.person.map { people.persons[$0].key })
      text.add("Encounter", encounter.key)
      text.add("Step", encounter.talk.steps)
      if due < Self.asOf {
        let days = random.below(encounter.day.days(until: due))
        text.add("Done", due.adding(days: -days).orWorkdayBefore.description)
        text.add("Outcome", encounter.talk.outcome ?? "Klart")
      }
      text.end()
    }
  }
}

extension Day {
  /// This day or the last working day before it.
  fileprivate var orWorkdayBefore: Day {
    var day = self
    while day.holiday != nil || day.weekday > .friday { day = day.adding(days: -1) }
    return day
  }
}
