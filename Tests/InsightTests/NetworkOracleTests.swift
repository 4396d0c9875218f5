import Almanac
import Example
import Insight
import Model
import Synchronization
import TestSupport
import TestTowns
import Testing

@testable import Insight

/// The measures of the network against the values that networkx, igraph and R's sna computed.
struct NetworkOracleTests {
  private struct Burt: Decodable {
    struct Node: Decodable {
      let degree: Int
      let constraint: Double?
      let effectiveSize: Double?
      let efficiency: Double?
    }
    struct Brokers: Decodable {
      let coordinator, itinerant, border, liaison, total, only: Int
    }
    let burt: [String: Node]
    let articulation: [String]
    let brokerageByBranchSection: [String: Brokers]
  }

  private struct Year: Decodable {
    let year, businesses, pairsWith, pairsWithout, twoStepsWith, twoStepsWithout: Int
    let necessity: Double
    let componentsWith, componentsWithout, largestWith, largestWithout: Int
    let isolatedWithout, separated: [String]
    let constraintWith, constraintWithout: [String: Double?]
  }

  private let town: Municipality
  private let graph: TieGraph
  private let oracle: Burt

  init() throws {
    town = try Oracle.network()
    graph = town.ties(on: Oracle.endOf2008)
    oracle = try Oracle.json("network/burt.json", as: Burt.self)
  }

  private func key(_ row: Int) -> String { town.id(.organisation, at: row).key }

  private func isNear(_ one: Double?, _ other: Double?) -> Bool {
    guard let one, let other else { return one == nil && other == nil }
    return abs(one - other) < 0.000001
  }

  @Test func `constraint, effective size and efficiency are Burt's`() throws {
    for (row, holes) in graph.structuralHoles().enumerated() {
      let node = try #require(oracle.burt[key(row)])
      #expect(graph.degree(row) == node.degree)
      #expect(isNear(holes?.constraint, node.constraint), "\(key(row))")
      #expect(isNear(holes?.effectiveSize, node.effectiveSize), "\(key(row))")
      #expect(isNear(holes?.efficiency, node.efficiency), "\(key(row))")
    }
  }

  @Test func `who joins trades that don't meet is as in Gould and Fernandez`() throws {
    for (row, found) in graph.brokerage(by: town.groups(by: .section)).enumerated() {
      let brokers = try #require(oracle.brokerageByBranchSection[key(row)])
      #expect(found.coordinator == brokers.coordinator, "\(key(row))")
      #expect(found.itinerant == brokers.itinerant, "\(key(row))")
      #expect(found.border == brokers.border, "\(key(row))")
      #expect(found.liaison == brokers.liaison, "\(key(row))")
      #expect(found.total == brokers.total, "\(key(row))")
      #expect(found.only == brokers.only, "\(key(row))")
    }
  }

  @Test func `the network falls apart where Tarjan says`() {
    #expect(graph.articulationPoints().map(key).sorted() == oracle.articulation)
  }

  @Test func `with us and without us, year by year`() throws {
    let years = try Oracle.json("network/without-municipality.json", as: [Year].self)
    let found = town.reachWithoutUs(years: 4, to: Oracle.endOf2008)
    #expect(found.map(\.year) == years.map(\.year))
    for (found, year) in zip(found, years) {
      #expect(found.with.pairs == year.pairsWith)
      #expect(found.without.pairs == year.pairsWithout)
      #expect(isNear(found.necessity, year.necessity))
      #expect(found.with.withinTwo == year.twoStepsWith)
      #expect(found.without.withinTwo == year.twoStepsWithout)
      #expect(found.with.components == year.componentsWith)
      #expect(found.without.components == year.componentsWithout)
      #expect(found.with.largest == year.largestWith)
      #expect(found.without.largest == year.largestWithout)
      #expect(Set(found.without.alone.map(key)) == Set(year.isolatedWithout))
      #expect(Set(found.separated.map(key)) == Set(year.separated))
      let graph = town.ties(on: PartialDate.year(year.year).days.upperBound)
      for (graph, expected) in [
        (graph, year.constraintWith), (graph.withoutOwn, year.constraintWithout),
      ] {
        for (row, holes) in graph.structuralHoles().enumerated() where !graph.isOwn[row] {
          #expect(isNear(holes?.constraint, expected[key(row)] ?? nil), "\(year.year) \(key(row))")
        }
      }
    }
  }

