package import Almanac
import Lettering
package import Model

/// How the guests of a meeting are to be seated.
package struct SeatingOrder: Hashable, Sendable {
  /// Somebody who keeps his place.
  package struct Pin: Hashable, Sendable {
    package let person: RecordID
    /// From 0; so is the table.
    package let round: Int
    package let table: Int

    package init(_ person: RecordID, round: Int, table: Int) {
      (self.person, self.round, self.table) = (person, round, table)
    }
  }

  /// A table may have so many seats.
  package static let seatCounts = 2...100
  /// There may be so many rounds.
  package static let roundCounts = 1...20
  /// What chance may begin with.
  package static let seeds = 0...1_000_000_000

  package let meeting: RecordID
  /// How many a table seats.
  package var seats: Int
  /// How many rounds there are, those that are settled too.
  package var rounds: Int
  /// What chance begins with; nil: a number that is made of the meeting's key, so that it is the same
  /// each time.
  package var seed: Int?
  /// Whether it is only to be tried for a moment, so that something shows while the rest is worked out.
  package var isDraft = false
  /// The first rounds, table by table, where they are settled: they stay.
  package var settled: [[[RecordID]]] = []
  /// Those who don’t come to the rounds that are not settled.
  package var absent: Set<RecordID> = []
  package var pins: Set<Pin> = []

  package init(_ meeting: RecordID, seats: Int = 6, rounds: Int = 3, seed: Int? = nil) {
    (self.meeting, self.seats, self.rounds, self.seed) = (meeting, seats, rounds, seed)
  }

  /// The number that chance begins with.
  fileprivate var start: Int {
    if let seed { return seed }
    let hash = meeting.key.utf8.reduce(UInt64(14_695_981_039_346_656_037)) { hash, byte in
      (hash ^ UInt64(byte)) &* 1_099_511_628_211
    }
    return Int(hash % UInt64(Self.seeds.upperBound))
  }

  /// It as a text that no other order has.
  fileprivate var name: String {
    let pins = pins.map { "\($0.person.key) \($0.round) \($0.table)" }.sorted()
    let absent = absent.map(\.key).sorted()
    let settled = settled.map { $0.map { $0.map(\.key).joined(separator: " ") } }
    return
      "\(isDraft ? "draft " : "")\(meeting.key) \(seats) \(rounds) \(start) \(settled) \(absent) \(pins)"
  }
}

/// Who sits with whom at a meeting, round by round, so that as many as possible meet somebody whom
/// they should.
package struct MeetingSeating: Equatable, Sendable {
  /// Two who sit together and should not.
  package struct Clash: Equatable, Sendable {
    /// From 0.
    package let round: Int
    package let one: RecordID
    package let other: RecordID
  }

  package let order: SeatingOrder
  /// Those who are seated in the rounds that are not settled.
  package let people: [RecordID]
  /// Who sits at each table of each round.
  package let rounds: [[[RecordID]]]
  package let seed: Int
  /// How many pairs meet who don’t know each other, and may.
  package let newPairs: Int
  /// The most pairs that could: as many as the tables allow, and no more than there are.
  package let most: Int
  /// What all of it is worth: who meets for the first time, less what it costs to meet again.
  package let value: Int
  package let clashes: [Clash]

  /// Whether all have room at one table, so that there is nothing to share out.
  package var isOneTable: Bool { rounds.allSatisfy { $0.count == 1 } }

  /// Whether somebody sits alone.
  package var hasLonely: Bool {
    people.count > 1 && rounds.contains { $0.contains { $0.count == 1 } }
  }

  /// Where somebody sits in each round, from 0; nil where he does not.
  package func tables(of person: RecordID) -> [Int?] {
    rounds.map { tables in tables.firstIndex { $0.contains(person) } }
  }

  /// Those whom somebody sits with in any round.
  package func company(of person: RecordID) -> Set<RecordID> {
    Set(rounds.joined().filter { $0.contains(person) }.joined()).subtracting([person])
  }
}

extension Municipality {
  /// Seats those who attended a meeting, else the persons who are invited, else those who hold
  /// appointments at the organisations that are. Nil where there are none. It is worked out once for
  /// as long as the records are the same.
  package func seating(_ order: SeatingOrder, on day: Day) -> MeetingSeating? {
    derived("seating \(day) \(order.name)") { makeSeating(order, on: day) }
  }

  /// The same where it has been worked out; nil inside: nobody is invited.
  package func knownSeating(_ order: SeatingOrder, on day: Day) -> MeetingSeating?? {
    known("seating \(day) \(order.name)")
  }

