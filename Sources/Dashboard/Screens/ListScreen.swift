import Almanac
import Canvas
import Model
import Widgets

/// A screen with a list of records and the card of the chosen one beside it, or beneath.
protocol ListScreen: ScreenContent {
  /// The rows, in order.
  func listing(_ environment: Environment) -> any Listing
  /// The last card that was laid out.
  var card: Memo<CardInputs, CardLines> { get set }
  /// Computes the rows and keeps them.
  mutating func prepareRows(_ environment: Environment)
  /// Drops the rows of old data.
  mutating func renewRows(_ environment: Environment)
  /// Sorts by the column whose title was clicked.
  mutating func sort(byColumn column: Int, _ environment: Environment)
  /// Is told that a jump has shown a record.
  mutating func noteShown(_ id: RecordID, _ environment: Environment)
  /// Draws something above the card, and returns the rest of the area.
  func drawAboveCard(
    on canvas: inout Canvas, in area: Rect, _ environment: Environment
  ) -> Rect
  /// A further explanation where the filter matches no row.
  func whyNothing(_ environment: Environment) -> String
  /// How many rows there are without the filter; nil for a list with groups.
  var total: Int? { get }
  func chips(_ environment: Environment) -> [String]
  /// How many rows are marked.
  var markCount: Int { get }
}

/// What the layout of a card depends on.
struct CardInputs: Equatable, Sendable {
  let version: DataVersion
  let language: Language
  let record: RecordID?
  let width: Int
  let conclusionCount: Int
}

extension ListScreen {
  mutating func sort(byColumn column: Int, _ environment: Environment) {}
  mutating func noteShown(_ id: RecordID, _ environment: Environment) {}
  func drawAboveCard(
    on canvas: inout Canvas, in area: Rect, _ environment: Environment
  ) -> Rect { area }
  func whyNothing(_ environment: Environment) -> String { "" }
  var total: Int? { nil }
  var markCount: Int { 0 }

  func chips(_ environment: Environment) -> [String] {
    QuestionFilter(browsing.filter, on: Self.screen).chips(environment.language)
  }

  mutating func prepare(_ environment: Environment) {
    prepareRows(environment)
  }

  mutating func takeOver(_ environment: Environment) {
    card.forget()
    renewRows(environment)
  }

  // MARK: What is chosen

  func layout(_ environment: Environment) -> Layout {
    Layout(size: environment.size, focus: browsing.focus, hasCard: true)
  }

  /// The record of the card: that of the selected row, unless a jump showed another.
  func cardID(_ environment: Environment) -> RecordID? { browsing.card ?? rowID(environment) }

  /// The row that is highlighted, which is always that of the record at hand. After a jump it is
  /// the row of the card's record; while that card has the focus also the row that the record
  /// belongs to; otherwise none.
  func chosenRow(_ environment: Environment) -> Int? {
    chosenRow(of: listing(environment), environment)
  }

  func chosenRow(of listing: any Listing, _ environment: Environment) -> Int? {
    guard browsing.row < listing.count else { return nil }
    guard let card = browsing.card else { return browsing.row }
    let row =
      browsing.focus == .card
      ? listing.row(showing: card, in: environment.municipality) : listing.row(of: card)
    return row == browsing.row ? row : nil
  }

  /// The record of the highlighted row.
  func rowID(_ environment: Environment) -> RecordID? {
    let listing = listing(environment)
    return chosenRow(of: listing, environment).flatMap { listing.id(at: $0) }
  }

  func cardLines(_ environment: Environment) -> CardLines {
    let inputs = cardInputs(environment)
    return card.value(for: inputs) { Self.cardLines(inputs, environment) }
  }

  private func cardInputs(_ environment: Environment) -> CardInputs {
    CardInputs(
      version: environment.version, language: environment.language,
      record: cardID(environment),
      width: max(0, layout(environment).card.width - CardView.reachColumns),
      conclusionCount: environment.conclusionCount)
  }

  private static func cardLines(_ inputs: CardInputs, _ environment: Environment) -> CardLines {
    let card = inputs.record.flatMap { environment.maker.card(for: $0) }
    return CardLines(card ?? Card(title: ""), width: inputs.width)
  }

  mutating func keepCard(_ environment: Environment) {
    let inputs = cardInputs(environment)
    card.keep(for: inputs) { Self.cardLines(inputs, environment) }
  }

  func readCard(_ environment: Environment) -> RecordID? {
    browsing.focus == .card ? cardID(environment) : nil
  }

