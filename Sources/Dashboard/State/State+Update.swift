import Almanac
import Canvas
import Model

extension State {
  /// Takes one message to the next state and says what must be done about it.
  /// The only place state changes: the same messages always lead to the same screen.
  package mutating func update(_ message: Message) -> [Effect] {
    var effects: [Effect] = []
    switch message {
    case .key(let key) where !Layout.fits(size):
      // Nothing is seen, so nothing is done but to leave.
      if CommandTable.command(for: key) == .quit { effects = [.quit] }
    case .key(let key):
      let key = pressed(key)
      notice = nil
      effects = press(key)
    case .command(let command):
      notice = nil
      effects = run(command)
    case .resized(let size):
      self.size = size
    case .dayChanged(let day):
      guard (municipality.settings.asOf ?? day) != today else { break }
      today = day
      replace(municipality)
    case .loaded(let municipality):
      replace(municipality)
    case .noted(let notice):
      self.notice = notice
    }
    prepare()
    settle()
    return effects
  }

  private mutating func press(_ key: Key) -> [Effect] {
    if case .mouse(let mouse) = key { return point(mouse) }
    if picker != nil { return typeIntoPicker(key) }
    if isFiltering { return typeFilter(key) }
    if case .paste = key {
      notice = Notice(.hint, Say.pasteGoesNowhere.phrase)
      return []
    }
    guard let command = CommandTable.command(for: key) else {
      notice = Notice(.hint, Say.noSuchKey(key.name))
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
    case .filter: startFiltering()
    case .clearFilter: setFilter("")
    case .sort: sortByNextColumn()
    case .reverseSort: reverseSort()
    case .find, .palette, .problems, .theme, .help: picker = makePicker(command)
    case .earlier: month = month.adding(-1)
    case .later: month = month.adding(1)
    case .today: goToToday()
    case .language: changeLanguage()
    case .redraw: return [.redraw]
    case .suspend: return [.suspend]
    case .quit: return [.quit]
    }
    return []
  }

  /// What is sorted by its words is in another order in the other language.
  private mutating func changeLanguage() {
    let chosen = cardID
    language = language == .swedish ? .english : .swedish
    organisations = OrganisationOrder()
    prepare()
    if let chosen, let row = listing().row(of: chosen) { browsing.row = row }
  }

  private mutating func show(_ screen: Screen) {
    self.screen = screen
  }
}
