/// Whether those who were visited are like all that there are, group by group.
package struct Representation: Equatable, Sendable {
  package struct Group: Equatable, Sendable {
    package let population: Int
    package let visited: Int
    /// How the group's share of the visits is to its share of the population; nil before any visit.
    package let ratio: Double?
    /// How many more visits would give it its share.
    package let next: Int
  }

  package let groups: [Group]
  package let population: Int
  package let visited: Int

  /// - Parameter groups: how many there are, and how many of them were visited; those with nobody in
  ///   them have no place here.
  package init(_ groups: [(population: Int, visited: Int)]) {
    let groups = groups.filter { $0.population > 0 }
    let population = groups.reduce(0) { $0 + $1.population }
    let visited = groups.reduce(0) { $0 + $1.visited }
    (self.population, self.visited) = (population, visited)
    self.groups = groups.map { group in
      let share = Double(group.population) / Double(population)
      let due = Double(visited) * share
      return Group(
        population: group.population, visited: group.visited,
        ratio: visited == 0 ? nil : Double(group.visited) / due,
        // What is due to the last bit is no visit more.
        next: max(0, Int((due - Double(group.visited) - 1e-9).rounded(.up))))
    }
  }

  /// The share of the population that was visited; nil where there is nobody.
  package var rate: Double? { population == 0 ? nil : Double(visited) / Double(population) }

  /// Half the sum of the differences between the shares (Duncan & Duncan 1955): the share of the
  /// visits that would have to be elsewhere. Nil before any visit.
  package var dissimilarity: Double? {
    guard visited > 0 else { return nil }
    return groups.reduce(0) { sum, group in
      sum
        + abs(
          Double(group.visited) / Double(visited) - Double(group.population) / Double(population))
    } / 2
  }

  /// `1 − 2 S(ρ)`, with the deviation of the groups' rates over the population (Schouten, Cobben &
  /// Bethlehem 2009): 1 where all groups are visited alike. Nil for fewer than two.
  package var representativity: Double? {
    guard let rate, population > 1 else { return nil }
    let squares = groups.reduce(0) { sum, group in
      let difference = Double(group.visited) / Double(group.population) - rate
      return sum + Double(group.population) * difference * difference
    }
    return 1 - 2 * (squares / Double(population - 1)).squareRoot()
  }
}
