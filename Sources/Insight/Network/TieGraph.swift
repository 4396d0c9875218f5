package import Almanac
package import Model
import Lettering
import Publication

/// Who is tied to whom on a day: a simple undirected graph, whose nodes are the rows of the
/// organisations. Loops are dropped, and repeated ties are one.
package struct TieGraph: Equatable, Sendable {
  static func name(_ day: Day) -> String { "ties \(day)" }

  /// One more than there are nodes; where the neighbours of each begin.
  private let starts: [Int32]
  private let neighbours: [Int32]
  /// For each row whether it is the municipality's own, or part of it: the set M.
  package let isOwn: [Bool]
  /// For each row whether it is a business: a company or a sole trader outside M that has not been
  /// deregistered.
  package let isBusiness: [Bool]
  /// Is told how many neighbours are looked at, where somebody wants to know what a measure costs.
  var onSteps: (@Sendable (Int) -> Void)?

  /// - Parameters:
  ///   - edges: pairs of rows, in any order, repeated or not; those out of bounds are dropped.
  ///   - isOwn: one a node; how many there are says how many nodes there are.
  init(edges: [(Int, Int)], isOwn: [Bool], isBusiness: [Bool]) {
    let count = isOwn.count
    var degrees = [Int32](repeating: 0, count: count + 1)
    let edges = edges.filter {
      $0 != $1 && isOwn.indices.contains($0) && isOwn.indices.contains($1)
    }
    for (one, other) in edges {
      degrees[one + 1] += 1
      degrees[other + 1] += 1
    }
    for row in 0..<count { degrees[row + 1] += degrees[row] }
    var next = degrees
    var all = [Int32](repeating: 0, count: edges.count * 2)
    for (one, other) in edges {
      all[Int(next[one])] = Int32(other)
      next[one] += 1
      all[Int(next[other])] = Int32(one)
      next[other] += 1
    }
    var starts: [Int32] = [0]
    starts.reserveCapacity(count + 1)
    var unique: [Int32] = []
    unique.reserveCapacity(all.count)
    for row in 0..<count {
      let near = all[Int(degrees[row])..<Int(degrees[row + 1])]
      var last: Int32 = -1
      // Most of a register has no tie, or one.
      for other in near.count > 1 ? near.sorted()[...] : near where other != last {
        unique.append(other)
        last = other
      }
      starts.append(Int32(unique.count))
    }
    (self.starts, neighbours) = (starts, unique)
    (self.isOwn, self.isBusiness) = (isOwn, isBusiness)
  }

  /// How many nodes there are.
  package var count: Int { isOwn.count }

  /// The neighbours of a node, ascending.
  package subscript(row: Int) -> ArraySlice<Int32> {
    onSteps?(degree(row))
    return neighbours[Int(starts[row])..<Int(starts[row + 1])]
  }

  /// One of the neighbours of a node, from 0.
  func neighbour(_ place: Int, of row: Int) -> Int {
    onSteps?(1)
    return Int(neighbours[Int(starts[row]) + place])
  }

  /// How many neighbours a node has.
  package func degree(_ row: Int) -> Int { Int(starts[row + 1] - starts[row]) }

  package func isTied(_ one: Int, _ other: Int) -> Bool {
    onSteps?(1)
    let near = neighbours[Int(starts[one])..<Int(starts[one + 1])]
    var range = near.startIndex..<near.endIndex
    while let middle = range.isEmpty ? nil : range.lowerBound + range.count / 2 {
      if near[middle] == Int32(other) { return true }
      range =
        near[middle] < Int32(other)
        ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    return false
  }

  /// G − M: the same nodes without the ties of the municipality's own.
  package var withoutOwn: TieGraph {
    let edges = (0..<count).filter { !isOwn[$0] }.flatMap { row in
      self[row].compactMap { isOwn[Int($0)] || Int($0) < row ? nil : (row, Int($0)) }
    }
    var graph = TieGraph(edges: edges, isOwn: isOwn, isBusiness: isBusiness)
    graph.onSteps = onSteps
    return graph
  }

  /// Goes through the rows that are tied to both of two that are tied, ascending. It walks the shorter
  /// list, so that somebody whom half the town knows costs no more than others.
  /// - Parameter marks: those that the first is tied to.
  func forEachCommon(
    of row: Int, _ marks: Marks, and neighbour: Int, _ body: (Int32) -> Void
  ) {
    if degree(neighbour) <= degree(row) {
      for common in self[neighbour] where marks.contains(common) { body(common) }
    } else {
      for common in self[row] where isTied(neighbour, Int(common)) { body(common) }
    }
  }

  package static func == (one: TieGraph, other: TieGraph) -> Bool {
    one.starts == other.starts && one.neighbours == other.neighbours && one.isOwn == other.isOwn
      && one.isBusiness == other.isBusiness
  }

  /// How many businesses have a tie.
  package var tiedBusinesses: Int { (0..<count).count { isBusiness[$0] && degree($0) > 0 } }

  /// Of a network with fewer businesses than this nothing is said.
  static let leastBusinesses = 10

  var isTooSmall: Bool { tiedBusinesses < Self.leastBusinesses }
}

/// Ties that records say, with the days from and to which they hold.
private struct DatedTies: Sendable {
  struct Tie: Sendable {
    /// Rows of organisations; of an appointment the person's, and the organisation's.
    let one: Int
    let other: Int
    private let first: Day
    private let last: Day

    init?(_ one: Int?, _ other: Int?, from: PartialDate?, to: PartialDate?) {
      guard let one, let other else { return nil }
      (self.one, self.other) = (one, other)
      (first, last) = (from?.days.lowerBound ?? .first, to?.days.upperBound ?? .last)
    }

    func holds(on day: Day) -> Bool { first <= day && day <= last }
  }

  let relations: [Tie]
  let appointments: [Tie]

  init(_ municipality: Municipality) {
    let (organisations, persons) = (municipality.organisations, municipality.persons)
    relations = municipality.relations.compactMap { relation in
      Tie(
        organisations.row(of: relation.from), organisations.row(of: relation.to),
        from: relation.since, to: relation.until)
    }
    appointments = municipality.appointments.compactMap { appointment in
      Tie(
        persons.row(of: appointment.person), organisations.row(of: appointment.organisation),
        from: appointment.from, to: appointment.to)
    }
  }
}

extension Municipality {
  /// The organisation that the chief works for: `OwnOrganisation` of the settings, else the
  /// municipality that has their name; nil where there is none.
  package var ownOrganisation: Int? {
    let organisations = organisations
    if let row = organisations.row(of: settings.ownOrganisation) { return row }
    let (kinds, name) = (columnIndex(of: .organisation).column("Kind"), settings.municipality)
    let kind = OrganisationKind.allCases.firstIndex(of: .municipality)
    return kinds.indices.first {
      Int(kinds[$0]) == kind && organisations.value("Name", at: $0)?.trimmed == name
    }
  }

  /// The ties that hold on a day: relations, parts, people who hold appointments at both, and the
  /// encounters of the municipality's own in the 24 months before. Worked out once for as long as the
  /// records are the same.
  package func ties(on day: Day) -> TieGraph { derived(TieGraph.name(day)) { findTies(on: day) } }

  private func findTies(on day: Day) -> TieGraph {
    let isOwn = ownSet()
    var edges = datedTies.relations.filter { $0.holds(on: day) }.map { ($0.one, $0.other) }
    if let parts = columnIndex(of: .organisation).sources(by: "PartOf") {
      for whole in 0..<parts.targetCount {
        for part in parts[whole] { edges.append((Int(part), whole)) }
      }
    }
    edges += tiesThroughPeople(on: day)
    edges += tiesThroughEncounters(to: day)
    return TieGraph(edges: edges, isOwn: isOwn, isBusiness: businesses(outside: isOwn, on: day))
  }

  /// What the records say of ties on any day, read once for all of them.
  private var datedTies: DatedTies { derived("dated ties") { DatedTies(self) } }

  /// For each organisation's row whether it is the municipality's own, or part of it at any depth.
  private func ownSet() -> [Bool] {
    var isOwn = [Bool](repeating: false, count: organisations.count)
    guard let own = ownOrganisation else { return isOwn }
    let parts = columnIndex(of: .organisation).sources(by: "PartOf")
    var rows = [own]
    while let row = rows.popLast() {
      guard !isOwn[row] else { continue }
      isOwn[row] = true
      rows += parts?[row].map { Int($0) } ?? []
    }
    return isOwn
  }

  private func businesses(outside isOwn: [Bool], on day: Day) -> [Bool] {
    let isBusiness = OrganisationKind.allCases.map(\.isBusiness)
    let columnIndex = columnIndex(of: .organisation)
    let gone = columnIndex.column("Deregistered")
    return columnIndex.column("Kind").enumerated().map { row, kind in
      guard !isOwn[row], isBusiness.indices.contains(Int(kind)), isBusiness[Int(kind)] else {
        return false
      }
      return gone[row] == ColumnIndex.noValue
        || PackedDate(rawValue: gone[row]).lastDay > day.number
    }
  }

  /// Organisations where one person holds appointments.
  private func tiesThroughPeople(on day: Day) -> [(Int, Int)] {
    var places: [Int: [Int]] = [:]
    for appointment in datedTies.appointments where appointment.holds(on: day) {
      places[appointment.one, default: []].append(appointment.other)
    }
    return places.values.flatMap { rows in
      rows.indices.flatMap { place in rows[..<place].map { ($0, rows[place]) } }
    }
  }

  /// Those whom the municipality's own met in the 24 months to a day.
  private func tiesThroughEncounters(to day: Day) -> [(Int, Int)] {
    guard let own = ownOrganisation,
      let met = columnIndex(of: .encounter).sources(by: "Organisation")
    else { return [] }
    let dates = columnIndex(of: .encounter).column("Date")
    let first = day.adding(months: -24)
    let isMet = (0..<met.targetCount).filter { row in
      met[row].contains { encounter in
        guard dates[Int(encounter)] != ColumnIndex.noValue,
          let last = PackedDate(rawValue: dates[Int(encounter)]).lastDay(by: day.number)
        else { return false }
        return last > first.number
      }
    }
    return isMet.map { (own, $0) }
  }
}
