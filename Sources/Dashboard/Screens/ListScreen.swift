import Almanac
import Canvas
import Model
import Widgets

/// A screen with a list of records and the card of the chosen one beside it, or beneath.
protocol ListScreen: ScreenContent {
  /// The rows, in their order.
  func listing(_ environment: Environment) -> any Listing
  /// The last card that was laid out.
  var card: Memo<CardInputs, CardLines> { get set }
  /// Keeps the rows, where making them asks the data.
  mutating func prepareRows(_ environment: Environment)
  /// Lets go of the rows of data that is gone.
  mutating func renewRows(_ environment: Environment)
  /// A press on the title of a column.
  mutating func sort(byColumn column: Int, _ environment: Environment)
  /// A record is shown that was jumped to.
  mutating func noteShown(_ id: RecordID, _ environment: Environment)
  /// Draws what stands above the card, and gives what is left of the area.
  func drawAboveCard(
    on canvas: inout Canvas, in area: Rect, _ environment: Environment
  ) -> Rect
  /// What more is said where no row holds the words of the filter.
  func whyNothing(_ environment: Environment) -> String
  /// How many rows there are without the filter; nil where the list has groups.
  var total: Int? { get }
  func chips(_ environment: Environment) -> [String]
  /// How many rows are marked.
  var markCount: Int { get }
}

/// What a card is laid out from.
struct CardInputs: Equatable, Sendable {
  let version: DataVersion
  let language: Language
  let record: RecordID?
  let width: Int
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

  /// The record that the card tells about: the chosen row's, unless the card was jumped to.
  func cardID(_ environment: Environment) -> RecordID? { browsing.card ?? rowID(environment) }

  /// The row that is marked as chosen: what is marked is what is at hand. Where a card was jumped to
  /// it is its record's; while that card is read, the row that it belongs to; else none is.
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

  /// The record of the chosen row.
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
      width: max(0, layout(environment).card.width - CardView.reachColumns))
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

  /// What the link of the card leads to that was moved to, the ties between that and the card's
  /// record, the card's record, the chosen row's. A link that nobody has moved to comes after the
  /// card's record.
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

  /// A card with links moves from link to link; one without scrolls.
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

  /// The list comes to the front, and with it the record of its chosen row.
  mutating func showList(_ environment: Environment) {
    let row = rowID(environment)
    browsing.focus = .list
    guard row != nil else { return }
    if browsing.card != nil, browsing.card != row { browsing.resetCard() }
    browsing.card = nil
  }

  /// A row opens its card, a link in a card leads to its record.
  mutating func open(_ environment: Environment) -> [Request] {
    switch browsing.focus {
    case .list: enterCard(environment)
    case .card:
      if let id = cardLines(environment).target(ofLink: browsing.link) { return [.jump(id)] }
    }
    return []
  }

  /// Out of the card, else out of the filter. A card that was jumped to is left by the way back.
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

  /// Takes a filter away that hides a record which the list has.
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
