import Almanac
import Canvas
import Lettering
import Model
import Widgets

/// Members in call order, duty contacts, resources, exercises, call-outs and what is left to do.
struct CouncilScreen: ListScreen {
  static let screen = Screen.council
  static let title = Phrase("Krisrådet", "Council")
  static let shortTitle = Phrase("Kris", "Crisis")
  static let rowTypes: [RecordType] = [.member, .resource, .exercise, .callout]

  static func additions(inCard: Bool) -> [RecordType] {
    [.dutyContact, .member, .resource, .exercise]
  }

  var browsing = Browsing()
  var card = Memo<CardInputs, CardLines>()
  private var rows = Memo<ListInputs, CouncilListing>()

  private func inputs(_ environment: Environment) -> ListInputs {
    // As wide as when the list has the focus, so that rows keep their numbers when it has not.
    let list = Layout(size: environment.size, focus: .list, hasCard: true).list
    return ListInputs(browsing.filter, width: list.width, environment)
  }

  func listing(_ environment: Environment) -> any Listing {
    let inputs = inputs(environment)
    return rows.value(for: inputs) { CouncilListing(environment.maker, inputs) }
  }

  mutating func prepareRows(_ environment: Environment) {
    let inputs = inputs(environment)
    rows.keep(for: inputs) { CouncilListing(environment.maker, inputs) }
  }

  mutating func renewRows(_ environment: Environment) { rows.forget() }
}

/// The crisis council: what it is, its members in call order, then its meetings, resources,
/// exercises, call-outs and what is left to do. Each group has columns as wide as it needs.
struct CouncilListing: Listing {
  struct Row: Equatable {
    let id: RecordID?
    let cells: [Line]
  }

  /// Rows of one kind beneath the row that says what their columns hold.
  struct Group: Equatable {
    let heading: [String]
    var rows: [Row]
    /// The fewest columns that each cell is left with, and which leaves first.
    let least: [Int]
    let priorities: [Int]
    /// What is said where there are no rows; nil for a group that then is not there at all.
    var empty: [String]?
  }

  private var rows: [Row] = []
  private var columnsOfRow: [[Column]?] = []

  init(_ maker: CardMaker, _ inputs: ListInputs) {
    if inputs.filter.isEmpty { add(maker.head(width: inputs.width - 3)) }
    let filter = QuestionFilter(inputs.filter, on: .council)
    for group in filter.questions.isEmpty ? maker.groups : maker.groups(filter.questions) {
      var group = group
      group.rows = CouncilListing.matching(group.rows, filter.words, maker)
      if !inputs.filter.isEmpty { group.empty = nil }
      add(group, width: inputs.width - 3)
    }
  }

  private mutating func add(_ lines: [Row]) {
    rows += lines
    columnsOfRow += lines.map { _ in nil }
  }

  private mutating func add(_ group: Group, width: Int) {
    guard !group.rows.isEmpty || group.empty != nil else { return }
    if !rows.isEmpty { add([Row(id: nil, cells: [.empty])]) }
    let heading = group.heading.enumerated().map { Line($1, $0 == 1 ? .heading : .muted) }
    guard !group.rows.isEmpty else {
      let lines = (group.empty ?? []).flatMap { TextWidth.wrap($0, max(1, width)) }
      let name = Line(group.heading.dropFirst().first ?? "", .heading)
      return add([Row(id: nil, cells: [name])] + lines.map { Row(id: nil, cells: [Line($0)]) })
    }
    let all = [Row(id: nil, cells: heading)] + group.rows
    let columns = group.heading.indices.map { column in
      // The numbers' column is there in every group, so that names stand beneath each other.
      guard column > 0 else { return Column("", .fixed(2), align: .right, priority: 9) }
      let need = all.map { column < $0.cells.count ? $0.cells[column].columns : 0 }.max() ?? 0
      return Column(
        "", need: need, least: group.least[column],
        priority: group.priorities[column])
    }
    rows += all
    columnsOfRow += all.map { _ in columns }
  }

  /// The rows that hold all words, in what they show or in what their card says of who is there.
  private static func matching(_ rows: [Row], _ words: String, _ maker: CardMaker) -> [Row] {
    guard !words.isEmpty else { return rows }
    let index = SearchIndex(count: rows.count) { row in
      let cells = rows[row].cells.map(\.text)
      return (cells + (rows[row].id.map(maker.people) ?? [])).joined(separator: "\n")
    }
    return index.rows(matching: words).map { rows[Int($0)] }
  }

  let columns = [Column("", .fixed(2)), Column("", .flexible(min: 22))]

  var hasHeader: Bool { false }
  var count: Int { rows.count }
  func id(at row: Int) -> RecordID? { rows[row].id }
  func cells(at row: Int) -> [Line] { rows[row].cells }
  func columns(at row: Int) -> [Column]? { columnsOfRow[row] }
}
