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

  /// The row that is marked as chosen. None is where the card was jumped to and no row shows its
  /// record: what is marked is what is at hand.
  var chosenRow: Int? {
    let listing = listing()
    guard browsing.row < listing.count else { return nil }
    guard let card = browsing.card else { return browsing.row }
    return listing.row(showing: card, in: municipality) == browsing.row ? browsing.row : nil
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

  /// Takes over data that has changed. What was chosen on each screen stays chosen, and stays
  /// where it is on the screen; what is being typed is not touched.
  mutating func replace(_ municipality: Municipality) {
    let shown = screen
    let hadAgenda = answers.agenda != nil
    let hadOrganisations = organisations.isPrepared
    let day = today
    let chosen = Screen.allCases.map { chosenRecord(on: $0) }
    self.municipality = municipality
    turn(to: municipality.settings.asOf ?? clockDay)
    answers = Answers(municipality, today: today)
    if hadAgenda { answers.prepareAgenda(municipality, today: today) }
    organisations = OrganisationOrder()
    councilAtHand = nil
    overviewAtHand = nil
    if hadOrganisations {
      screen = .network
      prepare()
    }
    for (screen, id) in zip(Screen.allCases, chosen) { choose(id, on: screen) }
    if hadAgenda, today != day { startCalendarAtToday() }
    for place in browsings.indices {
      if let card = browsings[place].card, municipality.row(of: card) == nil {
        browsings[place].card = nil
      }
    }
    marks = marks.filter { municipality.row(of: $0) != nil }
    screen = shown
    for index in forms.indices { forms[index].rebase(on: municipality) }
    for index in waiting.indices { waiting[index].rebase(on: municipality) }
    if let deletion, municipality.row(of: deletion.record) == nil { self.deletion = nil }
    prepare()
  }

  /// Makes another day today; a month that was shown as this one goes along.
  private mutating func turn(to day: Day) {
    guard day != today else { return }
    if month == Month(containing: today) { month = Month(containing: day) }
    today = day
  }

  /// The record of the row that is chosen on a screen; nil where its rows are not known yet.
  private func chosenRecord(on screen: Screen) -> RecordID? {
    var state = self
    state.screen = screen
    return state.rowID
  }

  /// Stands on a record again, on the line of the screen where it was.
  private mutating func choose(_ id: RecordID?, on screen: Screen) {
    self.screen = screen
    guard let id, let row = listing().row(of: id) else { return }
    browsing.scroll = max(0, browsing.scroll + row - browsing.row)
    browsing.row = row
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

  private mutating func startCalendarAtToday() {
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
