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
  var start: Int {
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
