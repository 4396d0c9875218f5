import Almanac
import Canvas
import Model

extension Key {
  /// Whether text may go on after it: a paste is all that it is.
  fileprivate var isLetter: Bool { if case .character = self { true } else { false } }

  /// Whether it belongs to text that is typed without looking.
  fileprivate var isTypedOn: Bool {
    switch self {
    case .character, .paste, .enter, .backspace, .tab: true
    default: false
    }
  }
}

extension State {
  /// Takes one message to the next state and says what must be done about it.
  /// The only place state changes: the same messages always lead to the same screen.
  package mutating func update(_ message: Message) -> [Effect] {
    var effects: [Effect] = []
    switch message {
    case .opened:
      isChecked = false
      effects = [.check]
    case .checked:
      isChecked = true
    case .key(let key) where !Layout.fits(size):
      // Nothing is seen, so nothing is done but to leave.
      if CommandTable.commands(for: key).contains(.quit) { effects = [.quit] }
    case .key(let key):
      if wasRefused, !isTyping, key.isTypedOn { break }
      let key = pressed(key)
      notice = nil
      effects = press(key)
      wasRefused =
        key.isLetter && !isTyping && callout == nil && (notice.map { $0.kind != .done } ?? false)
    case .paused:
      wasRefused = false
      return []
    case .command(let command):
      (notice, wasRefused) = (nil, false)
      effects = run(command)
    case .resized(let size):
      self.size = size
      settleForm()
    case .clock(let moment):
      clock = moment
      guard (municipality.settings.asOf ?? moment.day) != today else { return [] }
      replace(municipality)
    case .loaded(let municipality):
      load(municipality)
    case .saved(let municipality):
      effects = saved(municipality)
    case .notSaved(let failure):
      notSaved(failure)
    case .kept(let path):
      effects = kept(path)
    case .notKept(let why):
      farewell?.problem = why
    case .edited(let sheet):
      effects = edited(sheet)
    case .notEdited(let id, let why):
      sheets[id] = nil
      notice = Notice(.problem, why)
    case .noted(let notice):
      self.notice = notice
    case .draftFound(let draft):
      effects = offer(draft)
    case .sheetsFound(let sheets):
      leftSheets = sheets
    }
    prepare()
    settle()
    settleCallout()
    return effects + keepDraft()
  }

  private mutating func press(_ key: Key) -> [Effect] {
    if callout != nil, picker == nil { return pressInCallout(key) }
    if case .mouse(let mouse) = key { return point(mouse) }
    if picker != nil { return typeIntoPicker(key) }
    if isInWindow { return typeIntoWindow(key) }
    if isFiltering { return typeFilter(key) }
    if case .paste = key {
      notice = Notice(.hint, Say.pasteGoesNowhere.phrase)
      return []
    }
    guard let command = command(for: key) else {
      notice = Notice(.hint, Say.noSuchKey(key.label(language)))
      return []
    }
    return run(command)
  }

  /// Runs a command, or says why it does nothing here.
  mutating func run(_ command: Command) -> [Effect] {
    if let reason = reasonAgainst(command) {
      notice = Notice(.hint, reason)
      return []
    }
    switch command {
    case .overview: show(.overview)
    case .steps: show(.steps)
    case .network: show(.network)
    case .council: show(.council)
    case .calendar: show(.calendar)
    case .nextScreen: show(screen.moved(by: 1))
    case .previousScreen: show(screen.moved(by: -1))
    case .up, .down, .left, .right, .pageUp, .pageDown, .home, .end: move(command)
    case .open: open()
    case .back: goBack()
    case .add: picker = Picker(kind: .add, sight: inSight)
    case .edit: edit()
    case .delete: askToDelete()
    case .settings: edit(RecordID(.settings, ""))
    case .callout: openCallout()
    case .verify: return verifyContact()
    case .undo: return undo()
    case .redo: return redo()
    case .editor: return openEditor()
    case .log: log()
    case .promise: promise()
    case .tickOff: tickOff()
    case .moveDay: moveDay()
    case .status: setStatus()
    case .note: note()
    case .hold: return hold()
    case .mark: mark()
    case .markRange: markRange()
    case .markAll: markAll()
    case .filter: startFiltering()
    case .clearFilter: setFilter("")
    case .sort: sortByNextColumn()
    case .reverseSort: reverseSort()
    case .find, .palette, .problems, .theme, .help, .copy, .bulk: picker = makePicker(command)
    case .earlier: month = month.adding(-1)
    case .later: month = month.adding(1)
    case .today: goToToday()
    case .language: changeLanguage()
    case .redraw: return [.redraw]
    case .suspend: return [.suspend]
    case .quit: return quit()
    }
    return []
  }

  /// What is sorted by its words is in another order in the other language.
  mutating func changeLanguage() {
    let chosen = cardID
    language = language == .swedish ? .english : .swedish
    organisations = OrganisationOrder()
    prepare()
    if let chosen, let row = listing().row(showing: chosen, in: municipality) { browsing.row = row }
  }

  /// A screen; the one that is on show comes back to its list.
  mutating func show(_ screen: Screen) {
    if screen == self.screen, screen != .overview { enterList() }
    self.screen = screen
  }
}
