import Almanac
import Model
import Publication

extension OrganisationListing.Field {
  /// Whether the first press sorts the largest or newest to the top, which is what one looks for.
  var startsDescending: Bool {
    switch self {
    case .employees, .latest, .silent, .promises: true
    case .name, .branch, .city, .district: false
    }
  }

  /// Every row in the order of what the column shows: blanks last whichever way it goes, and equal
  /// ones by name, as Swedish sorts.
  func order(
    _ municipality: Municipality, _ rhythm: OrganisationRhythm, isDescending: Bool, words: DayWords
  ) -> [Int32] {
    let names = municipality.organisationsByName()
    switch self {
    case .name: return isDescending ? names.reversed() : names
    default:
      return OrganisationListing.Field.stable(
        names, by: values(municipality, rhythm, words), isDescending: isDescending)
    }
  }

  /// For each row what it is sorted by; nil where the column has nothing to show.
  private func values(
    _ municipality: Municipality, _ rhythm: OrganisationRhythm, _ words: DayWords
  ) -> [Int?] {
    let organisations = municipality.organisations
    switch self {
    case .name: return []
    case .branch: return SwedishPlaces(branches(municipality, words.language)).rows
    case .employees: return municipality.organisationEmployees().map { $0 < 0 ? nil : Int($0) }
    case .latest: return municipality.lastHeardDays(by: words.today).map { $0 == .min ? nil : $0 }
    case .silent: return rhythm.silent.map { $0 == 0 ? nil : Int($0) }
    case .promises: return rhythm.promises.map { $0 == 0 ? nil : Int($0) }
    case .city: return SwedishPlaces(organisations.firstValues(of: "City")).rows
    case .district: return SwedishPlaces(organisations.firstValues(of: "District")).rows
    }
  }

  /// For each row the words of the column, without decoding all of the organisation.
  private func branches(_ municipality: Municipality, _ language: Language) -> [String?] {
    let organisations = municipality.organisations
    let kinds = organisations.firstValues(of: "Kind")
    return zip(organisations.firstValues(of: "Branch"), kinds).map { code, kind in
      OrganisationListing.branch(
        code.flatMap { Branch(code: $0) }, kind.flatMap { OrganisationKind(rawValue: $0) })?(
          language)
    }
  }

  private static func stable(
    _ rows: [Int32], by values: [Int?], isDescending: Bool
  ) -> [Int32] {
    let keyed = rows.enumerated().map { place, row in
      (row: row, place: place, value: values.indices.contains(Int(row)) ? values[Int(row)] : nil)
    }
    return keyed.sorted { one, other in
      switch (one.value, other.value) {
      case (let first?, let second?) where first != second:
        isDescending ? first > second : first < second
      case (.some, nil): true
      case (nil, .some): false
      default: one.place < other.place
      }
    }.map(\.row)
  }
}