  /// Networks at random, with hubs, against counting pair by pair.
  @Test(arguments: 0..<40)
  func `pairs are counted without being listed`(_ seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    let count = Int.random(in: 1...24, using: &random)
    var edges: [(Int, Int)] = []
    for _ in 0..<Int.random(in: 0...60, using: &random) {
      edges.append(
        (Int.random(in: 0..<count, using: &random), Int.random(in: 0..<count, using: &random)))
    }
    if Bool.random(using: &random) { edges += (1..<max(count, 1)).map { (0, $0) } }
    let graph = TieGraph(
      edges: edges, isOwn: Array(repeating: false, count: count),
      isBusiness: (0..<count).map { _ in Bool.random(using: &random) })
    let groups = (0..<count).map { _ -> Int32? in
      [nil, 0, 1, 2].randomElement(using: &random) ?? nil
    }
    var only = [Int](repeating: 0, count: count)
    var pairs = 0
    var kinds = [[Int]](repeating: [0, 0, 0, 0], count: count)
    for one in 0..<count {
      for other in 0..<one {
        let common = graph[one].filter { graph.isTied(Int($0), other) }.map { Int($0) }
        let isTied = graph.isTied(one, other)
        if !isTied, common.count == 1 { only[common[0]] += 1 }
        if graph.isBusiness[one], graph.isBusiness[other], isTied || !common.isEmpty { pairs += 1 }
        for broker in common where !isTied {
          let (a, b, c) = (groups[one], groups[broker], groups[other])
          let (ab, bc, ac) = (a != nil && a == b, b != nil && b == c, a != nil && a == c)
          let place = ab && bc ? 0 : ac ? 1 : ab || bc ? 2 : 3
          kinds[broker][place] += 1
        }
      }
    }
    #expect(graph.twoSteps() == TwoSteps(only: only, businessPairs: pairs))
    let found = graph.brokerage(by: groups)
    #expect(found.map { [$0.coordinator, $0.itinerant, $0.border, $0.liaison] } == kinds)
    #expect(found.map(\.only) == only)
  }

  /// The laws of Burt's constraint, and of the reach with and without us, on networks at random.
  @Test(arguments: 0..<60)
  func `constraint has its bounds, and without us no more reach each other`(_ seed: Int) {
    var random = SeededRandom(seed: UInt64(seed) &+ 1000)
    let count = Int.random(in: 1...20, using: &random)
    let edges = (0..<Int.random(in: 0...50, using: &random)).map { _ in
      (Int.random(in: 0..<count, using: &random), Int.random(in: 0..<count, using: &random))
    }
    let isOwn = (0..<count).map { _ in Int.random(in: 0..<6, using: &random) == 0 }
    let graph = TieGraph(
      edges: edges, isOwn: isOwn,
      isBusiness: isOwn.map { !$0 && Bool.random(using: &random) })
    for (row, holes) in graph.structuralHoles().enumerated() {
      #expect((holes == nil) == (graph.degree(row) == 0))
      guard let holes else { continue }
      #expect(holes.constraint > 0 && holes.constraint <= 1.125 + 1e-12, "\(holes)")
      #expect(holes.effectiveSize >= 1 - 1e-12 && holes.effectiveSize <= Double(holes.ties))
    }
    let year = ReachWithoutUs(graph, year: 2008)
    #expect(year.with.pairs >= year.without.pairs)
    #expect(year.with.withinTwo >= year.without.withinTwo)
    #expect(year.with.largest >= year.without.largest)
    #expect(year.without.alone.count >= year.with.alone.count)
    #expect(year.necessity.map { (0...1).contains($0) } ?? true)
  }

  /// Ten times as many organisations, with a municipality that knows ten times as many of them.
  @Test func `a network that is ten times as large takes little more than ten times the steps`() {
    func steps(_ organisations: Int) -> [String: Int] {
      let town = Municipality(files: Example.files(organisations: organisations))
      let day = Example.asOf
      var graph = town.ties(on: day)
      func counted(_ work: (TieGraph) -> Void) -> Int {
        let steps = Mutex(0)
        graph.onSteps = { more in steps.withLock { $0 += more } }
        work(graph)
        return steps.withLock { $0 }
      }
      let groups = town.groups(by: .section)
      return [
        "holes": counted { _ = $0.structuralHoles() },
        "brokers": counted { _ = $0.brokerage(by: groups) },
        "without us": counted { _ = ReachWithoutUs($0, year: day.year) },
        "articulation": counted { _ = $0.articulationPoints() },
        "introductions": counted { graph in
          let again = town.replacing(.settings, with: town.file(of: .settings))
          _ = again.derived(TieGraph.name(day)) { graph }
          _ = again.proposedIntroductions(on: day)
        },
      ]
    }
    let (small, large) = (steps(1_000), steps(10_000))
    for (measure, count) in small {
      #expect(count > 0, "\(measure)")
      #expect((large[measure] ?? .max) < count * 14, "\(measure): \(count), \(large[measure] ?? 0)")
    }
  }
}
