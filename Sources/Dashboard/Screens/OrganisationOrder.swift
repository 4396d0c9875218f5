import Almanac
import Model

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
