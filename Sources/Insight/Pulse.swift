package import Almanac
package import Model
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

extension Municipality {
  package func pulse(today: Day) -> Pulse {
    let first = Month(containing: today).adding(-11)
    let visits = visits(inYearTo: today)
    var byMonth = [Int](repeating: 0, count: 12)
    for day in visits.compactMap(\.day) {
      let month = Month(containing: day)
      let place = (month.year - first.year) * 12 + month.number - first.number
      if byMonth.indices.contains(place) { byMonth[place] += 1 }
    }
    return Pulse(
      visitsThisQuarter: rows(of: visits, inQuarterOf: today).count,
      visitGoal: settings.visitGoal,
      visitsByMonth: byMonth,
      visitedBranches: branches(visitedIn: Set(visits.map(\.row))),
      branches: branches(ofBusinessesIn: organisations.indices),
      organisations: organisations.count,
      withoutTies: organisationsWithoutTies.count)
  }

  /// The visits that `Pulse.visitsThisQuarter` counts, in the order of their file.
  package func visits(inQuarterOf today: Day) -> [Encounter] {
    rows(of: visits(inYearTo: today), inQuarterOf: today).map { encounters[$0] }
  }

  private func rows(of visits: [(row: Int, day: Day?)], inQuarterOf today: Day) -> [Int] {
    let quarter = Self.quarter(containing: today)
    return visits.filter { $0.day.map(quarter.contains) ?? false }.map(\.row)
  }

  /// From the first day of a quarter to its last.
  package static func quarter(containing day: Day) -> ClosedRange<Day> {
    let month = Month(containing: day)
    let first = month.adding(-((month.number - 1) % 3))
    return first.first...first.adding(2).last
  }

  /// The rows of the organisations that have no relation to another and are part of none.
  package var organisationsWithoutTies: [Int] {
    let from = columnIndex(of: .relation).sources(by: "From")
    let to = columnIndex(of: .relation).sources(by: "To")
    guard let from, let to, let parts = columnIndex(of: .organisation).sources(by: "PartOf") else {
      return []
    }
    var isPart = [Bool](repeating: false, count: parts.targetCount)
    for whole in isPart.indices { for part in parts[whole] { isPart[Int(part)] = true } }
    return isPart.indices.filter { row in
      !isPart[row] && parts.isEmpty(row) && from.isEmpty(row) && to.isEmpty(row)
    }
  }

  /// The visits of this month and the eleven before it, with their day; the month's last, or today,
  /// where only the month is known, and nil where only the year is.
  func visits(inYearTo today: Day) -> [(row: Int, day: Day?)] {
    let first = Month(containing: today).adding(-11).first
    let columnIndex = columnIndex(of: .encounter)
    let dates = columnIndex.column("Date")
    let kinds = columnIndex.column("Kind")
    let visit = EncounterKind.allCases.firstIndex(of: .visit).map { Int32($0) }
    return dates.indices.compactMap { row in
      let date = PackedDate(rawValue: dates[row])
      guard kinds[row] == visit, dates[row] != ColumnIndex.noValue,
        let number = date.lastDay(by: today.number), number >= first.number
      else { return nil }
      return (row, date.isYear ? nil : Day(number: number))
    }
  }

  private func branches(visitedIn encounters: Set<Int>) -> Set<BranchSection> {
    let organisations = self.organisations
    let visited = encounters.flatMap { row in
      self.encounters[row].organisations.compactMap { organisations.row(of: $0) }
    }
    return branches(ofBusinessesIn: visited)
  }

  /// The SNI sections of those organisations that are businesses.
  private func branches(ofBusinessesIn rows: some Sequence<Int>) -> Set<BranchSection> {
    let kinds = columnIndex(of: .organisation).column("Kind")
    let sections = columnIndex(of: .organisation).column("Branch")
    let isBusiness = OrganisationKind.allCases.map(\.isBusiness)
    let all = BranchSection.allCases
    var found = all.map { _ in false }
    for row in rows where isBusiness.indices.contains(Int(kinds[row])) {
      guard isBusiness[Int(kinds[row])], found.indices.contains(Int(sections[row])) else {
        continue
      }
      found[Int(sections[row])] = true
    }
    return Set(all.indices.filter { found[$0] }.map { all[$0] })
  }
}