  private func makeSeating(_ order: SeatingOrder, on day: Day) -> MeetingSeating? {
    guard let record = meetings[order.meeting] else { return nil }
    let people = guests(of: order.meeting, on: day).filter { !order.absent.contains($0) }
    let gone = Set(order.settled.joined().joined()).subtracting(people)
    let everyone = people + gone.sorted { $0.key < $1.key }
    guard !everyone.isEmpty else { return nil }
    let guests = GuestList(everyone, pairValues(everyone, before: record, on: day))
    let isPlanned = order.rounds > order.settled.count && !people.isEmpty
    let plan = isPlanned ? guests.plan(order, people.count) : nil
    let rounds = order.settled + (plan.map { guests.rounds(of: $0) } ?? [])
    let seated = isPlanned ? people : rounds.last.map { Array($0.joined()) } ?? []
    // What the tables allow after the settled rounds, or where all of them were made at once.
    let met = guests.judged(order.settled)
    let bound =
      plan.map { met.newPairs + $0.bound }
      ?? max(
        met.newPairs,
        SeatingPlan.bound(
          people: seated.count, seats: rounds.last?.map(\.count).max() ?? 1, rounds: rounds.count))
    let judged = guests.judged(rounds)
    return MeetingSeating(
      order: order, people: seated, rounds: rounds, seed: order.start, newPairs: judged.newPairs,
      most: min(bound, guests.strangers), value: judged.value, clashes: judged.clashes)
  }

  /// The order of the seating that is kept with a meeting: all of its rounds are settled, and those who
  /// are invited and don’t sit in the last of them don’t come. Nil where none is kept.
  package func keptOrder(of meeting: RecordID, on day: Day) -> SeatingOrder? {
    guard let kept = keptSeating(of: meeting), let last = kept.last else { return nil }
    var order = SeatingOrder(
      meeting, seats: max(last.map(\.count).max() ?? 0, SeatingOrder.seatCounts.lowerBound),
      rounds: kept.count, seed: referring(to: meeting, in: seatings).lazy.compactMap(\.seed).first)
    order.settled = kept
    order.absent = Set(guests(of: meeting, on: day)).subtracting(last.joined())
    return order
  }

  /// The seating that is kept with a meeting, table by table; nil where there is none.
  package func keptSeating(of meeting: RecordID) -> [[[RecordID]]]? {
    let records = referring(to: meeting, in: seatings)
    guard !records.isEmpty else { return nil }
    let rounds = Dictionary(grouping: records) { $0.round ?? 0 }
    return rounds.sorted { $0.key < $1.key }.map { _, tables in
      tables.sorted { ($0.table ?? 0) < ($1.table ?? 0) }.map(\.persons)
    }
  }

  /// Those who are seated: who attended, else who is invited, themselves or through their
  /// organisations; each once.
  package func guests(of meeting: RecordID, on day: Day) -> [RecordID] {
    meetings[meeting].map { attending($0, on: day) } ?? []
  }

  private func attending(_ meeting: Meeting, on day: Day) -> [RecordID] {
    let named = meeting.attended.isEmpty ? meeting.persons : meeting.attended
    var people = named.filter { persons.row(of: $0) != nil }
    if people.isEmpty {
      for organisation in meeting.organisations {
        for appointment in referring(to: organisation, in: appointments)
        where appointment.holds(on: day) {
          if let person = appointment.person, persons.row(of: person) != nil {
            people.append(person)
          }
        }
      }
    }
    var seen: Set<RecordID> = []
    return people.filter { seen.insert($0).inserted }
  }

  /// What it is worth that two guests meet: less than nothing where they are of one organisation or
  /// compete, nothing where they know each other, else the more the better their needs and offers fit.
  private func pairValues(_ people: [RecordID], before meeting: Meeting, on day: Day) -> [Int] {
    let count = people.count
    let places = people.map { person in
      Set(
        referring(to: person, in: appointments).filter { $0.holds(on: day) }
          .compactMap { organisations.row(of: $0.organisation) })
    }
    let graph = ties(on: day)
    let needs = needsAndOffers
    let earlier = meetings.filter { other in
      other.id != meeting.id && (other.date?.days.upperBound).map { $0 < day } == true
    }.map { Set($0.attended) }
    let competes = places.map { rows in
      Set(rows.flatMap { organisations[$0].competes.map { $0.lowercased() } })
    }
    var values = [Int](repeating: 0, count: count * count)
    for one in 0..<count {
      for other in 0..<one {
        let value: Int
        let pairs = places[one].flatMap { a in places[other].map { (a, $0) } }
        if !places[one].isDisjoint(with: places[other])
          || !competes[one].isDisjoint(with: competes[other])
          || pairs.contains(where: { areOfOneBranch($0, $1) })
        {
          value = -50
        } else if pairs.contains(where: { graph.isTied($0, $1) })
          || earlier.contains(where: { $0.contains(people[one]) && $0.contains(people[other]) })
        {
          value = 0
        } else {
          let best = pairs.map { needs.best($0, $1)?.score ?? 0 }.max() ?? 0
          value = 10 + Int((best * 12).rounded())
        }
        values[one * count + other] = value
        values[other * count + one] = value
      }
    }
    return values
  }

