import Almanac
import Canvas
import Insight
import Model

/// The call-out mode: which call-out, why, one contact at a time, and how it went. Its progress is
/// in the records alone, so that closing this loses nothing.
struct CalloutWindow: Window {
  enum Page: Equatable, Sendable {
    /// Call-outs that run already, to go on with one of them.
    case offer(row: Int)
    /// Drill or real?
    case kind
    /// Why?
    case reason(CalloutKind, LineEditor)
    /// One contact at a time.
    case calling
    /// Pause, or end?
    case leaving
    case summary
  }

  private(set) var page: Page
  /// The call-out; nil until one has begun or is gone on with.
  private(set) var callout: RecordID?
  /// How many times everybody is tried before the summary shows.
  private var rounds = Self.fewestRounds
  /// How many changes of the session came before; these are not undone here.
  private var changesBefore = 0
  /// The first visible line of the summary.
  private(set) var scroll = 0
  /// Whether others have noted the contact that was being called, so that another one stands there
  /// now: what is pressed next could be meant for the one before.
  private var isShifted = false

  private static let fewestRounds = 2

  /// Asks what kind of call-out to begin; one that runs already is offered first.
  init(_ municipality: Municipality) {
    page = municipality.runningCallouts.isEmpty ? .kind : .offer(row: 0)
  }

  /// Goes on with a call-out where it is.
  init(calling id: RecordID, _ environment: Environment) {
    page = .calling
    callout = id
    changesBefore = environment.changeCount
    endRound(environment)
  }

  /// The progress of the call-out.
  func run(_ municipality: Municipality) -> CalloutRun? {
    callout.flatMap { CalloutRun(of: $0, in: municipality) }
  }

  /// It takes the whole screen once somebody is called.
  var coversScreen: Bool {
    switch page {
    case .offer, .kind, .reason: false
    case .calling, .leaving, .summary: true
    }
  }

  var isTyping: Bool { if case .reason = page { true } else { false } }
  var leavesFocus: Bool { true }

  /// A key that does nothing is answered with those that do.
  mutating func take(_ key: Key, _ environment: Environment) -> [Request] {
    if key == .character("L"), !isTyping { return [.run(CommandTable.language)] }
    if case .reason(let kind, var editor) = page,
      ![.enter, .escape, .function(1), .control("c")].contains(key)
    {
      if editor.take(key) { page = .reason(kind, editor) }
      return []
    }
    let keys = CalloutKeys(self, environment)
    guard let pressed = keys.key(key) else {
      return [.tell(Notice(.hint, keys.whatElse(than: key)))]
    }
    return pressed.run(&self, environment)
  }

  /// A click on a key presses it.
  mutating func point(_ mouse: Mouse, _ environment: Environment) -> [Request] {
    guard coversScreen, mouse.kind == .press || mouse.kind == .doublePress,
      let key = CalloutLayout(self, environment).key(at: mouse.at)
    else { return [] }
    return take(key, environment)
  }

  func hints(_ environment: Environment) -> WindowHints {
    WindowHints(
      keys: CalloutKeys(self, environment).keys.filter { $0.isShown && !$0.isHelp }.compactMap {
        shown in shown.keys.first.map { FooterKey($0, shown.label, environment.language) }
      })
  }

  func help(_ environment: Environment) -> CommandList? {
    CalloutKeys(self, environment).help(environment)
  }

  func draw(on canvas: inout Canvas, _ environment: Environment) {
    guard coversScreen, let run = run(environment.municipality) else {
      return CalloutQuestion(window: self, environment: environment).draw(on: &canvas)
    }
    CalloutView(window: self, run: run, environment: environment).draw(on: &canvas)
  }

  mutating func settle(_ environment: Environment) {
    guard page == .summary, let run = run(environment.municipality) else { return }
    let view = CalloutView(window: self, run: run, environment: environment)
    scroll = min(max(0, scroll), view.lastScroll)
  }
}

// MARK: What the keys do

extension CalloutWindow {
  mutating func choose(_ step: Int, _ municipality: Municipality) {
    guard case .offer(let row) = page else { return }
    page = .offer(row: min(max(0, row + step), max(0, municipality.runningCallouts.count - 1)))
  }

  /// The call-out that is offered to go on with.
  func offered(_ municipality: Municipality) -> RecordID? {
    guard case .offer(let row) = page else { return nil }
    return municipality.runningCallouts.dropFirst(max(0, row)).first
  }

  mutating func begin() { page = .kind }

  mutating func ask(_ kind: CalloutKind) { page = .reason(kind, LineEditor()) }

  func start(_ environment: Environment) -> [Request] {
    guard case .reason(let kind, let editor) = page else { return [] }
    let typed = editor.text.split(separator: " ").joined(separator: " ")
    let reason = typed.isEmpty ? kind.defaultReason(environment.language) : typed
    do throws(ChangeFault) {
      let municipality = environment.municipality
      let started = try municipality.startingCallout(
        kind, reason: reason, by: municipality.me, at: environment.now)
      return [
        .save(
          environment.change(
            Phrase("larma: \(reason)", "call out: \(reason)"), to: started.municipality,
            then: [.close, .call(started.record)]))
      ]
    } catch {
      return [.tell(Notice(.problem, error.what))]
    }
  }

