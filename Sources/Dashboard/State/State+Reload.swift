import Almanac
import Insight
import Model

extension State {
  /// Takes over what others did to the files. What is there already changes nothing.
  mutating func load(_ municipality: Municipality) {
    guard municipality != self.municipality else { return }
    history.noteOthers(from: self.municipality, to: municipality)
    let card = browsing.focus == .card ? cardID : nil
    let called = calledNumber
    replace(municipality)
    if let card, municipality.row(of: card) == nil {
      notice = Notice(.hint, Say.recordGone.phrase)
    }
    if callout?.page == .calling, let called, let now = calledNumber, called != now {
      callout?.isShifted = true
      notice = Notice(.hint, Say.calledElsewhere(municipality.title(of: now.contact)))
    }
  }

  /// Takes over data that has changed. What was chosen on each screen stays chosen, and stays
  /// where it is on the screen; what is being typed is not touched; what is asked about before it
  /// is done is worked out again.
  mutating func replace(_ municipality: Municipality) {
    let hadAgenda = answers.agenda != nil
    let hadOrganisations = organisations.isPrepared
    let chosen = Chosen(in: self)
    let day = today
    self.municipality = municipality
    turn(to: municipality.settings.asOf ?? clock.day)
    answers = Answers(municipality, today: today)
    if hadAgenda { answers.prepareAgenda(municipality, today: today) }
    organisations = OrganisationOrder()
    councilAtHand = nil
    overviewAtHand = nil
    marks = marks.filter { municipality.row(of: $0) != nil }
    if let last = lastMark, municipality.row(of: last) == nil { lastMark = nil }
    if hadOrganisations { onScreen(.network) { $0.prepare() } }
    chosen.restore(in: &self)
    if hadAgenda, today != day { startCalendarAtToday() }
    for index in forms.indices { forms[index].rebase(on: municipality) }
    for index in waiting.indices { waiting[index].rebase(on: municipality) }
    chosen.restoreMenus(in: &self)
    reviseDeletion()
    reviseProposal()
    prepare()
  }

  /// Makes another day today; a month that was shown as this one goes along.
  private mutating func turn(to day: Day) {
    guard day != today else { return }
    if month == Month(containing: today) { month = Month(containing: day) }
    today = day
  }

  /// Does something as if another screen were the one on show.
  mutating func onScreen(_ screen: Screen, _ body: (inout State) -> Void) {
    let shown = self.screen
    self.screen = screen
    body(&self)
    self.screen = shown
  }

  /// What a screen would say if it were the one on show.
  func showing(_ screen: Screen) -> State {
    var state = self
    state.screen = screen
    return state
  }

  /// Stands on a record again, on the line of the screen where it was. A card that is read stays
  /// even where the list no longer has its record.
  mutating func choose(again id: RecordID?) {
    if let card = browsing.card, municipality.row(of: card) == nil { leaveCard() }
    guard let id else { return }
    let listing = listing()
    if browsing.row < listing.count, listing.id(at: browsing.row) == id { return }
    if let row = listing.row(of: id) {
      browsing.scroll = max(0, browsing.scroll + row - browsing.row)
      browsing.row = row
    } else if browsing.focus == .card, browsing.card == nil {
      if municipality.row(of: id) == nil { leaveCard() } else { browsing.card = id }
    }
  }

  /// Out of the card of a record that is gone.
  private mutating func leaveCard() {
    browsing.card = nil
    browsing.focus = .list
    resetCard()
  }

  /// The link of the card that was moved to.
  var movedToLink: RecordID? {
    guard browsing.focus == .card, browsing.hasMovedToLink else { return nil }
    return cardLines().target(ofLink: browsing.link)
  }

  /// Stands on a link again. Where the card has it no more, none counts as moved to.
  mutating func choose(link id: RecordID) {
    let lines = cardLines()
    if lines.target(ofLink: browsing.link) == id { return }
    if let link = (0..<lines.linkCount).first(where: { lines.target(ofLink: $0) == id }) {
      browsing.link = link
    } else {
      browsing.link = 0
      browsing.hasMovedToLink = false
    }
  }

  /// What the chosen row of the overview leads to.
  var overviewTarget: PanelRow.Target? {
    let spots = overview.spots
    return spots.indices.contains(browsing.row) ? spots[browsing.row].target : nil
  }

  mutating func choose(target: PanelRow.Target?) {
    guard let target, overviewTarget != target,
      let row = overview.spots.firstIndex(where: { $0.target == target })
    else { return }
    browsing.row = row
  }
}

/// What is chosen, by what it is and not by where it stands: when the data changes, other rows may
/// come before it, and a key must not be about one of those.
private struct Chosen {
  private let rows: [RecordID?]
  private let links: [RecordID?]
  private let target: PanelRow.Target?
  private let picked: [Picker.Choice?]
  private let suggestion: FormSuggestion.Choice?
  private let callout: RecordID?

  init(in state: State) {
    let screens = Screen.allCases.map { state.showing($0) }
    rows = screens.map(\.rowID)
    links = screens.map(\.movedToLink)
    target = state.showing(.overview).overviewTarget
    picked = [state.picker, state.pickerBehind].map { picker in
      picker.flatMap { picker in
        let rows = state.pickerRows(picker)
        return rows.indices.contains(picker.row) ? rows[picker.row].choice : nil
      }
    }
    suggestion = state.markedSuggestion
    callout = state.offeredCallout
  }

  func restore(in state: inout State) {
    for (screen, (row, link)) in zip(Screen.allCases, zip(rows, links)) {
      state.onScreen(screen) { state in
        state.choose(again: row)
        if let link { state.choose(link: link) }
      }
    }
    state.onScreen(.overview) { $0.choose(target: target) }
  }

  /// The windows' lists ask the forms, so they come after those.
  func restoreMenus(in state: inout State) {
    state.picker = state.picker.map { restored($0, picked[0], in: state) }
    state.pickerBehind = state.pickerBehind.map { restored($0, picked[1], in: state) }
    if let suggestion { state.mark(suggestion: suggestion) }
    if let callout { state.choose(callout: callout) }
    state.settlePicker()
  }

  private func restored(_ picker: Picker, _ choice: Picker.Choice?, in state: State) -> Picker {
    var picker = picker
    let rows = state.pickerRows(picker)
    if rows.indices.contains(picker.row), rows[picker.row].choice == choice { return picker }
    if let row = rows.firstIndex(where: { $0.choice == choice }) { picker.row = row }
    return picker
  }
}

extension State {
  /// The row of the list beside the field that is typed in.
  fileprivate var markedSuggestion: FormSuggestion.Choice? {
    guard let form = forms.last, case .list(let row) = form.menu else { return nil }
    let rows = form.suggestions(context(of: form))
    return rows.indices.contains(row) ? rows[row].choice : nil
  }

  /// The list is closed where what was marked in it is gone.
  fileprivate mutating func mark(suggestion: FormSuggestion.Choice) {
    guard let form = forms.last, case .list = form.menu else { return }
    let row = form.suggestions(context(of: form)).firstIndex { $0.choice == suggestion }
    forms[forms.count - 1].menu = row.map { .list(row: $0) }
  }

  /// The call-out that is offered to go on with.
  fileprivate var offeredCallout: RecordID? {
    guard case .offer(let row) = callout?.page else { return nil }
    return municipality.runningCallouts.dropFirst(max(0, row)).first
  }

  fileprivate mutating func choose(callout id: RecordID) {
    guard case .offer = callout?.page,
      let row = municipality.runningCallouts.firstIndex(of: id)
    else { return }
    callout?.page = .offer(row: row)
  }
}
