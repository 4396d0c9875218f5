import Almanac
import Model

/// The guests of a meeting, and what it is worth that two of them meet.
struct GuestList {
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

extension Municipality {
  func attending(_ meeting: Meeting, on day: Day) -> [RecordID] {
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
  func pairValues(_ people: [RecordID], before meeting: Meeting, on day: Day) -> [Int] {
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
}
