package import Publication

/// How many of the businesses someone has visited in this month and the eleven before it.
package struct Coverage: Equatable, Sendable {
  /// The businesses of one group.
  package struct Share<Group: Equatable & Sendable>: Equatable, Sendable {
    package let group: Group
    package let visited: Int
    /// At least one.
    package let all: Int

    package init(_ group: Group, visited: Int, all: Int) {
      self.group = group
      self.visited = visited
      self.all = all
    }
  }

  /// By SNI section, the one with the most businesses first.
  package let branches: [Share<BranchSection>]
  /// By size, the smallest first.
  package let sizes: [Share<SizeClass>]
  /// By district, the one with the most businesses first.
  package let districts: [Share<String>]
  /// Of all businesses, also those of which branch, size or district is not known.
  package let visited: Int
  package let all: Int
}
