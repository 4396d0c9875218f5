package import Model
import Publication

/// Between how many pairs an organisation is the link: both are tied to it and not to each other
/// (Gould & Fernandez 1989, for ties without a direction).
package struct Brokerage: Equatable, Sendable {
  /// Pairs where all three are of one group.
  package private(set) var coordinator = 0
  /// Pairs of one group that a broker of another joins.
  package private(set) var itinerant = 0
  /// Pairs where the broker is of the group of one of the two.
  package private(set) var border = 0
  /// Pairs where all three are of different groups.
  package private(set) var liaison = 0
  /// The pairs that have no other organisation in common.
  package internal(set) var only = 0

  package var total: Int { coordinator + itinerant + border + liaison }

  /// - Parameters:
  ///   - groups: how many neighbours there are of each group that is known.
  ///   - degree: how many neighbours there are, with those of which the group is not known.
  ///   - own: the broker's group; nil where it is not known.
  fileprivate init(_ groups: [Int32: Int], degree: Int, own: Int32?) {
    let alike = groups.reduce(0) { $0 + pairs(of: $1.value) }
    let ours = own.flatMap { groups[$0] } ?? 0
    coordinator = pairs(of: ours)
    itinerant = alike - coordinator
    border = ours * (degree - ours)
    liaison = pairs(of: degree) - alike - border
  }

  /// Takes away a pair of neighbours who are tied to each other.
  fileprivate mutating func remove(_ one: Int32?, _ other: Int32?, own: Int32?) {
    let (isOurs, isOtherOurs) = (own != nil && one == own, own != nil && other == own)
    switch (isOurs, isOtherOurs, one != nil && one == other) {
    case (true, true, _): coordinator -= 1
    case (false, false, true): itinerant -= 1
    case (false, false, false): liaison -= 1
    default: border -= 1
    }
  }
}

/// What brokers are grouped by.
package enum BrokerGroup: String, CaseIterable, Sendable {
  case section, kind, district
}

extension TieGraph {
  /// What each node brokers.
  /// - Parameter groups: the group of each node; nil where it is not known, which is alike nobody.
  package func brokerage(by groups: [Int32?]) -> [Brokerage] {
    let only = twoSteps().only
    var marks = Marks(count: count)
    return (0..<count).map { row in
      let near = self[row]
      marks.begin(near)
      var sizes: [Int32: Int] = [:]
      for neighbour in near {
        if let group = groups[Int(neighbour)] { sizes[group, default: 0] += 1 }
      }
      var brokerage = Brokerage(sizes, degree: near.count, own: groups[row])
      for neighbour in near {
        forEachCommon(of: row, marks, and: Int(neighbour)) { other in
          guard other > neighbour else { return }
          brokerage.remove(groups[Int(neighbour)], groups[Int(other)], own: groups[row])
        }
      }
      brokerage.only = only[row]
      return brokerage
    }
  }
}

extension Municipality {
  /// The group of each organisation's row; nil where it is not known.
  package func groups(by group: BrokerGroup) -> [Int32?] {
    let columnIndex = columnIndex(of: .organisation)
    let field =
      switch group {
      case .section: "Branch"
      case .kind: "Kind"
      case .district: "District"
      }
    return columnIndex.column(field).map { $0 == ColumnIndex.noValue ? nil : $0 }
  }
}

/// How many pairs so many make.
func pairs(of count: Int) -> Int { count * (count - 1) / 2 }

/// The pairs that have an organisation in common, counted without being listed.
struct TwoSteps: Equatable {
  /// For each node the pairs that it alone joins: not tied, and with no other neighbour in common.
  var only: [Int]
  /// Pairs of businesses that are tied or have a neighbour in common.
  var businessPairs = 0
}

extension TieGraph {
  /// Counts the pairs that are two steps apart.
  ///
  /// Of each node's neighbours, that with the most ties is not walked through: who stands there is
  /// counted, so that an organisation to which everybody is tied costs no more than its ties. The
  /// time is in proportion to the two-step paths through all others.
  func twoSteps() -> TwoSteps {
    var result = TwoSteps(only: Array(repeating: 0, count: count))
    var counts = [Int32](repeating: 0, count: count)
    var links = [Int32](repeating: 0, count: count)
    var (tied, hubMarks) = (Marks(count: count), Marks(count: count))
    var found: [Int32] = []
    for (hub, rows) in rowsByHub() {
      let around = self[hub]
      hubMarks.begin(around)
      // How many of those around the hub come after each place, and how many businesses.
      var businessesAfter = [0]
      for row in around.reversed() {
        businessesAfter.append((businessesAfter.last ?? 0) + (isBusiness[Int(row)] ? 1 : 0))
      }
      var place = 0
      for row in rows {
        tied.begin(self[row])
        for link in self[row] where Int(link) != hub {
          for other in self[Int(link)] where other > row && !tied.contains(other) {
            if counts[Int(other)] == 0 { found.append(other) }
            counts[Int(other)] += 1
            links[Int(other)] = link
          }
        }
        while place < around.count, around[around.startIndex + place] <= row { place += 1 }
        var (hubPairs, hubBusinesses) = (around.count - place, 0)
        hubBusinesses = businessesAfter[around.count - place]
        var businesses = 0
        for other in found {
          let isAround = hubMarks.contains(other)
          if isAround {
            hubPairs -= 1
            if isBusiness[Int(other)] { hubBusinesses -= 1 }
          } else if counts[Int(other)] == 1 {
            result.only[Int(links[Int(other)])] += 1
          }
          if isBusiness[Int(other)] { businesses += 1 }
          counts[Int(other)] = 0
        }
        found.removeAll(keepingCapacity: true)
        for other in self[row] where other > row {
          if hubMarks.contains(other) {
            hubPairs -= 1
            if isBusiness[Int(other)] { hubBusinesses -= 1 }
          }
          if isBusiness[Int(other)] { businesses += 1 }
        }
        result.only[hub] += hubPairs
        if isBusiness[row] { result.businessPairs += hubBusinesses + businesses }
      }
    }
    return result
  }

  /// The rows by the neighbour that has the most ties, ascending; those without a tie are left out.
  private func rowsByHub() -> [Int: [Int]] {
    (0..<count).reduce(into: [:]) { rows, row in
      guard let hub = self[row].max(by: { degree(Int($0)) < degree(Int($1)) }) else { return }
      rows[Int(hub), default: []].append(row)
    }
  }
}