  /// The records of a seating, in the place of those that the meeting had.
  package func keeping(_ seating: MeetingSeating) throws(ChangeFault) -> Municipality {
    let meeting = seating.order.meeting
    var changes = referring(to: meeting, in: seatings).map { Change.remove($0.recordID) }
    for (round, tables) in seating.rounds.enumerated() {
      for (table, people) in tables.enumerated() {
        changes.append(
          .add(
            .seating,
            [
              FieldChange("Meeting", .replace([meeting.key])),
              FieldChange("Round", .replace(["\(round + 1)"])),
              FieldChange("Table", .replace(["\(table + 1)"])),
              FieldChange("Person", .replace(people.map(\.key))),
              FieldChange("Seed", .replace(["\(seating.seed)"])),
            ]))
      }
    }
    return try applying(changes).municipality
  }
}

/// The guests of a meeting, and what it is worth that two of them meet.
private struct GuestList {
  private let people: [RecordID]
  private let places: [RecordID: Int]
  /// By `one * count + other`.
  private let values: [Int]
  private var count: Int { people.count }

  /// - Parameter people: each once.
  init(_ people: [RecordID], _ values: [Int]) {
    (self.people, self.values) = (people, values)
    places = Dictionary(people.enumerated().map { ($1, $0) }) { first, _ in first }
  }

  /// How many pairs may meet that don’t know each other.
  var strangers: Int {
    (0..<count).reduce(0) { sum, one in sum + (0..<one).count { values[one * count + $0] > 0 } }
  }

  /// The rounds after those that are settled, for the first so many of the guests. Whoever met in a
  /// settled round knows each other by now.
  func plan(_ order: SeatingOrder, _ coming: Int) -> SeatingPlan {
    var left = values
    for pair in pairs(in: order.settled) {
      for place in [pair.one * count + pair.other, pair.other * count + pair.one] {
        left[place] = min(left[place], 0)
      }
    }
    let settled = order.settled.count
    let pins = order.pins.compactMap { pin -> SeatingPlan.Pin? in
      guard let person = places[pin.person], person < coming, pin.round >= settled else {
        return nil
      }
      return SeatingPlan.Pin(round: pin.round - settled, person: person, table: pin.table)
    }
    return SeatingPlan.best(
      people: coming, seats: order.seats, rounds: order.rounds - settled,
      values: (0..<coming).flatMap { left[($0 * count)..<($0 * count + coming)] },
      pins: Set(pins), seed: UInt64(order.start), starts: order.isDraft ? 1 : 4,
      proposals: order.isDraft ? 10_000 : 1_000_000)
  }

  func rounds(of plan: SeatingPlan) -> [[[RecordID]]] {
    (0..<plan.rounds).map { plan[$0].map { $0.map { people[$0] } } }
  }

  /// What rounds are worth: as a plan counts it, and with whom should not meet.
  func judged(
    _ rounds: [[[RecordID]]]
  ) -> (newPairs: Int, value: Int, clashes: [MeetingSeating.Clash]) {
    var (newPairs, value) = (0, 0)
    var clashes: [MeetingSeating.Clash] = []
    var met: Set<Pair> = []
    for pair in pairs(in: rounds) {
      let worth = values[pair.one * count + pair.other]
      let isFirst = met.insert(Pair(pair.one, pair.other)).inserted
      value += isFirst ? worth : -SeatingPlan.repeatCost
      if isFirst, worth > 0 { newPairs += 1 }
      if worth < 0 {
        clashes.append(.init(round: pair.round, one: people[pair.one], other: people[pair.other]))
      }
    }
    return (newPairs, value, clashes)
  }

  /// Everybody who sits with everybody, round by round.
  private func pairs(in rounds: [[[RecordID]]]) -> [(round: Int, one: Int, other: Int)] {
    rounds.enumerated().flatMap { round, tables in
      tables.flatMap { table in
        let there = table.compactMap { places[$0] }
        return there.indices.flatMap { last in
          there[..<last].filter { $0 != there[last] }.map { (round, $0, there[last]) }
        }
      }
    }
  }
}
