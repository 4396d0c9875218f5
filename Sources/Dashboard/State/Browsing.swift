import Model

/// Which half of a screen the keys go to.
enum Focus: Equatable, Sendable {
  case list, card
}

/// A column to sort by.
struct Sort: Equatable, Sendable {
  var column: Int
  var isDescending = false
}

/// What one screen remembers while another is shown.
struct Browsing: Equatable, Sendable {
  /// The chosen row of the listing.
  var row = 0
  /// The first visible row of the listing.
  var scroll = 0
  var focus = Focus.list
  /// A record that was jumped to; when nil the card shows the chosen row.
  var card: RecordID?
  /// The chosen link of the card.
  var link = 0
  /// Whether someone moved to it: until then keys are about the card's own record.
  var hasMovedToLink = false
  /// The first visible line of the card.
  var cardScroll = 0
  /// The words that rows must hold; empty shows all.
  var filter = ""
  var sort = Sort(column: 0)
}

/// Where the chief was before a jump, and how the screen that the jump led to was left last time.
struct Place: Equatable, Sendable {
  /// How a screen was left. The data may be other when it is gone back to, so what was chosen is
  /// remembered by what it is, beside where it stood.
  struct View: Equatable, Sendable {
    let screen: Screen
    let browsing: Browsing
    let row: RecordID?
    let link: RecordID?
    /// On the overview.
    let target: PanelRow.Target?

    init(of screen: Screen, in state: State) {
      let shown = state.showing(screen)
      self.screen = screen
      browsing = shown.browsing
      row = shown.rowID
      link = shown.movedToLink
      target = screen == .overview ? shown.overviewTarget : nil
    }
  }

  let left: View
  let entered: View
}
