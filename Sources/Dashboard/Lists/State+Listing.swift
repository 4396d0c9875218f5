import Almanac
import Canvas
import Model
import Widgets

extension State {
  var maker: CardMaker { CardMaker(municipality: municipality, words: words) }

  /// The rows of the screen on show. The overview has panels instead.
  func listing() -> any Listing {
    switch screen {
    case .overview: ShortListing(columns: [], rows: [])
    case .steps: filtered(StepListing.rows(maker))
    case .network: OrganisationListing(maker: maker, order: organisations, sort: browsing.sort)
    case .council: filtered(CouncilListing.rows(maker))
    case .calendar: filtered(AgendaListing.rows(maker))
    }
  }

  /// Only the rows that hold every word of the filter, and the headings above them.
  private func filtered(_ listing: ShortListing) -> ShortListing {
    guard !browsing.filter.isEmpty else { return listing }
    let rows = listing.rows
    let index = SearchIndex(count: rows.count) { row in
      rows[row].cells.map(\.text).joined(separator: " ")
    }
    let hits = Set(index.rows(matching: browsing.filter, within: nil).map(Int.init))
    var kept: [Row] = []
    var heading: Row?
    for (number, row) in rows.enumerated() {
      if row.id == nil {
        heading = row
      } else if hits.contains(number) {
        if let pending = heading { kept.append(pending) }
        heading = nil
        kept.append(row)
      }
    }
    var result = listing
    result.rows = kept
    result.rowOfToday = nil
    return result
  }

  /// The record that the card tells about.
  var cardID: RecordID? {
    if let card = browsing.card { return card }
    let listing = listing()
    return browsing.row < listing.count ? listing.id(at: browsing.row) : nil
  }

  func cardLines() -> CardLines {
    let card = cardID.flatMap { maker.card(for: $0) }
    return CardLines(card ?? Card(title: ""), width: layout.card.width)
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
    let count = OrganisationListing.Field.allCases.count
    sort(by: (browsing.sort.column + 1) % count)
  }

  /// Sorts by a column; the same column again turns the order around.
  mutating func sort(by column: Int) {
    let chosen = cardID
    if browsing.sort.column == column {
      browsing.sort.isDescending.toggle()
    } else {
      browsing.sort = Sort(column: column)
    }
    organisations.sort(by: browsing.sort, in: municipality, words: words)
    if let chosen, let row = listing().row(of: chosen) { browsing.row = row }
  }

  mutating func replace(_ municipality: Municipality) {
    let chosen = cardID
    self.municipality = municipality
    today = municipality.settings.asOf ?? today
    organisations = OrganisationOrder()
    prepareOrganisations()
    if let chosen, let row = listing().row(of: chosen) { browsing.row = row }
  }

  /// The order of the organisations is made when the screen is first shown.
  mutating func prepareOrganisations() {
    guard screen == .network, !organisations.isPrepared else { return }
    organisations.sort(by: browsing.sort, in: municipality, words: words)
    organisations.filter(browsing.filter, in: municipality)
  }
}