  /// In this order: the target of the selected link, the ties between it and the card's record, the
  /// card's record, the selected row's. A link that was not moved to comes after the card's record.
  func targets(_ environment: Environment) -> [RecordID?] {
    let card = cardID(environment)
    var ids: [RecordID?] = browsing.hasMovedToLink ? [] : [card]
    if browsing.focus == .card,
      let link = cardLines(environment).target(ofLink: browsing.link)
    {
      ids.append(link)
      ids += card.map { environment.municipality.ties(between: $0, and: link) } ?? []
    }
    return ids + [card, rowID(environment)]
  }

  // MARK: Moving

  mutating func move(_ movement: Movement, _ environment: Environment) {
    switch (movement, browsing.focus) {
    case (.left, .card): showList(environment)
    case (.right, .list): enterCard(environment)
    case (.left, .list), (.right, .card): break
    case (_, .card): moveInCard(movement, environment)
    case (_, .list): moveInList(movement, environment)
    }
  }

  private mutating func moveInList(_ movement: Movement, _ environment: Environment) {
    let listing = listing(environment)
    guard listing.count > 0 else { return }
    let page = max(1, pageHeight(of: listing, environment) - 1)
    // Where no row is chosen the one that the list stands at is the next.
    let isOneStep = movement == .up || movement == .down
    let target =
      isOneStep && chosenRow(of: listing, environment) == nil
      ? browsing.row : movement.step(from: browsing.row, page: page, count: listing.count)
    let isForward = target >= browsing.row
    browsing.row = listing.selectable(from: target, forward: isForward) ?? browsing.row
    browsing.card = nil
    browsing.resetCard()
  }

  /// In a card with links the selection moves from link to link; one without links scrolls.
  private mutating func moveInCard(_ movement: Movement, _ environment: Environment) {
    let lines = cardLines(environment)
    let height = layout(environment).card.height
    let page = max(1, height - 1)
    if lines.linkCount > 0 {
      browsing.link = movement.step(from: browsing.link, page: page, count: lines.linkCount)
      browsing.hasMovedToLink = true
      if movement == .home { browsing.cardScroll = 0 }
    } else {
      browsing.cardScroll = movement.step(
        from: browsing.cardScroll, page: page, count: max(1, lines.rows.count - height + 1))
    }
  }

  mutating func enterCard(_ environment: Environment) {
    if cardID(environment) != nil { browsing.focus = .card }
  }

  /// Brings the list to the front, and with it the card of its selected row.
  mutating func showList(_ environment: Environment) {
    let row = rowID(environment)
    browsing.focus = .list
    guard row != nil else { return }
    if browsing.card != nil, browsing.card != row { browsing.resetCard() }
    browsing.card = nil
  }

  /// A row opens its card; a link in a card jumps to its record.
  mutating func open(_ environment: Environment) -> [Request] {
    switch browsing.focus {
    case .list: enterCard(environment)
    case .card:
      if let id = cardLines(environment).target(ofLink: browsing.link) { return [.jump(id)] }
    }
    return []
  }

  /// Out of the card, else out of the filter.
  mutating func goBack(_ environment: Environment) {
    if browsing.focus == .card {
      browsing.focus = .list
      browsing.card = nil
    } else if !browsing.filter.isEmpty {
      setFilter("", environment)
    }
  }

  mutating func show(_ id: RecordID, _ environment: Environment) -> Bool {
    let isUnfiltered = unfilter(for: id, environment)
    browsing.resetCard()
    browsing.focus = .card
    browsing.card = id
    noteShown(id, environment)
    return isUnfiltered
  }

  /// Removes the filter if it hides the row of a record.
  private mutating func unfilter(for id: RecordID, _ environment: Environment) -> Bool {
    let filter = browsing.filter
    let municipality = environment.municipality
    guard !filter.isEmpty, listing(environment).row(showing: id, in: municipality) == nil else {
      return false
    }
    setFilter("", environment)
    if listing(environment).row(showing: id, in: municipality) != nil { return true }
    setFilter(filter, environment)
    return false
  }

  mutating func setFilter(_ text: String, _ environment: Environment) {
    let chosen = cardID(environment)
    browsing.filter = text
    browsing.card = nil
    browsing.resetCard()
    prepareRows(environment)
    let listing = listing(environment)
    browsing.row = chosen.flatMap(listing.row(of:)) ?? listing.rowOfToday ?? 0
  }
}

extension Municipality {
  /// The appointments and relations that tie two records together.
  fileprivate func ties(between one: RecordID, and other: RecordID) -> [RecordID] {
    [RecordType.appointment, .relation].flatMap { type in
      let rows = Set(referrers(to: other, from: type))
      return referrers(to: one, from: type).filter { rows.contains($0) }.map { id(type, at: $0) }
    }
  }
}
