import Almanac
import Model

extension State {
  /// Follows what is chosen: a row opens its card, a link in a card leads to its record.
  mutating func open() {
    if screen == .overview { return openOnOverview() }
    switch browsing.focus {
    case .list: enterCard()
    case .card:
      if let id = cardLines().target(ofLink: browsing.link) { jump(to: id) }
    }
  }

  var canGoBack: Bool {
    !jumps.isEmpty || browsing.focus == .card || !browsing.filter.isEmpty
  }

  /// A screen; the one that is on show comes back to its list.
  mutating func show(_ screen: Screen) {
    if screen == self.screen, screen != .overview { enterList() }
    self.screen = screen
  }

  /// Shows a record wherever it lives; Esc leads back to where the jump was made.
  mutating func jump(to id: RecordID) {
    let home = Screen(showing: id.type)
    leave(for: home)
    prepare()
    unfilter(for: id)
    resetCard()
    browsing.focus = .card
    browsing.card = id
    if home == .calendar, let day = municipality.day(of: id) { month = Month(containing: day) }
  }

  /// Takes a filter away that hides a record which the list has.
  private mutating func unfilter(for id: RecordID) {
    let filter = browsing.filter
    guard !filter.isEmpty, listing().row(showing: id, in: municipality) == nil else { return }
    setFilter("")
    guard listing().row(showing: id, in: municipality) != nil else { return setFilter(filter) }
    if notice == nil { notice = Notice(.hint, StatusText.filterHidIt.phrase) }
  }

  /// Shows another screen, with this one remembered for the way back.
  mutating func leave(for target: Screen) {
    jumps.append(
      Place(left: Place.View(of: screen, in: self), entered: Place.View(of: target, in: self)))
    if jumps.count > 100 { jumps.removeFirst() }
    screen = target
  }

  /// One step back: out of the card, out of a jump, out of the filter.
  mutating func goBack() {
    if browsing.focus == .card, browsing.card == nil {
      browsing.focus = .list
    } else if !jumps.isEmpty {
      undoJump()
    } else if browsing.focus == .card {
      browsing.focus = .list
      browsing.card = nil
    } else if !browsing.filter.isEmpty {
      setFilter("")
    }
  }

  /// Back to where the last jump was made; past the records that are gone since, since there is
  /// nothing to show of them.
  private mutating func undoJump() {
    while let place = jumps.popLast() {
      restore(place.entered)
      restore(place.left)
      guard let card = place.left.browsing.card, municipality.row(of: card) == nil else { return }
    }
  }

  private mutating func restore(_ view: Place.View) {
    screen = view.screen
    browsing = view.browsing
    prepare()
    choose(again: view.row)
    if let link = view.link, browsing.focus == .card { choose(link: link) }
    if screen == .overview { choose(target: view.target) }
  }
}

extension Screen {
  /// The screen where records of a type are at home.
  init(showing type: RecordType) {
    switch type.schema.traits.home {
    case .overview: self = .overview
    case .steps: self = .steps
    case .network: self = .network
    case .council: self = .council
    case .calendar: self = .calendar
    }
  }

  /// The types whose records are the rows of its list.
  var types: [RecordType] {
    switch self {
    case .overview: []
    case .steps: [.step]
    case .network: [.organisation]
    case .council: [.member, .resource, .exercise, .callout]
    case .calendar: [.meeting, .followUp, .activity, .encounter, .exercise, .callout]
    }
  }
}
