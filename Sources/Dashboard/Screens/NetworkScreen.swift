import Almanac
import Canvas
import Insight
import Model

/// Organisations as a table beside a card. Rows can be marked, to act on several at once.
struct NetworkScreen: ListScreen {
  static let screen = Screen.network
  static let title = Phrase("Näringslivet", "Business")
  static let shortTitle = Phrase("Näringsliv", "Business")
  static let rowTypes: [RecordType] = [.organisation]
  static let filterWords = OrganisationFilter.hints

  static func additions(inCard: Bool) -> [RecordType] {
    inCard
      ? [.person, .relation, .encounter, .followUp, .appointment, .meeting]
      : [.organisation, .person, .encounter, .relation]
  }

  /// What the order of the rows depends on.
  private struct OrderInputs: Equatable, Sendable {
    let version: DataVersion
    let language: Language
    let sort: Sort
    let filter: String
  }

  var browsing = Browsing()
  var card = Memo<CardInputs, CardLines>()
  private var orders = Memo<OrderInputs, OrganisationOrder>()
  /// The marked records.
  var marks: Set<RecordID> = []
  /// The record that was marked last, where a range begins.
  private(set) var lastMark: RecordID?

  // MARK: Rows

  /// The rows in order; empty until the screen has been shown with this data.
  func order(_ environment: Environment) -> OrganisationOrder {
    orders.value { $0.version == environment.version } ?? OrganisationOrder()
  }

  func listing(_ environment: Environment) -> any Listing { organisations(environment) }

  func organisations(_ environment: Environment) -> OrganisationListing {
    let layout = layout(environment)
    return OrganisationListing(
      maker: environment.maker, order: order(environment), sort: browsing.sort, marks: marks,
      width: (layout.list.isEmpty ? layout.body : layout.list).width)
  }

  /// A hundred thousand rows are sorted once, and narrowed by each letter of the filter.
  mutating func prepareRows(_ environment: Environment) {
    let municipality = environment.municipality
    let inputs = OrderInputs(
      version: environment.version, language: environment.language, sort: browsing.sort,
      filter: browsing.filter)
    orders.keep(for: inputs) { kept in
      let isSame = kept.map {
        $0.inputs.version == inputs.version && $0.inputs.language == inputs.language
      }
      let old = isSame == true ? kept : nil
      var order = old?.value ?? OrganisationOrder(municipality, today: environment.today)
      if old?.inputs.sort != inputs.sort {
        order.sort(by: inputs.sort, in: municipality, words: environment.words)
      }
      if (old?.inputs.filter ?? "") != inputs.filter {
        order.filter(inputs.filter, in: municipality)
      }
      return order
    }
  }

  mutating func renewRows(_ environment: Environment) {
    let municipality = environment.municipality
    if orders.isKept { prepareRows(environment) }
    marks = marks.filter { municipality.row(of: $0) != nil }
    if let last = lastMark, municipality.row(of: last) == nil { lastMark = nil }
  }

  var markCount: Int { marks.count }

  var total: Int? { orders.value { _ in true }?.total ?? 0 }

  func chips(_ environment: Environment) -> [String] {
    OrganisationFilter(browsing.filter).chips(environment.language)
  }

  /// What the cards tell of the network.
  func lacking(_ environment: Environment) -> (@Sendable () -> Void)? {
    let (municipality, today) = (environment.municipality, environment.today)
    guard !municipality.knowsStandings(on: today) else { return nil }
    return { municipality.prepareStandings(on: today) }
  }

  func whyNothing(_ environment: Environment) -> String {
    guard let name = OrganisationFilter(browsing.filter).unknownKeys.first else { return "" }
    let known = Self.filterWords.map { $0(environment.language) }.joined(separator: " ")
    return " "
      + environment.say(
        "”\(name):” är inget som filtret känner; det kan \(known).",
        "“\(name):” is nothing that the filter knows; it knows \(known).")
  }

  // MARK: Sorting

  mutating func sort(byColumn column: Int, _ environment: Environment) {
    let fields = organisations(environment).fields
    if fields.indices.contains(column) { sort(by: fields[column], environment) }
  }

  mutating func sortByNextColumn(_ environment: Environment) {
    let fields = order(environment).fields
    let next = fields.firstIndex { $0.rawValue == browsing.sort.column }.map { $0 + 1 } ?? 0
    if !fields.isEmpty { sort(by: fields[next % fields.count], environment) }
  }

  /// Sorts by a column; the same column again turns the order around.
  private mutating func sort(by field: OrganisationListing.Field, _ environment: Environment) {
    if browsing.sort.column == field.rawValue { return reverseSort(environment) }
    arrange(
      by: Sort(column: field.rawValue, isDescending: field.startsDescending), environment)
  }

  mutating func reverseSort(_ environment: Environment) {
    let sort = browsing.sort
    arrange(by: Sort(column: sort.column, isDescending: !sort.isDescending), environment)
  }

  /// Sorts the rows and shows the first, which is what one sorts for; a card with the focus stays.
  private mutating func arrange(by sort: Sort, _ environment: Environment) {
    let read = browsing.focus == .card ? cardID(environment) : nil
    browsing.sort = sort
    prepareRows(environment)
    (browsing.row, browsing.scroll) = (0, 0)
    let listing = organisations(environment)
    if let read, let row = listing.row(showing: read, in: environment.municipality) {
      browsing.row = row
    } else {
      browsing.card = nil
      browsing.resetCard()
    }
  }

  // MARK: Marking

  /// Whether rows can be marked now.
  func canMark(_ environment: Environment) -> Bool {
    browsing.focus == .list && rowID(environment) != nil
  }

  /// Whether others than the row at hand are marked.
  func isOneOfMany(_ environment: Environment) -> Bool {
    guard browsing.focus == .list, !marks.isEmpty else { return false }
    return !marks.isSubset(of: rowID(environment).map { [$0] } ?? [])
  }

  /// Marks the chosen row, or takes its mark away, and goes on to the next.
  mutating func mark(_ environment: Environment) {
    guard let id = rowID(environment) else { return }
    if marks.remove(id) == nil { marks.insert(id) }
    lastMark = id
    move(.down, environment)
  }

  /// Marks every row from the last one that was marked to the chosen one.
  mutating func markRange(_ environment: Environment) {
    let listing = organisations(environment)
    guard let first = lastMark.flatMap({ listing.row(of: $0) }) else { return mark(environment) }
    for row in min(first, browsing.row)...max(first, browsing.row) {
      if let id = listing.id(at: row) { marks.insert(id) }
    }
    lastMark = rowID(environment)
  }

  /// Marks all that the filter lets through; where all of it is marked, none of it.
  mutating func markAll(_ environment: Environment) {
    let listing = organisations(environment)
    let ids = Set((0..<listing.count).compactMap { listing.id(at: $0) })
    if ids.isSubset(of: marks) { marks.subtract(ids) } else { marks.formUnion(ids) }
    lastMark = nil
  }

  mutating func unmark() {
    marks = []
    lastMark = nil
  }

  /// The marked records in the order of the list; those that the filter hides come last, as in
  /// their file.
  func marked(_ environment: Environment) -> [RecordID] {
    let listing = organisations(environment)
    let shown = (0..<listing.count).compactMap { listing.id(at: $0) }.filter(marks.contains)
    let hidden = marks.subtracting(shown)
      .compactMap { id in environment.municipality.row(of: id).map { (id, $0) } }
      .sorted { $0.1 < $1.1 }.map(\.0)
    return shown + hidden
  }
}
