import Almanac
import Canvas
import Dashboard
import Model
import Terminal

/// Keys to messages, messages to state, state to the terminal, until something ends it.
struct EventLoop {
  enum Ending {
    case quit
    /// Input was closed: nobody is there any more.
    case closed
    case signal(Signal)
  }

  var state: State
  private let themes: [Theme]
  private let notice: Phrase?
  private(set) var source: Source?
  private var drafts: DraftKeeper
  private var lastKey: ContinuousClock.Instant?
  /// Whether the data is to be checked when the screen shows.
  private var checksNext = false

  /// The folder that the data comes from, and what it was like when it was read.
  struct Source {
    let folder: DataFolder
    var watch: FolderWatch

    init(_ folder: DataFolder) {
      self.folder = folder
      watch = FolderWatch(folder)
    }
  }

  /// - Parameter source: nil where the data lies in no folder.
  init(state: State, themes: [Theme], notice: Phrase?, source: Source?) {
    self.state = state
    self.themes = themes
    self.notice = notice
    self.source = source
    drafts = DraftKeeper(source?.folder)
  }

  func run() throws -> Ending {
    var loop = self
    let signal = source.flatMap { FolderSignal($0.folder) }
    return try withSession { session in loop.run(&session, signal) }
  }

  private mutating func run(
    _ session: inout Session, _ signal: FolderSignal?
  ) -> Ending {
    _ = state.update(.resized(session.size))
    _ = perform(state.update(.opened), &session)
    switch drafts.find() {
    case .draft(let draft): _ = perform(state.update(.draftFound(draft)), &session)
    case .unreadable: _ = perform([.setDraftAside], &session)
    case .none: break
    }
    if let left = source?.folder.leftSheets(), !left.isEmpty {
      _ = perform(state.update(.sheetsFound(left)), &session)
    }
    var notes = ([notice] + session.notes.map(\.phrase)).compactMap(\.self)[...]
    while true {
      // One thing said at a time: a key that takes a note away brings the next.
      if state.notice == nil, let note = notes.popFirst() {
        _ = state.update(.noted(Notice(.hint, note)))
      }
      if !session.hasMore {
        session.show(state.draw(), theme: theme)
        keepDraft()
        if checksNext {
          check()
          continue
        }
      }
      if let ending = take(next(&session, signal), &session) { return ending }
    }
  }

  /// The next thing to be shown. When something happens in the data folder it is looked at until it
  /// is at rest, so that a file that was changed outside shows within a second; nothing is drawn
  /// before there is something to show.
  private mutating func next(
    _ session: inout Session, _ signal: FolderSignal?
  ) -> Event {
    let untilMidnight = Duration.seconds(Clock.secondsToMidnight + 1)
    var waited = Duration.zero
    while waited < untilMidnight {
      let isResting = signal != nil && source?.watch.isUnsettled != true || source == nil
      let interval = isResting ? untilMidnight - waited : EventLoop.interval
      let event = session.next(timeout: interval, or: signal?.descriptor ?? -1)
      switch event {
      case .ready: signal?.drain()
      case .timeout: waited += interval
      default: return event
      }
      if reread() { return .ready }
    }
    return .timeout
  }

  /// How long after a change the folder is looked at again; where the system gives no signal, how
  /// often it is looked at.
  private static let interval = Duration.milliseconds(300)

  /// Whether there was something new in the folder; the state then has it.
  private mutating func reread() -> Bool {
    guard let types = source?.watch.look(), !types.isEmpty, let folder = source?.folder else {
      return false
    }
    _ = state.update(.loaded(folder.rereading(types, of: state.municipality)))
    return true
  }

  /// The theme in use; there is always one, since those in the program can't be removed.
  private var theme: Theme {
    themes.first { $0.name == state.theme } ?? Theme(name: state.theme)
  }

  private mutating func take(_ event: Event, _ session: inout Session) -> Ending? {
    switch event {
    case .key(let key):
      if pauseIsOver() { _ = state.update(.paused) }
      _ = state.update(.clock(Clock.time))
      return perform(state.update(.key(key)), &session)
    case .held(let held):
      return perform(state.update(.noted(Notice(.hint, held.phrase))), &session)
    case .resize(let size): return perform(state.update(.resized(size)), &session)
    case .timeout: return perform(state.update(.dayChanged(Clock.today)), &session)
    case .ready: return nil
    case .signal(.continued):
      session.repaint()
      return nil
    case .signal(let signal): return .signal(signal)
    case .closed: return .closed
    }
  }

  /// Whether so long has passed since the last key that this one is an answer to the screen.
  private mutating func pauseIsOver() -> Bool {
    let now = ContinuousClock.now
    defer { lastKey = now }
    return lastKey.map { now - $0 > .seconds(1) } ?? true
  }

  private mutating func check() {
    checksNext = false
    _ = state.municipality.problems(today: state.today)
    _ = state.update(.checked)
  }

  /// Writes what is being typed to the disk, between two bursts of keys.
  private mutating func keepDraft() {
    if let failure = drafts.write() {
      _ = state.update(.noted(Notice(.problem, failure)))
    }
  }

  private mutating func perform(_ effects: [Effect], _ session: inout Session) -> Ending? {
    for effect in effects {
      switch effect {
      case .quit: return .quit
      case .suspend: session.suspend()
      case .redraw: session.repaint()
      case .check: checksNext = true
      case .keepDraft(let draft): drafts.keep(draft)
      case .setDraftAside:
        _ = state.update(.noted(Notice(.problem, drafts.setAside())))
      default:
        for message in answer(effect, &session) {
          if let ending = perform(state.update(message), &session) { return ending }
        }
      }
    }
    return nil
  }
}
