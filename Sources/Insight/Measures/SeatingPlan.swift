/// Who is to meet at which table in which round, so that as many as possible meet somebody new.
///
/// All arithmetic is in whole numbers: the same guests and seed give the same plan on every machine.
package struct SeatingPlan: Equatable, Sendable {
  /// A guest's place in a round that must stay, such as a host's.
  package struct Pin: Hashable, Sendable {
    package let round: Int
    package let person: Int
    package let table: Int

    package init(round: Int, person: Int, table: Int) {
      self.round = round
      self.person = person
      self.table = table
    }
  }

  /// How many guests there are, seats at the largest tables, and rounds.
  package let people: Int
  package let seats: Int
  package let rounds: Int
  /// What it is worth that two meet, by `person * people + other`; the same both ways.
  private let values: [Int]
  private let pins: Set<Pin>
  /// The table of each guest, by `round * people + person`.
  private var tables: [Int]
  /// How often each two meet, by `person * people + other`.
  private var meetings: [Int]
  /// The worth of all meetings: of each two once, less `repeatCost` for each time more.
  package private(set) var value = 0

  /// What two who have met cost when they meet again.
  package static let repeatCost = 5

  /// How many tables there are: their sizes differ by one at most.
  package var tableCount: Int { max(1, (people + seats - 1) / seats) }

  /// Who sits at each table of a round, ascending.
  package subscript(round: Int) -> [[Int]] {
    var seated = [[Int]](repeating: [], count: tableCount)
    for person in 0..<people { seated[tables[round * people + person]].append(person) }
    return seated
  }

  /// How many pairs meet that have a worth: that do not know each other, and may meet.
  package var newPairs: Int {
    (0..<people).reduce(0) { sum, one in
      sum
        + (0..<one).count { other in
          meetings[one * people + other] > 0 && values[one * people + other] > 0
        }
    }
  }

  /// The best plan that was found.
  /// - Parameters:
  ///   - values: what it is worth that two meet, by `person * people + other`: over 0 where it is new,
  ///     0 where they know each other, under 0 where they should not.
  ///   - pins: seats that stay. They must not ask more of a table than it has seats.
  ///   - proposals: how many swaps a start tries.
  package static func best(
    people: Int, seats: Int, rounds: Int, values: [Int], pins: Set<Pin> = [], seed: UInt64,
    starts: Int = 4, proposals: Int = 1_000_000
  ) -> SeatingPlan {
    let start = SeatingPlan(
      people: people, seats: max(seats, 1), rounds: max(rounds, 1), values: values, pins: pins)
    guard start.tableCount > 1 else { return start }
    let most = start.valueBound
    var best = start
    for number in 0..<max(starts, 1) where best.value < most {
      var plan = start
      plan.improve(seed: seed &+ UInt64(number), most: most, proposals: proposals)
      if plan.value > best.value { best = plan }
    }
    return best
  }

  private init(people: Int, seats: Int, rounds: Int, values: [Int], pins: Set<Pin>) {
    (self.people, self.seats, self.rounds) = (people, seats, rounds)
    (self.values, self.pins) = (values, pins)
    tables = []
    meetings = Array(repeating: 0, count: people * people)
    seatInOrder()
  }

  /// Each guest in a row and a column; every round moves each row by as many tables as it has rows
  /// before it.
  private mutating func seatInOrder() {
    let count = tableCount
    tables = (0..<rounds).flatMap { round in
      (0..<people).map { person in (person % count + round * (person / count)) % count }
    }
    for pin in pins.sorted(by: { ($0.round, $0.person) < ($1.round, $1.person) }) { seat(pin) }
    for round in 0..<rounds {
      for one in 0..<people {
        for other in 0..<one
        where tables[round * people + one] == tables[round * people + other] {
          value += meet(one, other)
        }
      }
    }
  }

  /// Changes places with somebody at the table who may move.
  private mutating func seat(_ pin: Pin) {
    let from = tables[pin.round * people + pin.person]
    guard from != pin.table, pin.table < tableCount, pin.round < rounds else { return }
    let other = (0..<people).last { person in
      tables[pin.round * people + person] == pin.table
        && !pins.contains(Pin(round: pin.round, person: person, table: pin.table))
    }
    guard let other else { return }
    tables[pin.round * people + other] = from
    tables[pin.round * people + pin.person] = pin.table
  }

  /// - Returns: what it adds to the value.
  private mutating func meet(_ one: Int, _ other: Int) -> Int {
    let place = one * people + other
    meetings[place] += 1
    meetings[other * people + one] += 1
    return meetings[place] == 1 ? values[place] : -Self.repeatCost
  }

  private func gain(ofMeeting place: Int) -> Int {
    meetings[place] == 0 ? values[place] : -Self.repeatCost
  }

  private func loss(ofParting place: Int) -> Int {
    meetings[place] == 1 ? values[place] : -Self.repeatCost
  }

  // MARK: - Annealing

  /// In so many levels a swap that loses is accepted less and less often.
  private static let levels = 200
  /// The chance of the first level that a loss of up to five is accepted, of 65,536.
  private static let firstChance = 43_254

  private mutating func improve(seed: UInt64, most: Int, proposals: Int) {
    var random = SplitMix(state: seed)
    var seated = (0..<rounds).map { self[$0] }
    let fixed = Set(pins.map { $0.round * people + $0.person })
    var best = self
    for level in 0..<Self.levels {
      let chance = Self.firstChance * (Self.levels - 1 - level) / (Self.levels - 1)
      for _ in 0..<proposals / Self.levels {
        let round = random.below(rounds)
        let one = random.below(people)
        let other = random.below(people)
        let (from, to) = (tables[round * people + one], tables[round * people + other])
        guard from != to, fixed.isEmpty || !fixed.contains(round * people + one),
          fixed.isEmpty || !fixed.contains(round * people + other)
        else { continue }
        let change = self.change(one, other, seated[round][from], seated[round][to])
        guard change >= 0 || random.accepts(loss: -change, chance: chance) else { continue }
        swap(one, other, round, &seated[round])
        value += change
        if value > best.value {
          best = self
          if value >= most { return }
        }
      }
    }
    self = best
  }

  /// What the value changes by where two change places.
  private func change(_ one: Int, _ other: Int, _ near: [Int], _ far: [Int]) -> Int {
    var change = 0
    let (first, second) = (one * people, other * people)
    for person in near where person != one {
      change += gain(ofMeeting: second + person) - loss(ofParting: first + person)
    }
    for person in far where person != other {
      change += gain(ofMeeting: first + person) - loss(ofParting: second + person)
    }
    return change
  }

  private mutating func swap(_ one: Int, _ other: Int, _ round: Int, _ seated: inout [[Int]]) {
    let (from, to) = (tables[round * people + one], tables[round * people + other])
    for person in seated[from] where person != one { part(one, person) }
    for person in seated[to] where person != other { part(other, person) }
    seated[from].removeAll { $0 == one }
    seated[to].removeAll { $0 == other }
    for person in seated[from] { _ = meet(other, person) }
    for person in seated[to] { _ = meet(one, person) }
    seated[from].append(other)
    seated[to].append(one)
    tables[round * people + one] = to
    tables[round * people + other] = from
  }

  private mutating func part(_ one: Int, _ other: Int) {
    meetings[one * people + other] -= 1
    meetings[other * people + one] -= 1
  }

  // MARK: - Bounds

  /// How many pairs sit together in one round.
  private static func pairs(people: Int, tables: Int) -> Int {
    (0..<tables).reduce(0) {
      $0 + Insight.pairs(of: people / tables + ($1 < people % tables ? 1 : 0))
    }
  }

  /// No plan lets more pairs meet. Those of one table who can't all go to different ones meet again
  /// in the next round.
  package static func bound(people: Int, seats: Int, rounds: Int) -> Int {
    let tables = max(1, (people + seats - 1) / seats)
    let perRound = pairs(people: people, tables: tables)
    let forced = (0..<tables).reduce(0) { sum, table in
      let size = people / tables + (table < people % tables ? 1 : 0)
      return sum + pairs(people: size, tables: tables)
    }
    return min(
      Insight.pairs(of: people), perRound + (rounds - 1) * max(perRound - forced, 0))
  }

  /// The bound on the pairs of this plan.
  package var bound: Int { Self.bound(people: people, seats: seats, rounds: rounds) }

  /// No plan is worth more: the most valuable pairs, as many as the bound lets meet, less what the
  /// others cost who meet again.
  package var valueBound: Int {
    let worth = (0..<people).flatMap { one in
      (0..<one).map { values[one * people + $0] }.filter { $0 > 0 }
    }.sorted(by: >)
    let again = rounds * Self.pairs(people: people, tables: tableCount) - bound
    return worth.prefix(bound).reduce(0, +) - Self.repeatCost * again
  }
}

/// SplitMix64 (Steele, Lea & Flood 2014): the same numbers on every machine.
struct SplitMix {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0 up to, and without, a limit.
  mutating func below(_ limit: Int) -> Int {
    Int(((next() >> 32) &* UInt64(limit)) >> 32)
  }

  /// Whether a loss is accepted: with the chance, of 65,536, once for every five that are lost.
  mutating func accepts(loss: Int, chance: Int) -> Bool {
    var product = 65_536
    for _ in 0..<(loss + 4) / 5 {
      product = (product * chance) >> 16
      if product == 0 { return false }
    }
    return Int(next() >> 48) < product
  }
}
