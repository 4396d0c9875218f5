package import Publication

/// How alive the network is.
package struct Pulse: Equatable, Sendable {
  /// Visits in the quarter that today is in, so far. Those known only to the year are in no
  /// quarter or month.
  package let visitsThisQuarter: Int
  /// Wished for in a quarter, if the settings say.
  package let visitGoal: Int?
  /// Visits in each of the last twelve months, this one last.
  package let visitsByMonth: [Int]
  /// The SNI sections of the businesses that were visited in the last twelve months.
  package let visitedBranches: Set<BranchSection>
  /// The SNI sections that the network's businesses are in.
  package let branches: Set<BranchSection>
  /// How many organisations there are, and how many of them have no tie to another.
  package let organisations: Int
  package let withoutTies: Int
}
