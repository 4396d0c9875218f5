package import Almanac

extension Municipality {
  package func pulse(today: Day) -> Pulse {
    let visits = visits(since: Month(containing: today).adding(-11).first, to: today)
    let quarter = Self.quarter(containing: today)
    var byMonth = [Int](repeating: 0, count: 12)
    let first = Month(containing: today).adding(-11)
    for visit in visits {
      let month = Month(containing: visit.day)
      let place = (month.year - first.year) * 12 + month.number - first.number
      if byMonth.indices.contains(place) { byMonth[place] += 1 }
    }
    return Pulse(
      visitsThisQuarter: visits.count { quarter.contains($0.day) },
      visitGoal: settings.visitGoal,
      visitsByMonth: byMonth,
      visitedBranches: branches(visitedIn: Set(visits.map(\.row))),
      branches: businessBranches,
      organisations: organisations.count,
      withoutTies: organisationsWithoutTies.count)
  }

  /// From the first day of a quarter to its last.
  package static func quarter(containing day: Day) -> ClosedRange<Day> {
    let month = Month(containing: day)
    let first = month.adding(-((month.number - 1) % 3))
    return first.first...first.adding(2).last
  }

  /// The rows of the organisations that have no relation to another and are part of none.
  package var organisationsWithoutTies: [Int] {
    let relations = digest(of: .relation)
    let parts = digest(of: .organisation).sources(by: "PartOf")
    let organisations = self.organisations
    return organisations.indices.filter { row in
      (relations.sources(by: "From")?.isEmpty(row) ?? true)
        && (relations.sources(by: "To")?.isEmpty(row) ?? true)
        && (parts?.isEmpty(row) ?? true) && organisations.value("PartOf", at: row) == nil
    }
  }

  private func visits(since first: Day, to today: Day) -> [(row: Int, day: Day)] {
    let digest = digest(of: .encounter)
    let dates = digest.column("Date")
    let kinds = digest.column("Kind")
    let visit = EncounterKind.allCases.firstIndex(of: .visit).map { Int32($0) }
    return dates.indices.compactMap { row in
      guard kinds[row] == visit, dates[row] != Digest.nothing,
        let number = PackedDate(rawValue: dates[row]).lastDay(by: today.number),
        number >= first.number, let day = Day(number: number)
      else { return nil }
      return (row, day)
    }
  }

  private func branches(visitedIn encounters: Set<Int>) -> Set<BranchSection> {
    let sections = digest(of: .organisation).column("Branch")
    let organisations = self.organisations
    var visited: Set<BranchSection> = []
    for row in encounters {
      for id in self.encounters[row].organisations {
        guard let organisation = organisations.row(of: id),
          let section = Self.section(sections[organisation])
        else { continue }
        visited.insert(section)
      }
    }
    return visited
  }

  private var businessBranches: Set<BranchSection> {
    let digest = digest(of: .organisation)
    let kinds = digest.column("Kind")
    let business = Set(
      OrganisationKind.allCases.enumerated().filter { $1.isBusiness }.map { Int32($0.offset) })
    var found = Set<Int32>()
    for (row, section) in digest.column("Branch").enumerated() where business.contains(kinds[row]) {
      found.insert(section)
    }
    return Set(found.compactMap(Self.section))
  }

  private static func section(_ place: Int32) -> BranchSection? {
    let all = BranchSection.allCases
    return place >= 0 && place < all.count ? all[Int(place)] : nil
  }
}