  /// The outcome of a call is saved before the next contact shows.
  mutating func note(_ outcome: AttemptOutcome, _ environment: Environment) -> [Request] {
    let municipality = environment.municipality
    guard let id = callout, let called = run(municipality)?.next, let number = called.next
    else { return [] }
    let who = municipality.title(of: number.contact) ?? number.contact.key
    guard !isShifted else {
      isShifted = false
      return [.tell(Notice(.hint, StatusText.calledElsewhere(who)))]
    }
    let name = Phrase("\(who) – \(outcome.label.swedish)", "\(who) – \(outcome.label.english)")
    return environment.change(name) { municipality throws(ChangeFault) in
      try municipality.noting(outcome, number, for: called.member, in: id, at: environment.now)
        .municipality
    }
  }

  func undo(_ environment: Environment) -> [Request] {
    environment.changeCount > changesBefore ? [.undo] : [.hint(.nothingToUndoInCallout)]
  }

  mutating func leave() { page = .leaving }
  mutating func sumUp() { page = .summary }
  mutating func scroll(by step: Int) { scroll += step }

  mutating func goOn(_ environment: Environment) {
    let round = run(environment.municipality)?.next?.round ?? 0
    rounds = max(Self.fewestRounds, round + 1)
    page = .calling
    endRound(environment)
  }

  func pause(_ municipality: Municipality) -> [Request] {
    let isRunning = run(municipality)?.isRunning ?? false
    return isRunning ? [.close, .hint(.calloutPaused)] : [.close]
  }

  func followUp(_ environment: Environment) -> [Request] {
    let municipality = environment.municipality
    guard let run = run(municipality) else { return [] }
    do throws(ChangeFault) {
      let made = try municipality.followingUp(
        run, today: environment.today, owner: municipality.me, in: environment.language)
      let count = made.records.count
      guard count > 0 else { return [.hint(.followedUpAlready)] }
      let name = Phrase(
        count == 1 ? "1 återkoppling om en vecka" : "\(count) återkopplingar om en vecka",
        count == 1 ? "1 follow-up in a week" : "\(count) follow-ups in a week")
      return [.save(environment.change(name, to: made.municipality))]
    } catch {
      return [.tell(Notice(.problem, error.what))]
    }
  }

  func end(_ environment: Environment) -> [Request] {
    guard let id = callout else { return [] }
    return environment.change(
      Phrase("avsluta larmningen", "end the call-out"), then: [.close, .jump(id)]
    ) { municipality throws(ChangeFault) in
      try municipality.endingCallout(id, at: environment.now).municipality
    }
  }
}

// MARK: What the data does

extension CalloutWindow {
  /// Says so if somebody else has removed or ended the call-out, or noted the same contact.
  mutating func rebase(_ change: DataChange) -> [Request] {
    let municipality = change.new.municipality
    if case .offer = page { reoffer(offered(change.old.municipality), municipality) }
    guard callout != nil else { return [] }
    guard let run = run(municipality) else { return [.close, .hint(.calloutGone)] }
    if page == .calling || page == .leaving, !run.isRunning {
      page = .summary
      return [.hint(.calloutEndedElsewhere)]
    }
    // What is undone in the summary is called about again.
    if change.cause == .saved(.undone), page == .summary { page = .calling }
    let called = self.run(change.old.municipality)?.next?.next
    let isOther = page == .calling && run.next?.next != called
    endRound(change.new)
    guard change.cause == .others, isOther, called != nil, let next = run.next?.next else {
      return []
    }
    isShifted = true
    return [
      .tell(
        Notice(.hint, StatusText.calledElsewhere(municipality.title(of: next.contact))))
    ]
  }

  /// Keeps the offered call-out selected. If none is running any more, offers to begin one.
  private mutating func reoffer(_ offered: RecordID?, _ municipality: Municipality) {
    let running = municipality.runningCallouts
    guard !running.isEmpty, case .offer(let row) = page else { return page = .kind }
    page = .offer(
      row: offered.flatMap(running.firstIndex(of:)) ?? min(max(0, row), running.count - 1))
  }

  /// Shows the summary when everybody has been reached, or tried as many times as they are.
  private mutating func endRound(_ environment: Environment) {
    guard page == .calling, let run = run(environment.municipality), run.isThrough(rounds: rounds)
    else { return }
    page = .summary
    scroll = 0
  }
}

extension CalloutKind {
  /// What stands as the reason where nobody has the time to type one.
  func defaultReason(_ language: Language) -> String {
    switch self {
    case .drill: Phrase("Larmövning", "Call-out drill")(language)
    case .real: Phrase("Larm", "Call-out")(language)
    }
  }
}
