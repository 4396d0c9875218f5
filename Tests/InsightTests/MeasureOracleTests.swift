import Almanac
import Foundation
import TestSupport
import Testing

@testable import Insight

/// The measures against the values that lifelines, R's forecast and scipy computed, or that were
/// counted by hand.
struct MeasureOracleTests {
  private func isNear(_ one: Double?, _ other: Double?, _ most: Double = 0.000001) -> Bool {
    guard let one, let other else { return one == nil && other == nil }
    return abs(one - other) <= most
  }

  // MARK: - Time

  private struct Time: Decodable {
    struct Firm: Decodable {
      let start: String
      let end: String?
    }
    struct Ahead: Decodable {
      let drift, half95: Double
    }
    struct Errors: Decodable {
      let naiveMAE, driftMAE: Double
    }
    let asOf: String
    let durations, kept: [Int]
    let kaplanMeier: [[Double]]
    let median: Int
    let firms: [Firm]
    let survival: [String: Double]
    let series: [[Value]]
    let forecast: [Ahead]
    let backtest: Errors
  }

  /// A cell of a series: its year as text, or its value.
  private enum Value: Decodable {
    case year(String)
    case value(Double)

    init(from decoder: any Decoder) throws {
      let cell = try decoder.singleValueContainer()
      if let number = try? cell.decode(Double.self) {
        self = .value(number)
      } else {
        self = .year(try cell.decode(String.self))
      }
    }
  }

  private let time: Time

  init() throws { time = try Oracle.json("time/time.json", as: Time.self) }

  @Test func `how long promises stay open is as by Kaplan and Meier`() {
    let curve = SurvivalCurve(
      zip(time.durations, time.kept).map { SurvivalCurve.Span($0, isEnded: $1 == 1) })
    #expect(curve.steps.map(\.length) == time.kaplanMeier.map { Int($0[0]) })
    for (step, expected) in zip(curve.steps, time.kaplanMeier) {
      #expect(isNear(step.share, expected[1]))
    }
    #expect(curve.median == time.median)
    #expect(curve.length(leaving: 0.1) == nil)
  }

