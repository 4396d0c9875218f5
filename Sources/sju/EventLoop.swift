import Almanac
import Canvas
import Dashboard
import Insight
import Model
import Store
import Terminal

/// Keys to messages, messages to state, state to the terminal, until something ends it.
struct EventLoop {
  enum Ending: Equatable {
    case quit
    /// Input was closed: nobody is there any more.
    case closed
    case signal(Signal)
  }

  var state: State
  private let themes: [Theme]
  /// When the last key came, in milliseconds of the monotonic clock.
  private var lastKey: Int?
  private var notes: [Phrase]
  var source: Source?
  var drafts: DraftKeeper
  let machine: Machine
  /// The change that is being saved. The folder is not looked at meanwhile.
  var saving: Work<Result<DataFolder.Saved, SaveFailure>>?
  /// When the status line says that saving takes long, in milliseconds of the monotonic clock.
  var slowAt: Int?
  /// The check of the data in the background, which begins after the first frame.
  private var checking: Work<Void>?
  private var checksNext = false
  /// What the screen lacks, being worked out in the background.
  private var concluding: Work<Void>?
  /// The register's file that is being read, if any.
  var registerWork: RegisterWork?
  /// The outcome of work in the background, before the state is told of it.
  private var news: Message?
  private let alarm: WallAlarm?

  /// - Parameter source: nil where the data lies in no folder.
  init(
    state: State, themes: [Theme], notice: Phrase?, source: Source?, machine: Machine = Machine()
  ) {
    self.state = state
    self.themes = themes
    self.source = source
    self.machine = machine
    notes = [notice].compactMap(\.self)
    drafts = DraftKeeper(source?.folder)
    alarm = WallAlarm()
  }

  func run() throws -> Ending {
    var loop = self
    let ending = try withSession { session in loop.run(&session) }
    if loop.state.hasUnkeptChanges {
      Output.note("sju: what was changed was in memory only, and is gone")
    } else if ending == .quit, let notice = loop.state.notice, notice.kind == .done {
      Output.note("sju: " + notice.text(loop.state.language))
    }
    return ending
  }

  mutating func run(_ terminal: inout some LoopTerminal & ~Copyable) -> Ending {
    notes += terminal.notes.map(\.phrase)
    if let ending = begin(&terminal) { return ending }
    while true {
      // One thing said at a time: a key that takes a note away brings the next.
      if state.notice == nil, let note = notes.first {
        notes.removeFirst()
        if let ending = say(.hint, note, &terminal) { return ending }
      }
      if !terminal.hasMore {
        terminal.show(state.draw(), theme: theme)
        // Between two bursts of keys; a word on why that can't be is drawn before anything is
        // waited for.
        if let failure = drafts.write() {
          if let ending = say(.problem, failure, &terminal) { return ending }
          continue
        }
        if checksNext {
          check()
          if let message = outcome(within: machine.patience) {
            if let ending = tell(message, &terminal) { return ending }
            continue
          }
        }
        conclude()
      }
      if let ending = take(next(&terminal), &terminal) { return end(ending, &terminal) }
    }
  }

  /// What is being saved is on the disk, or surely not, before the program ends.
  private mutating func end(
    _ ending: Ending, _ terminal: inout some LoopTerminal & ~Copyable
  ) -> Ending {
    if let message = saved(within: nil) { _ = tell(message, &terminal) }
    registerWork?.stop()
    return ending
  }

  private mutating func begin(_ terminal: inout some LoopTerminal & ~Copyable) -> Ending? {
    if let ending = tell(.resized(terminal.size), &terminal) ?? tell(.opened, &terminal) {
      return ending
    }
    let ending: Ending? =
      switch drafts.find() {
      case .draft(let draft): tell(.draftFound(draft), &terminal)
      case .unreadable: perform([.setDraftAside], &terminal)
      case .none: nil
      }
    guard ending == nil, let left = source?.folder.leftSheets(), !left.isEmpty else {
      return ending
    }
    return tell(.sheetsFound(left), &terminal)
  }

  /// Waits for the next event that the state must be told of. The wall clock ends the wait at
  /// midnight, whatever else has happened in it and however long it has been.
  private mutating func next(_ terminal: inout some LoopTerminal & ~Copyable) -> Event {
    while true {
      let clock = machine.clock()
      guard clock.moment.day == state.clock.day else { return .timeout }
      alarm?.set(clock.midnight)
      switch wait(upTo: clock.secondsToMidnight, &terminal) {
      case .ready:
        alarm?.drain()
        source?.hear()
      case .timeout: break
      case let event: return event
      }
      news = outcome()
      if news != nil { return .ready }
      guard saving == nil, look() else { continue }
      // A key that was pressed while the folder was read answers the screen that was seen: it goes
      // first, and what it saves is held against what others did.
      guard !terminal.hasTyped() else { continue }
      return .ready
    }
  }

