/// What the local economy is made of, and what of its change is its own.
package enum BranchStructure {
  /// The location quotient `(e_i / e) / (E_i / E)` (Haig 1928, Florence 1939): over 1 where a branch
  /// is larger here than in the nation. Nil where the nation has none of it, or nothing is counted.
  package static func quotients(local: [Double], nation: [Double]) -> [Double?] {
    let (here, there) = (local.reduce(0, +), nation.reduce(0, +))
    guard here > 0, there > 0 else { return local.map { _ in nil } }
    return zip(local, nation).map { $1 > 0 ? ($0 / here) / ($1 / there) : nil }
  }

  /// The Herfindahl–Hirschman index, the sum of squared shares (Hirschman 1945); nil where there is
  /// nothing to share. `1 / index` says how many equally large ones it is like.
  package static func concentration(_ sizes: [Double]) -> Double? {
    let total = sizes.reduce(0, +)
    guard total > 0 else { return nil }
    return sizes.reduce(0) { $0 + ($1 / total) * ($1 / total) }
  }

  /// The index from 0, all equal, to 1, all in one; nil for fewer than two.
  package static func normalisedConcentration(_ sizes: [Double]) -> Double? {
    guard sizes.count > 1, let index = concentration(sizes) else { return nil }
    let least = 1 / Double(sizes.count)
    return (index - least) / (1 - least)
  }

  /// The share that the largest so many have; nil where there is nothing to share.
  package static func share(ofLargest count: Int, _ sizes: [Double]) -> Double? {
    let total = sizes.reduce(0, +)
    guard total > 0 else { return nil }
    return sizes.sorted(by: >).prefix(count).reduce(0, +) / total
  }
}

/// The change of a branch between two years in three parts that add up to it (Dunn 1960).
package struct ShiftShare: Equatable, Sendable {
  /// What there would have been at the nation's growth: "riket".
  package private(set) var national: Double
  /// What the branches' growth in the nation adds: "branscherna".
  package private(set) var industry: Double
  /// What the branch did here beyond that: "vi själva".
  package private(set) var regional: Double

  package var change: Double { national + industry + regional }

  /// The parts for each branch; nil where a branch or all of the nation had nobody at first, so that
  /// it has no growth.
  package static func parts(
    local: (from: [Double], to: [Double]), nation: (from: [Double], to: [Double])
  ) -> [ShiftShare?] {
    let (before, after) = (nation.from.reduce(0, +), nation.to.reduce(0, +))
    guard before > 0 else { return local.from.map { _ in nil } }
    let growth = after / before - 1
    let count = min(local.from.count, local.to.count, nation.from.count, nation.to.count)
    return (0..<count).map { branch in
      let (here, there) = (local.from[branch], nation.from[branch])
      guard there > 0 else { return nil }
      let national = here * growth
      let industry = here * (nation.to[branch] / there - 1 - growth)
      return ShiftShare(
        national: national, industry: industry,
        regional: local.to[branch] - here - national - industry)
    }
  }

  package static func sum(_ parts: [ShiftShare?]) -> ShiftShare {
    parts.reduce(into: ShiftShare(national: 0, industry: 0, regional: 0)) { sum, part in
      sum.national += part?.national ?? 0
      sum.industry += part?.industry ?? 0
      sum.regional += part?.regional ?? 0
    }
  }
}
