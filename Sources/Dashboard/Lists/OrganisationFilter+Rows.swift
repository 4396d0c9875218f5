import Almanac
import Insight
import Model

extension OrganisationFilter {
  /// For each organisation's row whether all conditions hold; nil where there are none.
  /// - Parameter rhythm: how silent they are, and what they wait for.
  func allowed(in municipality: Municipality, _ rhythm: OrganisationRhythm, today: Day) -> [Bool]? {
    guard let first = conditions.first else { return nil }
    return conditions.dropFirst().reduce(first.rows(municipality, rhythm, today)) { rows, other in
      zip(rows, other.rows(municipality, rhythm, today)).map { $0 && $1 }
    }
  }
}

extension OrganisationFilter.Condition {
  fileprivate func rows(
    _ municipality: Municipality, _ rhythm: OrganisationRhythm, _ today: Day
  ) -> [Bool] {
    switch self {
    case .says(.branch, let text, let isWhole):
      municipality.organisations(inBranch: text, isWhole: isWhole)
    case .says(let field, let text, let isWhole):
      municipality.organisations(
        saying: text, in: field.rawValue.capitalisedFirst, isWhole: isWhole)
    case .size(let range):
      municipality.organisationEmployees().map { range.contains(Int($0)) }
    case .silent: rhythm.silent.map { $0 > 0 }
    case .silentFor(let days):
      municipality.lastHeardDays(by: today).map { $0 != .min && today.number - $0 > days }
    case .promised: rhythm.promises.map { $0 > 0 }
    case .visited(let isVisited): municipality.businesses(visited: isVisited, by: today)
    case .untied:
      municipality.organisationsWithoutTies.reduce(
        into: Array(repeating: false, count: municipality.organisations.count)
      ) { $0[$1] = true }
    }
  }
}