  /// Whether the folder is known to show something else than the screen.
  private mutating func look() -> Bool {
    let (shown, today) = (state.municipality, state.today)
    let (now, patience) = (machine.milliseconds(), machine.patience)
    return source?.look(at: shown, today: today, now: now, patience: patience) ?? false
  }

  /// Waits for something to happen, or until something is due: a look at the folder, or word that
  /// saving takes long. A look that is due goes before the keys, or they would put it off for as long
  /// as they come.
  private func wait(
    upTo seconds: Int, _ terminal: inout some LoopTerminal & ~Copyable
  ) -> Event {
    let now = machine.milliseconds()
    let look = saving == nil ? source?.due : nil
    if let look, look <= now { return .timeout }
    let tick: [Duration] = registerWork == nil ? [] : [.milliseconds(Self.progressInterval)]
    return terminal.next(
      timeout: ([.seconds(seconds)] + tick
        + [look, slowAt].compactMap { due in due.map { .milliseconds(max(0, $0 - now)) } }).min(),
      or: [
        saving?.descriptor ?? source?.descriptor, checking?.descriptor, concluding?.descriptor,
        registerWork?.descriptor,
        source?.signal?.descriptor, alarm?.descriptor,
      ].compactMap(\.self))
  }

  private mutating func take(
    _ event: Event, _ terminal: inout some LoopTerminal & ~Copyable
  ) -> Ending? {
    switch event {
    case .key(let key):
      if pauseIsOver(), let ending = tell(.paused, &terminal) { return ending }
      return tell(.key(key), &terminal)
    case .held(let held): return say(.hint, held.phrase, &terminal)
    case .resize(let size): return tell(.resized(size), &terminal)
    case .timeout: return tellTime(&terminal)
    case .ready:
      defer { news = nil }
      return (news ?? source?.takeNew().map { .loaded($0) }).flatMap { tell($0, &terminal) }
    case .signal(.continued):
      terminal.repaint()
      return tellTime(&terminal)
    case .signal(let signal): return .signal(signal)
    case .closed: return .closed
    }
  }

  /// Whether so long has passed since the last key that this one is an answer to the screen.
  private mutating func pauseIsOver() -> Bool {
    let now = machine.milliseconds()
    defer { lastKey = now }
    return lastKey.map { now - $0 > 1_000 } ?? true
  }

  /// The theme in use; there is always one, since those in the program can't be removed.
  var theme: Theme {
    themes.first { $0.name == state.theme } ?? Theme(name: state.theme)
  }

  private mutating func check() {
    checksNext = false
    let (municipality, today) = (state.municipality, state.today)
    checking = Work { municipality.prepare(today: today) }
  }

  /// Begins to work out what the screen lacks, one thing at a time.
  private mutating func conclude() {
    guard concluding == nil, let wanted = state.wantedConclusions else { return }
    concluding = Work { wanted.conclude() }
  }

  /// The outcome of work in the background, as far as it is known by now.
  private mutating func outcome(within patience: Int? = 0) -> Message? {
    if let message = saved(within: 0) { return message }
    if checking?.result(within: patience) != nil {
      checking = nil
      return .checked
    }
    if concluding?.result(within: 0) != nil {
      concluding = nil
      return .concluded
    }
    if let message = registerOutcome(within: 0) { return message }
    guard let slowAt, machine.milliseconds() >= slowAt else { return nil }
    self.slowAt = nil
    return .savingSlowly
  }

  /// Updates the state with a message. The time goes before every message, so that what is done is
  /// dated today.
  private mutating func tell(
    _ message: Message, _ terminal: inout some LoopTerminal & ~Copyable
  ) -> Ending? {
    tellTime(&terminal) ?? perform(state.update(message), &terminal)
  }

  private mutating func tellTime(_ terminal: inout some LoopTerminal & ~Copyable) -> Ending? {
    perform(state.update(.clock(machine.clock().moment)), &terminal)
  }

  private mutating func say(
    _ kind: Notice.Kind, _ text: Phrase, _ terminal: inout some LoopTerminal & ~Copyable
  ) -> Ending? {
    tell(.noted(Notice(kind, text)), &terminal)
  }

  /// Performs the effects in order, and those that the answers ask for in turn.
  private mutating func perform(
    _ effects: [Effect], _ terminal: inout some LoopTerminal & ~Copyable
  ) -> Ending? {
    for effect in effects {
      switch effect {
      case .quit: return .quit
      case .check: checksNext = true
      default:
        for message in answer(effect, &terminal) {
          if let ending = tell(message, &terminal) { return ending }
        }
      }
    }
    return nil
  }
}
