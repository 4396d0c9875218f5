import Almanac

/// One contact that took place in the example.
struct ExampleEncounter {
  let key: String
  let day: Day
  let organisation: Int
  let person: Int?
  let by: ExamplePerson
  let talk: ExampleTalk
}

extension Example {
  /// Two years of contacts, earliest first. Most organisations were heard from in the last half
  /// year; one in seven of those that ever were has been silent for longer.
  static func encounters(
    with organisations: [ExampleOrganisation], _ people: ExamplePeople, _ extent: Extent
  ) -> [ExampleEncounter] {
    var random = SplitMix64(seed: 6)
    var taken: Set<String> = []
    var found: [ExampleEncounter] = []
    for organisation in chosen(organisations, extent.inTouch, &random) {
      let drawn = random.chance(86) ? random.below(160) : 185 + random.below(260)
      let silence = silences[organisations[organisation].key] ?? drawn
      var day = asOf.adding(days: -silence)
      while asOf.days(until: day) > -730 {
        let drawn: EncounterKind = random.pick([.visit, .visit, .call, .call, .mail, .meeting])
        let kind = day == asOf ? .visit : drawn
        let talks = ExampleTalk.all.filter { $0.suits(kind, organisations[organisation]) }
        let worked = workday(day)
        if let talk = talks.isEmpty ? nil : random.pick(talks) {
          let key = free("\(worked)-\(organisations[organisation].key)", &taken)
          found.append(
            ExampleEncounter(
              key: key, day: worked, organisation: organisation,
              person: people.at[organisation].first,
              by: random.pick([.chief, .chief, .chief, .developer, .developer, .planner]),
              talk: talk))
        }
        day = worked.adding(days: -(45 + random.below(200)))
      }
    }
    return found.sorted { ($0.day, $0.key) < ($1.day, $1.key) }
  }

  /// Days since the last contact with some that are to be seen at once.
  private static let silences = [
    "exempelbageriet-ab": 0, "nyforetagarhuset-i-exempelkoping": 0, "norra-akeriet-ab": 214,
    "oringe-plat-smide-ab": 190,
  ]

  /// Founders that are no part of the municipality, then others at random.
  private static func chosen(
    _ organisations: [ExampleOrganisation], _ count: Int, _ random: inout SplitMix64
  ) -> [Int] {
    let known = organisations.indices.dropFirst().filter {
      organisations[$0].partOf == nil && !organisations[$0].isUnknown
    }
    let founders = known.filter { $0 < ExampleOrganisation.founders.count }
    var others = Array(known.dropFirst(founders.count))
    for index in others.indices { others.swapAt(index, index + random.below(others.count - index)) }
    return Array((founders + others).prefix(count))
  }

  private static func free(_ key: String, _ taken: inout Set<String>) -> String {
    var result = key
    var number = 1
    while !taken.insert(result).inserted {
      number += 1
      result = "\(key)-\(number)"
    }
    return result
  }

  /// That day or the last working day before it; nobody works in July.
  private static func workday(_ day: Day) -> Day {
    var day = day.month.number == 7 ? day.adding(days: -31) : day
    while day.isRed || day.weekday == .saturday { day = day.adding(days: -1) }
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
