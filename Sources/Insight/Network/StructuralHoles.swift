/// How open the network around an organisation is: whether its contacts already know each other.
package struct StructuralHoles: Equatable, Sendable {
  /// How many it is tied to.
  package let ties: Int
  /// Burt's constraint (1992), `Σ_j (p_ij + Σ_q p_iq p_qj)²` over its neighbours `j`, with
  /// `p_ij = 1 / ties`: low where they don't know each other. 1 where there is one tie.
  package let constraint: Double
  /// `n − 2t / n`, with `t` ties among its `n` neighbours (Borgatti 1997).
  package let effectiveSize: Double

  /// The effective size as a share of the ties.
  package var efficiency: Double { effectiveSize / Double(ties) }
}

extension TieGraph {
  /// The structural holes around each node; nil where it has no tie, since they are undefined then.
  /// Of two that are tied it walks the shorter list.
  package func structuralHoles() -> [StructuralHoles?] {
    var marks = Marks(count: count)
    return (0..<count).map { structuralHoles(of: $0, &marks) }
  }

  private func structuralHoles(of row: Int, _ marks: inout Marks) -> StructuralHoles? {
    let near = self[row]
    guard !near.isEmpty else { return nil }
    marks.begin(near)
    let share = 1 / Double(near.count)
    var constraint = 0.0
    var tiesAmong = 0
    for neighbour in near {
      // The neighbours that the two have in common, each of which leads there too.
      var indirect = 0.0
      forEachCommon(of: row, marks, and: Int(neighbour)) { common in
        indirect += share / Double(degree(Int(common)))
        tiesAmong += 1
      }
      constraint += (share + indirect) * (share + indirect)
    }
    return StructuralHoles(
      ties: near.count, constraint: constraint,
      // Each tie was met from both ends.
      effectiveSize: Double(near.count) - Double(tiesAmong) * share)
  }
}

/// A set of rows that is emptied in no time.
struct Marks {
  private var marks: [Int32]
  private var current: Int32 = 0

  init(count: Int) { marks = Array(repeating: 0, count: count) }

  /// Makes it a set of these rows alone.
  mutating func begin(_ rows: some Sequence<Int32>) {
    current += 1
    for row in rows { marks[Int(row)] = current }
  }

  mutating func insert(_ row: Int32) { marks[Int(row)] = current }

  func contains(_ row: Int32) -> Bool { marks[Int(row)] == current }
}