  @Test func `how long businesses live is as by Kaplan and Meier`() throws {
    let today = try #require(Day(time.asOf))
    let curve = SurvivalCurve(
      try time.firms.map { firm in
        let start = try #require(Day(firm.start))
        let end = try firm.end.map { try #require(Day($0)) }
        return SurvivalCurve.Span((end ?? today).number - start.number, isEnded: end != nil)
      })
    for (years, share) in time.survival {
      let days = Int((try #require(Double(years)) * 365.25).rounded(.down))
      #expect(isNear(curve.share(after: days), share), "\(years)")
    }
  }

  @Test func `a curve of nothing, and of what never ends, says so`() {
    #expect(SurvivalCurve([]).median == nil)
    #expect(SurvivalCurve([]).share(after: 100) == 1)
    let open = SurvivalCurve([.init(3, isEnded: false), .init(9, isEnded: false)])
    #expect(open.steps.isEmpty && open.median == nil && open.count == 2)
    let backwards = SurvivalCurve([.init(-4, isEnded: true), .init(2, isEnded: true)])
    #expect(backwards.count == 1 && backwards.median == 2)
  }

  @Test func `a forecast has the drift, the band and the errors of R's forecast`() throws {
    let values = time.series.compactMap { row -> Double? in
      if case .value(let value) = row[1] { value } else { nil }
    }
    let forecast = try #require(Forecast(values, periods: 3))
    #expect(forecast.method == .drift)
    #expect(isNear(forecast.naiveError, time.backtest.naiveMAE))
    #expect(isNear(forecast.driftError, time.backtest.driftMAE))
    for (point, ahead) in zip(forecast.points, time.forecast) {
      #expect(isNear(point.value, ahead.drift, 0.00006))
      #expect(isNear(point.high - point.value, ahead.half95, 0.00006))
      #expect(isNear(point.value - point.low, ahead.half95, 0.00006))
    }
    #expect(Forecast(Array(values.prefix(4)), periods: 3) == nil)
  }

  @Test func `a series that goes up and down is said to stay where it is`() throws {
    let forecast = try #require(Forecast([10, 14, 10, 14, 10, 14, 10], periods: 2))
    #expect(forecast.method == .naive)
    #expect(forecast.points.allSatisfy { $0.value == 10 && $0.low < 10 && $0.high > 10 })
    #expect(forecast.points[1].high > forecast.points[0].high)
  }

  // MARK: - Branches

  private struct Branches: Decodable {
    struct Years: Decodable {
      let y2004, y2008: [Double]
    }
    struct Shift: Decodable {
      struct Part: Decodable {
        let ns, im, rs, change: Double
      }
      let total, nationalShare, industryMix, regionalShift: Double
      let bySection: [String: Part]
    }
    struct Index: Decodable {
      let hhi, equivalentBranches, normalised: Double
    }
    struct Employers: Decodable {
      let employees: [Double]
      let hhi, largestShare, top3: Double
    }
    struct Visits: Decodable {
      let population, visited, nextVisits: [String: Int]
      let rate, dissimilarity, rIndicator: Double
      let ratio: [String: Double]
    }
    let sections: [String]
    let local, nation: Years
    let lq: [String: Double]
    let shiftShare: Shift
    let hhi: Index
    let employers: Employers
    let coverage: Visits
  }

  @Test func `branches are as large, and have changed as much, as was counted`() throws {
    let oracle = try Oracle.json("branch/branch.json", as: Branches.self)
    let quotients = BranchStructure.quotients(
      local: oracle.local.y2008, nation: oracle.nation.y2008)
    for (section, quotient) in zip(oracle.sections, quotients) {
      #expect(isNear(quotient, oracle.lq[section], 0.00006), "\(section)")
    }
    let parts = ShiftShare.parts(
      local: (oracle.local.y2004, oracle.local.y2008),
      nation: (oracle.nation.y2004, oracle.nation.y2008))
    for (section, part) in zip(oracle.sections, parts) {
      let expected = oracle.shiftShare.bySection[section]
      #expect(isNear(part?.national, expected?.ns, 0.00006), "\(section)")
      #expect(isNear(part?.industry, expected?.im, 0.00006), "\(section)")
      #expect(isNear(part?.regional, expected?.rs, 0.00006), "\(section)")
      #expect(isNear(part?.change, expected?.change, 0.00006), "\(section)")
    }
    let sum = ShiftShare.sum(parts)
    #expect(isNear(sum.national, oracle.shiftShare.nationalShare, 0.00006))
    #expect(isNear(sum.industry, oracle.shiftShare.industryMix, 0.00006))
    #expect(isNear(sum.regional, oracle.shiftShare.regionalShift, 0.00006))
    #expect(isNear(sum.change, oracle.shiftShare.total))
    let index = BranchStructure.concentration(oracle.local.y2008)
    #expect(isNear(index, oracle.hhi.hhi))
    #expect(isNear(index.map { 1 / $0 }, oracle.hhi.equivalentBranches, 0.00006))
    #expect(
      isNear(
        BranchStructure.normalisedConcentration(oracle.local.y2008), oracle.hhi.normalised))
    let employees = oracle.employers.employees
    #expect(isNear(BranchStructure.concentration(employees), oracle.employers.hhi))
    #expect(
      isNear(BranchStructure.share(ofLargest: 1, employees), oracle.employers.largestShare))
    #expect(isNear(BranchStructure.share(ofLargest: 3, employees), oracle.employers.top3))
  }

  @Test func `of nothing there is no share, no quotient and no index`() {
    #expect(BranchStructure.quotients(local: [0, 0], nation: [1, 2]) == [nil, nil])
    #expect(BranchStructure.quotients(local: [1, 2], nation: [0, 3])[0] == nil)
    #expect(BranchStructure.concentration([]) == nil)
    #expect(BranchStructure.share(ofLargest: 1, [0]) == nil)
    #expect(ShiftShare.parts(local: ([1], [2]), nation: ([0], [1])) == [nil])
    let nobody = Representation([])
    #expect(nobody.rate == nil && nobody.dissimilarity == nil && nobody.representativity == nil)
  }

  @Test func `the visited are as like the population as was counted`() throws {
    let visits = try Oracle.json("branch/branch.json", as: Branches.self).coverage
    let sections = visits.population.keys.sorted()
    let found = Representation(
      sections.map { (visits.population[$0] ?? 0, visits.visited[$0] ?? 0) })
    #expect(isNear(found.rate, visits.rate))
    #expect(isNear(found.dissimilarity, visits.dissimilarity))
    #expect(isNear(found.representativity, visits.rIndicator))
    for (section, group) in zip(sections, found.groups) {
      #expect(isNear(group.ratio, visits.ratio[section], 0.00006), "\(section)")
      #expect(group.next == visits.nextVisits[section], "\(section)")
    }
  }

  // MARK: - Words

  private struct Words: Decodable {
    let needs, offers: [String: String]
    let words: [String: [String]]
    let match: [String: [String: Double]]
  }

  @Test func `needs and offers fit as far as their words do`() throws {
    let oracle = try Oracle.json("match/match.json", as: Words.self)
    let (needs, offers) = (oracle.needs.keys.sorted(), oracle.offers.keys.sorted())
    let match = TextMatch(
      needs: needs.compactMap { oracle.needs[$0] }, offers: offers.compactMap { oracle.offers[$0] })
    for (key, words) in oracle.words {
      let text = try #require(oracle.needs[key] ?? oracle.offers[key])
      #expect(TextMatch.words(text) == words)
    }
    for (need, key) in needs.enumerated() {
      for (offer, other) in offers.enumerated() {
        #expect(
          isNear(match.score(need, offer), oracle.match[key]?[other], 0.00006), "\(key) \(other)")
      }
    }
    let all = needs.indices.flatMap { need in offers.indices.map { (need, $0) } }
    let expected = all.filter { match.score($0.0, $0.1) >= 0.35 }
    #expect(
      Set(match.matches().map { [$0.need, $0.offer] }) == Set(expected.map { [$0.0, $0.1] }))
  }

  @Test(arguments: 0..<20)
  func `no pair that fits is passed over`(_ seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    let stems = [
      "lokal", "möteslokal", "lokaler", "svets", "svetsare", "svetskapacitet", "hyra", "el",
    ]
    func text() -> String {
      (0..<Int.random(in: 0...4, using: &random)).compactMap { _ in
        stems.randomElement(using: &random)
      }.joined(separator: " ")
    }
    let needs = (0..<12).map { _ in text() }
    let offers = (0..<12).map { _ in text() }
    let match = TextMatch(needs: needs, offers: offers)
    let expected = needs.indices.flatMap { need in
      offers.indices.filter { match.score(need, $0) >= 0.35 }.map { [need, $0] }
    }
    #expect(Set(match.matches().map { [$0.need, $0.offer] }) == Set(expected))
  }
}
