package import Almanac
package import Model

/// How far the businesses reach each other, through whom they are tied to.
package struct Reach: Equatable, Sendable {
  /// Pairs of businesses that some chain of ties joins.
  package let pairs: Int
  /// Pairs of businesses that are tied or have someone in common.
  package let withinTwo: Int
  /// Components with a business in them.
  package let components: Int
  /// How many businesses the largest component has.
  package let largest: Int
  /// The rows of the businesses that no chain leads to another from.
  package let alone: [Int]
  /// For each row how many businesses are in its component.
  let businesses: [Int]

  init(_ graph: TieGraph) {
    let components = graph.components()
    var counts = [Int](repeating: 0, count: graph.count)
    for row in 0..<graph.count where graph.isBusiness[row] { counts[components[row]] += 1 }
    businesses = components.map { counts[$0] }
    pairs = counts.reduce(0) { $0 + Insight.pairs(of: $1) }
    withinTwo = graph.twoSteps().businessPairs
    self.components = counts.count { $0 > 0 }
    largest = counts.max() ?? 0
    alone = (0..<graph.count).filter { [businesses] in graph.isBusiness[$0] && businesses[$0] == 1 }
  }
}

/// The network at a year's end, with the municipality's own and without.
package struct ReachWithoutUs: Equatable, Sendable {
  package let year: Int
  package let with: Reach
  package let without: Reach
  /// The rows of the businesses that would lose somebody whom they reach.
  package let separated: [Int]
  /// Whether there are too few businesses with a tie, under ten, to say anything.
  package let isTooSmall: Bool

  /// The share of the pairs that only the municipality's own joins; nil where there are none.
  package var necessity: Double? {
    with.pairs == 0 ? nil : Double(with.pairs - without.pairs) / Double(with.pairs)
  }

  init(_ graph: TieGraph, year: Int) {
    self.year = year
    let (with, without) = (Reach(graph), Reach(graph.withoutOwn))
    (self.with, self.without) = (with, without)
    separated = (0..<graph.count).filter {
      graph.isBusiness[$0] && without.businesses[$0] < with.businesses[$0]
    }
    isTooSmall = graph.isTooSmall
  }
}

extension Municipality {
  /// The network with and without the municipality's own, at the end of each of the years up to a
  /// day; the last one as it is that day.
  package func reachWithoutUs(years: Int = 4, to day: Day) -> [ReachWithoutUs] {
    (max(day.year - years + 1, 1)...day.year).map { year in
      let last = year == day.year ? day : PartialDate.year(year).days.upperBound
      return ReachWithoutUs(ties(on: last), year: year)
    }
  }
}

extension TieGraph {
  /// For each row the number of its component, below `count`.
  func components() -> [Int] {
    var component = [Int](repeating: -1, count: count)
    var next = 0
    var stack: [Int] = []
    for start in 0..<count where component[start] < 0 {
      component[start] = next
      stack.append(start)
      while let row = stack.popLast() {
        for other in self[row] where component[Int(other)] < 0 {
          component[Int(other)] = next
          stack.append(Int(other))
        }
      }
      next += 1
    }
    return component
  }

  /// The rows without which the network would fall apart: its articulation points (Tarjan 1972),
  /// ascending. It recurses on a stack of its own, as deep as the network is.
  package func articulationPoints() -> [Int] {
    var (order, low) = ([Int](repeating: 0, count: count), [Int](repeating: 0, count: count))
    var isPoint = [Bool](repeating: false, count: count)
    var time = 0
    for root in 0..<count where order[root] == 0 {
      var stack = [(row: root, parent: -1, next: 0)]
      var children = 0
      time += 1
      (order[root], low[root]) = (time, time)
      while let top = stack.last {
        guard top.next < degree(top.row) else {
          stack.removeLast()
          guard let parent = stack.last?.row else { continue }
          low[parent] = min(low[parent], low[top.row])
          if parent != root, low[top.row] >= order[parent] { isPoint[parent] = true }
          continue
        }
        stack[stack.count - 1].next += 1
        let other = neighbour(top.next, of: top.row)
        if order[other] == 0 {
          if top.row == root { children += 1 }
          time += 1
          (order[other], low[other]) = (time, time)
          stack.append((other, top.row, 0))
        } else if other != top.parent {
          low[top.row] = min(low[top.row], order[other])
        }
      }
      if children > 1 { isPoint[root] = true }
    }
    return (0..<count).filter { isPoint[$0] }
  }
}
