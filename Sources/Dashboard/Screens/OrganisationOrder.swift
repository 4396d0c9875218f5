import Almanac
import Lettering
import Model
import Publication
import Insight

/// Which organisations are listed, and in which order: row numbers only, so that a hundred thousand
/// are sorted once and narrowed by every letter.
struct OrganisationOrder: Sendable {
  /// Every row in order.
  private var sorted: [Int32] = []
  /// The rows that hold the words of the filter, in order.
  private(set) var rows: [Int32] = []
  /// How silent each is, and what it waits for.
  private(set) var rhythm = OrganisationRhythm()
  /// The columns that tell something of these organisations.
  private(set) var fields: [OrganisationListing.Field] = [.name]
  /// The columns that the widest text of each of them takes, by a sample of all rows.
  private(set) var needs: [OrganisationListing.Field: Int] = [:]
  private var search: OrganisationSearch?
  private var filter = OrganisationFilter("")
  /// The rows that hold the filter's words.
  private var matches: [Int32] = []
  /// For each row whether the filter's conditions hold; nil where it has none.
  private var allowed: [Bool]?
  private let today: Day

  /// None of them, where no data is shown yet.
  init() { today = .first }

  init(_ municipality: Municipality, today: Day) {
    self.today = today
    rhythm = OrganisationRhythm(municipality, today: today)
  }

  mutating func sort(by sort: Sort, in municipality: Municipality, words: DayWords) {
    let field = OrganisationListing.Field(rawValue: sort.column) ?? .name
    sorted = field.order(
      municipality, rhythm, isDescending: sort.isDescending, words: words)
    let step = max(1, sorted.count / 1000)
    let sample = stride(from: 0, to: sorted.count, by: step).map { municipality.organisations[$0] }
    fields = OrganisationListing.Field.allCases.filter { $0.isTold(by: sample, rhythm) }
    needs = Dictionary(
      fields.map { ($0, $0.need(of: sample, rhythm, words.language)) }, uniquingKeysWith: max)
    arrange()
  }

  /// Narrows the previous answer where the new words only add to the old ones.
  mutating func filter(_ text: String, in municipality: Municipality) {
    let old = filter
    filter = OrganisationFilter(text)
    if filter.conditions != old.conditions {
      allowed = filter.allowed(in: municipality, rhythm, today: today)
    }
    if filter.words.isEmpty {
      matches = []
    } else if filter.words != old.words {
      var search = search ?? OrganisationSearch(municipality)
      let narrows =
        !old.words.isEmpty && filter.words.hasPrefix(old.words)
        && OrganisationSearch.isEnough(old.words)
      matches = search.rows(matching: filter.words, within: narrows ? matches : nil)
      self.search = search
    }
    arrange()
  }

  private mutating func arrange() {
    guard !filter.words.isEmpty else {
      rows = allowed.map { allowed in sorted.filter { allowed[Int($0)] } } ?? sorted
      return
    }
    var isMatch = [Bool](repeating: false, count: sorted.count)
    for row in matches where isMatch.indices.contains(Int(row)) { isMatch[Int(row)] = true }
    if let allowed {
      rows = sorted.filter { isMatch[Int($0)] && allowed[Int($0)] }
    } else {
      rows = sorted.filter { isMatch[Int($0)] }
    }
  }

  /// How many there are without the filter.
  var total: Int { sorted.count }
}

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

/// Who has been silent too long, and who waits for something promised: a number for each
/// organisation's row.
struct OrganisationRhythm: Equatable, Sendable {
  /// Days beyond what was agreed: 0 where it has not been too long, and `never` where it should
  /// have been heard from and never was.
  private(set) var silent: [Int32] = []
  /// How many promises are open.
  private(set) var promises: [Int32] = []

  static let never = Int32.max

  init() {}

  init(_ municipality: Municipality, today: Day) {
    silent = municipality.daysSilent(by: today).map { Int32(clamping: $0 ?? 0) }
    promises = municipality.openPromiseCounts()
  }

  func silence(at row: Int) -> Int32 { silent.indices.contains(row) ? silent[row] : 0 }

  func promises(at row: Int) -> Int32 { promises.indices.contains(row) ? promises[row] : 0 }
}
