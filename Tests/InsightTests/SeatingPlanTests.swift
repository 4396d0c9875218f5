import TestSupport
import Testing

@testable import Insight

/// Plans against bounds and optima that are known, and against what must never be.
struct SeatingPlanTests {
  private struct Case: Decodable {
    let people, seats, rounds, tables, bound: Int
    let optimum: Int?
  }

  private struct Cases: Decodable {
    let bounds: [Case]
  }

  /// Where no optimum is known or none is reached, what eight other seeds reached.
  private static let floors = [
    "60/8/4": 776, "30/5/6": 347, "24/4/6": 213, "18/3/8": 141, "32/4/10": 449,
  ]

  private static let seed: UInt64 = 20_260_101

  /// Strangers, all of whom may meet.
  private static func strangers(_ people: Int) -> [Int] {
    (0..<people * people).map { $0 / people == $0 % people ? 0 : 10 }
  }

  @Test func `as many meet as can, where that is known`() throws {
    for oracle in try Oracle.json("tables/bounds.json", as: Cases.self).bounds {
      let plan = SeatingPlan.best(
        people: oracle.people, seats: oracle.seats, rounds: oracle.rounds,
        values: Self.strangers(oracle.people), seed: Self.seed)
      let name = "\(oracle.people)/\(oracle.seats)/\(oracle.rounds)"
      #expect(plan.bound == oracle.bound, "\(name)")
      #expect(plan.tableCount == oracle.tables, "\(name)")
      let least = try #require(Self.floors[name] ?? oracle.optimum)
      #expect(plan.newPairs >= least && plan.newPairs <= plan.bound, "\(name)")
    }
  }

  @Test func `sixty guests meet whom they should, and nobody whom they should not`() throws {
    var values = [Int](repeating: 0, count: 3600)
    for row in try Oracle.text("tables/values-60.tsv").split(separator: "\n") {
      let cells = row.split(separator: "\t").compactMap { Int($0) }
      try #require(cells.count == 3)
      values[cells[0] * 60 + cells[1]] = cells[2]
      values[cells[1] * 60 + cells[0]] = cells[2]
    }
    let plan = SeatingPlan.best(people: 60, seats: 6, rounds: 5, values: values, seed: Self.seed)
    #expect(plan.valueBound == 7_848)
    #expect(plan.value >= 7_800)
    for round in 0..<5 {
      for table in plan[round] {
        for one in table { #expect(table.allSatisfy { values[one * 60 + $0] >= 0 }) }
      }
    }
  }

  @Test(arguments: 0..<30)
  func `everybody has one seat a round, tables are of like sizes, and pins hold`(_ seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    let people = Int.random(in: 0...17, using: &random)
    let (seats, rounds) = (
      Int.random(in: 1...6, using: &random), Int.random(in: 1...4, using: &random)
    )
    let values = (0..<people * people).map { _ in
      [-50, 0, 10, 22].randomElement(using: &random) ?? 0
    }
    let even = (0..<people * people).map { place in
      values[min(place, place % max(people, 1) * people + place / max(people, 1))]
    }
    let tables = max(1, (people + seats - 1) / seats)
    let pins = Set(
      (0..<min(people, tables)).map { person in
        SeatingPlan.Pin(round: rounds - 1, person: person, table: tables - 1 - person)
      })
    let plan = SeatingPlan.best(
      people: people, seats: seats, rounds: rounds, values: even, pins: pins,
      seed: UInt64(seed), starts: 2, proposals: 4_000)
    let again = SeatingPlan.best(
      people: people, seats: seats, rounds: rounds, values: even, pins: pins,
      seed: UInt64(seed), starts: 2, proposals: 4_000)
    #expect(plan == again)
    var value = 0
    var met = [Int](repeating: 0, count: people * people)
    for round in 0..<rounds {
      #expect(plan[round].joined().sorted() == Array(0..<people))
      let sizes = plan[round].map(\.count)
      #expect((sizes.max() ?? 0) - (sizes.min() ?? 0) <= 1 && sizes.allSatisfy { $0 <= seats })
      for table in plan[round] {
        for one in table {
          for other in table where other < one {
            met[one * people + other] += 1
            value +=
              met[one * people + other] == 1
              ? even[one * people + other] : -SeatingPlan.repeatCost
          }
        }
      }
    }
    #expect(plan.value == value)
    for pin in pins { #expect(plan[pin.round][pin.table].contains(pin.person)) }
  }
}
