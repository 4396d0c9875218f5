import Almanac
import Canvas
import Model
import Widgets

extension State {
  var layout: Layout {
    Layout(size: size, focus: browsing.focus, hasCard: screen != .overview)
  }

  /// Moves the selection of whatever has the focus.
  mutating func move(_ movement: Movement) {
    if screen == .overview { return moveOnOverview(movement) }
    switch (movement, browsing.focus) {
    case (.left, .card): enterList()
    case (.right, .list): enterCard()
    case (.left, .list), (.right, .card): break
    case (_, .card): moveInCard(movement)
    case (_, .list): moveInList(movement)
    }
  }

  private mutating func moveInList(_ movement: Movement) {
    let listing = listing()
    guard listing.count > 0 else { return }
    let page = max(1, table(listing).pageHeight(in: layout.list) - 1)
    // Where no row is chosen the one that the list stands at is the next.
    let isOneStep = movement == .up || movement == .down
    let target =
      isOneStep && chosenRow == nil
      ? browsing.row : movement.step(from: browsing.row, page: page, count: listing.count)
    let isForward = target >= browsing.row
    browsing.row = listing.selectable(from: target, forward: isForward) ?? browsing.row
    browsing.card = nil
    resetCard()
  }

  /// A card with links moves from link to link; one without scrolls.
  private mutating func moveInCard(_ movement: Movement) {
    let lines = cardLines()
    let page = max(1, layout.card.height - 1)
    if lines.linkCount > 0 {
      browsing.link = movement.step(from: browsing.link, page: page, count: lines.linkCount)
      browsing.hasMovedToLink = true
      if movement == .home { browsing.cardScroll = 0 }
    } else {
      let last = max(1, lines.rows.count - layout.card.height + 1)
      browsing.cardScroll = movement.step(from: browsing.cardScroll, page: page, count: last)
    }
  }

  mutating func enterCard() {
    guard cardID != nil else { return }
    browsing.focus = .card
  }

  /// The list comes to the front, and with it the record of its chosen row.
  mutating func enterList() {
    let row = rowID
    browsing.focus = .list
    guard row != nil else { return }
    if browsing.card != nil, browsing.card != row { resetCard() }
    browsing.card = nil
  }

  mutating func resetCard() {
    browsing.link = 0
    browsing.hasMovedToLink = false
    browsing.cardScroll = 0
  }

  /// Rows of what was that show above today in the calendar.
  static let linesBeforeToday = 3

  mutating func turnMonth(by count: Int) { month = month.adding(count) }

  mutating func goToToday() {
    month = Month(containing: today)
    let listing = listing()
    if let row = listing.rowOfToday {
      browsing.row = row
      browsing.scroll = row - State.linesBeforeToday
    }
    browsing.card = nil
    resetCard()
  }

  /// Brings what is remembered back within what there is: after every message, whatever it was.
  mutating func settle() {
    if screen == .overview { return settleOverview() }
    let listing = listing()
    if listing.count == 0 {
      browsing.row = 0
    } else {
      let row = min(max(0, browsing.row), listing.count - 1)
      browsing.row =
        listing.selectable(from: row, forward: true)
        ?? listing.selectable(from: row, forward: false) ?? 0
      if let card = browsing.card, let row = listing.row(showing: card, in: municipality) {
        browsing.row = row
      }
    }
    let visible = max(1, table(listing).pageHeight(in: layout.list))
    browsing.scroll = settled(
      scroll: browsing.scroll, around: browsing.row, visible: visible, count: listing.count)
    if cardID == nil { browsing.focus = .list }
    settleCard()
  }

  private mutating func settleCard() {
    let lines = cardLines()
    browsing.link = min(max(0, browsing.link), max(0, lines.linkCount - 1))
    let height = max(1, layout.card.height)
    if browsing.focus == .card, let row = lines.row(ofLink: browsing.link) {
      browsing.cardScroll = settled(
        scroll: browsing.cardScroll, around: row, visible: height, count: lines.rows.count)
      if browsing.link == 0, row < height { browsing.cardScroll = 0 }
    }
    browsing.cardScroll = min(max(0, browsing.cardScroll), max(0, lines.rows.count - height))
  }
}
