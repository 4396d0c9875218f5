import Almanac
import Canvas
import Model
import Widgets

extension State {
  var maker: CardMaker { CardMaker(municipality: municipality, words: words) }

  /// The rows of the screen on show. The overview has panels instead.
  func listing() -> any Listing {
    let filter = browsing.filter
    switch screen {
    case .overview: return NoListing()
    case .steps: return StepListing(answers.steps, maker: maker, filter: filter)
    case .network:
      let list = layout.list.isEmpty ? layout.body : layout.list
      return OrganisationListing(
        maker: maker, order: organisations, sort: browsing.sort, marks: marks, width: list.width)
    case .council: return councilListing
    case .calendar: return AgendaListing(answers, maker: maker, filter: filter)
    }
  }

  private var councilListing: CouncilListing {
    let terms = councilTerms
    return councilAtHand.made(on: terms) { CouncilListing(maker, terms) }
  }

  private var councilTerms: CouncilTerms {
    // As wide as when the list has the focus, so that rows keep their numbers when it has not.
    let list = Layout(size: size, focus: .list, hasCard: true).list
    return CouncilTerms(
      filter: browsings[Screen.council.rawValue - 1].filter, width: list.width, language: language)
  }

  /// The record that the card tells about: the marked row's, unless the card was jumped to.
  var cardID: RecordID? { browsing.card ?? rowID }

  /// The row that is marked as chosen: what is marked is what is at hand. Where a card was jumped to
  /// it is its record's; while that card is read, the row that it belongs to; else none is.
  var chosenRow: Int? {
    let listing = listing()
    guard browsing.row < listing.count else { return nil }
    guard let card = browsing.card else { return browsing.row }
    let row =
      browsing.focus == .card
      ? listing.row(showing: card, in: municipality) : listing.row(of: card)
    return row == browsing.row ? row : nil
  }

  /// The record of the chosen row.
  var rowID: RecordID? { chosenRow.flatMap { listing().id(at: $0) } }

  func cardLines() -> CardLines {
    let card = cardID.flatMap { maker.card(for: $0) }
    return CardLines(
      card ?? Card(title: ""), width: max(0, layout.card.width - CardView.reachColumns))
  }

  mutating func setFilter(_ text: String) {
    let chosen = cardID
    browsing.filter = text
    browsing.card = nil
    resetCard()
    if screen == .network { organisations.filter(text, in: municipality) }
    let listing = listing()
    browsing.row = chosen.flatMap(listing.row(of:)) ?? listing.rowOfToday ?? 0
  }

  /// The list is what is filtered, so it comes to the front.
  mutating func startFiltering() {
    open(FilterLine(browsing.filter))
    enterList()
  }

  mutating func sortByNextColumn() {
    let columns = organisations.fields.map(\.rawValue)
    let next = columns.firstIndex(of: browsing.sort.column).map { $0 + 1 } ?? 0
    sort(by: columns[next % max(1, columns.count)])
  }

  /// Sorts by a column; the same column again turns the order around.
  mutating func sort(by column: Int) {
    if browsing.sort.column == column { return reverseSort() }
    let startsDescending = OrganisationListing.Field(rawValue: column)?.startsDescending ?? false
    arrange(by: Sort(column: column, isDescending: startsDescending))
  }

  mutating func reverseSort() {
    arrange(by: Sort(column: browsing.sort.column, isDescending: !browsing.sort.isDescending))
  }

  /// Puts the rows in another order and shows the top of it, which is what one sorts for; a card
  /// that is being read stays.
  private mutating func arrange(by sort: Sort) {
    let read = browsing.focus == .card ? cardID : nil
    browsing.sort = sort
    organisations.sort(by: browsing.sort, in: municipality, words: words)
    (browsing.row, browsing.scroll) = (0, 0)
    if let read, let row = listing().row(showing: read, in: municipality) {
      browsing.row = row
    } else {
      browsing.card = nil
      resetCard()
    }
  }

  /// Makes what the screen on show needs and what only it needs, once.
  mutating func prepare() {
    if screen == .council {
      councilAtHand = AtHand(terms: councilTerms, made: councilListing)
    }
    if screen == .network {
      if !organisations.isPrepared || organisations.sort != browsing.sort {
        organisations.sort(by: browsing.sort, in: municipality, words: words)
      }
      if organisations.text != browsing.filter {
        organisations.filter(browsing.filter, in: municipality)
      }
    }
    if answers.agenda == nil, screen == .calendar || screen == .overview && size.rows > 30 {
      prepareAgenda()
    }
    if screen == .overview { prepareOverview() }
  }

  private mutating func prepareAgenda() {
    answers.prepareAgenda(municipality, today: today)
    startCalendarAtToday()
  }

  mutating func startCalendarAtToday() {
    let calendar = Screen.calendar.rawValue - 1
    guard browsings[calendar].filter.isEmpty,
      let row = AgendaListing(answers, maker: maker, filter: "").rowOfToday
    else { return }
    browsings[calendar].row = row
    browsings[calendar].scroll = row - State.linesBeforeToday
  }
}

/// A screen without a list.
private struct NoListing: Listing {
  let columns: [Column] = []
  let count = 0
  func id(at row: Int) -> RecordID? { nil }
  func cells(at row: Int) -> [Line] { [] }
}
