import Canvas
import Model

/// The selection survives changes of the data and of the size.
extension ListScreen {
  func selection(_ environment: Environment) -> Selection {
    let isLink = browsing.focus == .card && browsing.hasMovedToLink
    return Selection(
      row: rowID(environment),
      link: isLink ? cardLines(environment).target(ofLink: browsing.link) : nil)
  }

  /// The record stays on the same line of the screen. A card that has the focus stays even if the
  /// list no longer has its record.
  mutating func select(_ selection: Selection, _ environment: Environment) {
    select(row: selection.row, environment)
    if let link = selection.link, browsing.focus == .card { select(link: link, environment) }
  }

  private mutating func select(row id: RecordID?, _ environment: Environment) {
    let municipality = environment.municipality
    if let card = browsing.card, municipality.row(of: card) == nil { browsing.leaveCard() }
    guard let id else { return }
    let listing = listing(environment)
    if browsing.row < listing.count, listing.id(at: browsing.row) == id { return }
    if let row = listing.row(of: id) {
      browsing.scroll = max(0, browsing.scroll + row - browsing.row)
      browsing.row = row
    } else if browsing.focus == .card, browsing.card == nil {
      if municipality.row(of: id) == nil { browsing.leaveCard() } else { browsing.card = id }
    }
  }

  /// If the card has lost the link, none counts as moved to.
  private mutating func select(link id: RecordID, _ environment: Environment) {
    let lines = cardLines(environment)
    if lines.target(ofLink: browsing.link) == id { return }
    if let link = (0..<lines.linkCount).first(where: { lines.target(ofLink: $0) == id }) {
      browsing.link = link
    } else {
      browsing.link = 0
      browsing.hasMovedToLink = false
    }
  }

  mutating func settle(_ environment: Environment) {
    let listing = listing(environment)
    if listing.count == 0 {
      browsing.row = 0
    } else {
      let row = min(max(0, browsing.row), listing.count - 1)
      browsing.row =
        listing.selectable(from: row, forward: true)
        ?? listing.selectable(from: row, forward: false) ?? 0
      if let card = browsing.card,
        let row = listing.row(showing: card, in: environment.municipality)
      {
        browsing.row = row
      }
    }
    browsing.scroll = settled(
      scroll: browsing.scroll, around: browsing.row,
      visible: max(1, pageHeight(of: listing, environment)), count: listing.count)
    if cardID(environment) == nil { browsing.focus = .list }
    settleCard(environment)
  }

  private mutating func settleCard(_ environment: Environment) {
    keepCard(environment)
    let lines = cardLines(environment)
    browsing.link = min(max(0, browsing.link), max(0, lines.linkCount - 1))
    let height = max(1, layout(environment).card.height)
    if browsing.focus == .card, let row = lines.row(ofLink: browsing.link) {
      browsing.cardScroll = settled(
        scroll: browsing.cardScroll, around: row, visible: height, count: lines.rows.count)
      if browsing.link == 0, row < height { browsing.cardScroll = 0 }
    }
    browsing.cardScroll = min(max(0, browsing.cardScroll), max(0, lines.rows.count - height))
  }
}
