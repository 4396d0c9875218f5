import Almanac
import Model

/// Which organisations are listed, and in which order: row numbers only, so that a hundred thousand
/// are sorted once and narrowed by every letter.
struct OrganisationOrder: Equatable, Sendable {
  /// Every row in order.
  private var sorted: [Int32] = []
  /// The rows that hold the words of the filter, in order.
  private(set) var rows: [Int32] = []
  private(set) var isPrepared = false
  /// The columns that tell something of these organisations.
  private(set) var fields: [OrganisationListing.Field] = [.name]
  /// The columns that the widest text of each of them takes, by a sample of all rows.
  private(set) var needs: [OrganisationListing.Field: Int] = [:]
  private var index: SearchIndex?
  private var words = ""
  private var matches: [Int32] = []

  mutating func sort(by sort: Sort, in municipality: Municipality, words: DayWords) {
    isPrepared = true
    let field = OrganisationListing.Field(rawValue: sort.column) ?? .name
    sorted = field.order(
      municipality, isDescending: sort.isDescending, words: words)
    let step = max(1, sorted.count / 1000)
    let sample = stride(from: 0, to: sorted.count, by: step).map { municipality.organisations[$0] }
    fields = OrganisationListing.Field.allCases.filter { $0.isTold(by: sample) }
    needs = Dictionary(
      fields.map { field in
        (field, sample.map { field.text($0, words.language).count }.max() ?? 0)
      }, uniquingKeysWith: max)
    arrange()
  }

  /// Narrows the previous answer where the new words only add to the old ones.
  mutating func filter(_ text: String, in municipality: Municipality) {
    if text.isEmpty {
      words = ""
      matches = []
      arrange()
      return
    }
    let index = index ?? municipality.organisationIndex()
    self.index = index
    let within = !words.isEmpty && text.hasPrefix(words) ? matches : nil
    matches = index.rows(matching: text, within: within)
    words = text
    arrange()
  }

  private mutating func arrange() {
    guard !words.isEmpty else {
      rows = sorted
      return
    }
    var isMatch = [Bool](repeating: false, count: sorted.count)
    for row in matches where isMatch.indices.contains(Int(row)) { isMatch[Int(row)] = true }
    rows = sorted.filter { isMatch[Int($0)] }
  }

  /// How many there are without the filter.
  var total: Int { sorted.count }

  static func == (one: OrganisationOrder, other: OrganisationOrder) -> Bool {
    one.rows == other.rows && one.words == other.words && one.isPrepared == other.isPrepared
  }
}
