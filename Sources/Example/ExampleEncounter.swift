import Almanac
import Model

/// One contact that took place in the example.
struct ExampleEncounter {
  let key: String
  let day: Day
  let organisation: Int
  let person: Int?
  let by: ExamplePerson
  var talk: ExampleTalk
}

extension Example {
  /// Two years of contacts, earliest first. Most organisations were heard from in the last half
  /// year; one in seven of those that ever were has been silent for longer.
  static func encounters(
    with organisations: [ExampleOrganisation], _ people: ExamplePeople, _ extent: Extent
  ) -> [ExampleEncounter] {
    var random = SplitMix64(seed: 6)
    var found: [ExampleEncounter] = []
    for place in chosen(organisations, extent.inTouch, &random) {
      found += history(of: organisations[place], place, people.at[place].first, &random)
    }
    found.sort { ($0.day, $0.key) < ($1.day, $1.key) }
    vary(&found, organisations, &random)
    return found
  }

  /// From the last contact back to where the two years begin; nothing is talked about twice.
  private static func history(
    of organisation: ExampleOrganisation, _ place: Int, _ person: Int?,
    _ random: inout SplitMix64
  ) -> [ExampleEncounter] {
    let drawn = random.chance(86) ? random.below(160) : 185 + random.below(260)
    var day = asOf.adding(days: -(silences[organisation.key] ?? drawn))
    var found: [ExampleEncounter] = []
    while asOf.days(until: day) > -730 {
      let drawn: EncounterKind = random.pick([.visit, .visit, .call, .call, .mail, .meeting])
      let kind = day == asOf ? .visit : drawn
      let worked = workday(day.month.number == 7 ? day.adding(days: -31) : day)
      let wish = random.chance(35) ? ExampleTalk.wish(of: organisation, kind, &random) : nil
      let talks = ExampleTalk.all.filter { talk in
        talk.suits(kind, organisation) && !found.contains { $0.talk.subject == talk.subject }
      }
      if let talk = wish ?? (talks.isEmpty ? nil : random.pick(talks)) {
        found.append(
          ExampleEncounter(
            key: "\(worked)-\(organisation.key)", day: worked, organisation: place, person: person,
            by: random.pick([.chief, .chief, .chief, .developer, .developer, .planner]),
            talk: talk))
      }
      day = worked.adding(days: -(45 + random.below(200)))
    }
    return found
  }

  /// Lets nobody talk about what someone talked about just before.
  private static func vary(
    _ encounters: inout [ExampleEncounter], _ organisations: [ExampleOrganisation],
    _ random: inout SplitMix64
  ) {
    for index in encounters.indices {
      let (talk, organisation) = (encounters[index].talk, encounters[index].organisation)
      let recent = encounters[max(0, index - 8)..<index].map(\.talk.subject)
      guard recent.contains(talk.subject) else { continue }
      let others = ExampleTalk.all.filter {
        $0.suits(talk.kind, organisations[organisation]) && !recent.contains($0.subject)
      }
      if !others.isEmpty { encounters[index].talk = random.pick(others) }
    }
  }

  /// Days since the last contact with some that are to be seen at once.
  private static let silences = [
    "exempelbageriet-ab": 0, "nyforetagarhuset-i-exempelkoping": 0, "norra-akeriet-ab": 214,
    "oringe-plat-smide-ab": 190,
  ]

  /// Founders that are no part of the municipality, those with whom an interval is agreed, then
  /// others at random.
  private static func chosen(
    _ organisations: [ExampleOrganisation], _ count: Int, _ random: inout SplitMix64
  ) -> [Int] {
    let known = organisations.indices.dropFirst().filter {
      organisations[$0].partOf == nil && !organisations[$0].isUnknown
    }
    let founders = known.filter { $0 < ExampleOrganisation.founders.count }
    var others = Array(known.dropFirst(founders.count))
    for index in others.indices { others.swapAt(index, index + random.below(others.count - index)) }
    let agreed = others.filter { organisations[$0].contactEvery != nil }
    let free = others.filter { organisations[$0].contactEvery == nil }
    return Array((founders + agreed + free).prefix(count))
  }

  /// That day or the last working day before it.
  static func workday(_ day: Day) -> Day {
    var day = day
    while day.holiday != nil || day.weekday > .friday { day = day.adding(days: -1) }
    return day
  }

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
      text.add("By", encounter.by.key)
      text.end(notes: encounter.talk.note.map { [$0] } ?? [])
    }
  }
}
