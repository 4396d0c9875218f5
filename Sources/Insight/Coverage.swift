package import Almanac
package import Model
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

extension Municipality {
  /// Which businesses someone has visited, by branch, size and district.
  package func coverage(today: Day) -> Coverage {
    let columnIndex = columnIndex(of: .organisation)
    let isBusiness = businesses
    let isVisited = visitedOrganisations(inYearTo: today)
    let districts = columnIndex.groups(by: "District")?.words ?? []
    var byBranch = CoverageCount(groups: BranchSection.allCases.count)
    var bySize = CoverageCount(groups: SizeClass.allCases.count)
    var byDistrict = CoverageCount(groups: districts.count)
    let branches = columnIndex.column("Branch")
    let employees = columnIndex.column("Employees")
    let places = columnIndex.column("District")
    for row in isBusiness.indices where isBusiness[row] {
      byBranch.add(branches[row], isVisited: isVisited[row])
      byDistrict.add(places[row], isVisited: isVisited[row])
      let size =
        employees[row] == ColumnIndex.noValue
        ? ColumnIndex.noValue : Int32(SizeClass(employees: Int(employees[row])).rawValue)
      bySize.add(size, isVisited: isVisited[row])
    }
    return Coverage(
      branches: largestFirst(byBranch.shares(of: BranchSection.allCases)),
      sizes: bySize.shares(of: SizeClass.allCases),
      districts: largestFirst(byDistrict.shares(of: districts)),
      visited: isBusiness.indices.count { isBusiness[$0] && isVisited[$0] },
      all: isBusiness.count { $0 })
  }

  /// For each organisation's row whether it is a business that somebody has visited in this month
  /// and the eleven before it, or one that nobody has.
  package func businesses(visited: Bool, by today: Day) -> [Bool] {
    zip(businesses, visitedOrganisations(inYearTo: today)).map { $0 && $1 == visited }
  }

  /// For each organisation's row whether it is a business.
  private var businesses: [Bool] {
    let isBusiness = OrganisationKind.allCases.map(\.isBusiness)
    return columnIndex(of: .organisation).column("Kind").map {
      isBusiness.indices.contains(Int($0)) && isBusiness[Int($0)]
    }
  }

  /// For each organisation's row whether someone has visited it.
  private func visitedOrganisations(inYearTo today: Day) -> [Bool] {
    let columnIndex = columnIndex(of: .encounter)
    guard let encounters = columnIndex.sources(by: "Organisation") else { return [] }
    var isVisit = [Bool](repeating: false, count: columnIndex.column("Date").count)
    for visit in visits(inYearTo: today) { isVisit[visit.row] = true }
    return (0..<encounters.targetCount).map { row in
      encounters[row].contains { isVisit[Int($0)] }
    }
  }
}

/// Counts businesses by group.
private struct CoverageCount {
  private var visited: [Int]
  private var all: [Int]

  init(groups: Int) {
    visited = Array(repeating: 0, count: groups)
    all = visited
  }

  /// - Parameter group: its place; what is no place is in none.
  mutating func add(_ group: Int32, isVisited: Bool) {
    guard all.indices.contains(Int(group)) else { return }
    all[Int(group)] += 1
    if isVisited { visited[Int(group)] += 1 }
  }

  /// The shares of the groups that are not empty.
  func shares<Group>(of groups: [Group]) -> [Coverage.Share<Group>] {
    zip(groups, all.indices).filter { all[$1] > 0 }.map { group, place in
      Coverage.Share(group, visited: visited[place], all: all[place])
    }
  }
}

/// With the most businesses first, those of the same size as they were.
private func largestFirst<Group>(_ shares: [Coverage.Share<Group>]) -> [Coverage.Share<Group>] {
  shares.enumerated().sorted { one, other in
    (other.element.all, one.offset) < (one.element.all, other.offset)
  }.map(\.element)
}
