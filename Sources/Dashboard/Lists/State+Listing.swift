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
    case .calendar: return AgendaListing(answers.agenda ?? [], maker: maker, filter: filter)
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

  /// The record that the card tells about.
  var cardID: RecordID? {
    if let card = browsing.card { return card }
    let listing = listing()
    return browsing.row < listing.count ? listing.id(at: browsing.row) : nil
  }

  func cardLines() -> CardLines {
    let card = cardID.flatMap { maker.card(for: $0) }
    return CardLines(
      card ?? Card(title: ""), width: max(0, layout.card.width - CardView.reachColumns))
  }

  mutating func setFilter(_ text: String) {
    let chosen = cardID
    browsing.filter = text
    browsing.row = 0
    browsing.card = nil
    resetCard()
    if screen == .network { organisations.filter(text, in: municipality) }
    if let chosen, let row = listing().row(of: chosen) { browsing.row = row }
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

  /// Puts the rows in another order; the chosen one stays chosen.
  private mutating func arrange(by sort: Sort) {
    let chosen = cardID
    browsing.sort = sort
    organisations.sort(by: browsing.sort, in: municipality, words: words)
    if let chosen, let row = listing().row(of: chosen) { browsing.row = row }
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
    if let row = AgendaListing(answers.agenda ?? [], maker: maker, filter: "").rowOfToday {
      browsings[Screen.calendar.rawValue - 1].row = row
      browsings[Screen.calendar.rawValue - 1].scroll = row - State.linesBeforeToday
    }
  }
}

/// A screen without a list.
private struct NoListing: Listing {
  let columns: [Column] = []
  let count = 0
  func id(at row: Int) -> RecordID? { nil }
  func cells(at row: Int) -> [Line] { [] }
}
