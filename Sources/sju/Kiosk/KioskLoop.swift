import Almanac
import Canvas
import Glibc
import Kiosk
import Publication
import Terminal

/// Keys, sizes, the passing of time and what happens in the folder to the kiosk, and its pages to
/// the terminal, until the system, a closed input or the operator's keys end it.
///
/// Between pages it sleeps, but for a look a second at the folder and the clock; it draws where
/// something may have changed, and the terminal is sent what did.
struct KioskLoop {
  enum Ending: Equatable {
    case signal(Signal)
    /// Nobody is there any more.
    case closed
    /// The operator's secret keys.
    case keys
    /// So many pages as were asked for have been shown.
    case soaked
  }

  var state: KioskState
  private let themes: [Theme]
  private var watch: KioskWatch
  private var exitKeys: ExitKeys
  private var watchdog: Watchdog
  private var time = KioskTime.machine
  private(set) var soak: Soak?
  /// Up to when the state knows that time has passed, in milliseconds.
  private var told = 0
  /// When something happens by itself.
  private var due = 0
  private var nextLook = 0
  /// When all is sent again, for what the kernel has written over it.
  private var nextRewrite = 0
  private var needsShow = true

  /// How often the folder and the clock are looked at.
  private static let lookInterval = 1_000
  /// How often all is sent again, without anybody asking.
  private static let rewriteInterval = 60_000

  init(
    state: KioskState, themes: [Theme], watch: KioskWatch, heartbeat: Watchdog.Destination?,
    soak: Soak?
  ) {
    self.state = state
    self.themes = themes
    self.watch = watch
    self.soak = soak
    if soak != nil { time = .virtual(milliseconds: 0) }
    exitKeys = ExitKeys(watch.configuration.current.exitKeys)
    watchdog = Watchdog(heartbeat)
  }

  /// Runs it to its end.
  mutating func run() throws -> Ending {
    var options = SessionOptions()
    options.isLocked = true
    defer {
      watchdog.end()
      watch.endShowing()
    }
    return try withSession(options) { session in run(&session) }
  }

  private mutating func run(_ session: inout Session) -> Ending {
    watch.beginShowing()
    told = time.milliseconds
    update(.resized(session.size), &session)
    for message in watch.firstEmergency() { update(message, &session) }
    while true {
      show(&session)
      if let ending = take(next(&session), &session) { return ending }
      pass(&session)
      if soak?.isOver == true { return .soaked }
    }
  }

  /// Draws where something may have changed and nothing more has been heard yet.
  private mutating func show(_ session: inout Session) {
    guard needsShow, !session.hasMore else { return }
    needsShow = false
    session.show(state.draw(), theme: colours)
    due = told + state.secondsToWait * 1_000
    if time.milliseconds >= nextRewrite { rewrite(&session) }
  }

  /// Sends the whole page again: on a key, and now and then, since a message of the kernel may stand
  /// on it.
  private mutating func rewrite(_ session: inout Session) {
    nextRewrite = time.milliseconds + Self.rewriteInterval
    session.rewrite()
  }

  /// The operator's theme, while a visitor has not asked for more contrast.
  private var colours: Theme {
    let usual = watch.configuration.current.theme ?? "hallen"
    let name = state.look == .usual ? usual : "kontrast"
    return themes.first { $0.name == name } ?? Theme(name: name)
  }

  /// The next thing that happens, waited for until it is time to look.
  private mutating func next(_ session: inout Session) -> Event {
    guard soak != nil else {
      let wait = max(min(due, nextLook) - time.milliseconds, 0)
      return session.next(timeout: .milliseconds(wait), or: [watch.descriptor])
    }
    time.pass(milliseconds: max(due - time.milliseconds, 0))
    return session.next(timeout: .zero)
  }

  private mutating func take(_ event: Event, _ session: inout Session) -> Ending? {
    switch event {
    case .key(let key):
      if exitKeys.take(key) { return .keys }
      told = time.milliseconds
      due = told + 1_000
      update(.key(key), &session)
      nextRewrite = 0
    case .resize(let size): update(.resized(size), &session)
    case .signal(.terminate): return .signal(.terminate)
    case .signal(.interrupt): return .signal(.interrupt)
    case .signal(.continued): session.repaint()
    case .closed: return .closed
    case .ready: nextLook = 0
    case .signal(.hangup), .held, .timeout: break
    }
    return nil
  }

  /// Tells the state what has come of waiting, whatever ended it.
  private mutating func pass(_ session: inout Session) {
    let now = time.milliseconds
    if now >= nextLook {
      nextLook = now + Self.lookInterval
      look(at: now, &session)
      if now >= nextRewrite { needsShow = true }
    }
    if now >= due {
      let seconds = max((now - told) / 1_000, 1)
      told += seconds * 1_000
      update(.waited(seconds: seconds), &session)
      soak?.countPage()
    }
    watchdog.beat(at: now)
    if watchdog.isDue(at: now), let problem = watchdog.tell(heartbeat, at: now) {
      watch.say(problem)
    }
  }

  /// Reads the time of day and the folder.
  private mutating func look(at milliseconds: Int, _ session: inout Session) {
    let moment = time.now
    if moment.minute != state.now?.minute { update(.ticked(now: moment), &session) }
    let before = watch.configuration.current
    for message in watch.look(at: milliseconds, now: moment) { update(message, &session) }
    let configuration = watch.configuration.current
    if configuration != before {
      exitKeys = ExitKeys(configuration.exitKeys)
      needsShow = true
    }
  }

  private mutating func update(_ message: KioskMessage, _ session: inout Session) {
    needsShow = true
    for effect in state.update(message) {
      switch effect {
      case .repaint:
        session.show(state.draw(), theme: colours)
        rewrite(&session)
      }
    }
  }

  private var heartbeat: Heartbeat {
    Heartbeat(
      now: time.now, page: state.whereabouts, asOf: state.publication.asOf,
      brokenSince: state.brokenSince, kilobytes: Memory.kilobytes)
  }
}

extension Moment {
  /// The moment without its seconds.
  fileprivate var minute: Moment {
    adding(seconds: -time.second)
  }
}

/// The clocks that the kiosk goes by: the machine's, or one that passes only as it is told.
enum KioskTime {
  case machine
  case virtual(milliseconds: Int)

  /// Since some moment in the past; only goes forwards.
  var milliseconds: Int {
    switch self {
    case .machine: Clock.milliseconds
    case .virtual(let milliseconds): milliseconds
    }
  }

  /// The time of day.
  var now: Moment {
    switch self {
    case .machine: Clock.now
    case .virtual(let milliseconds): Self.start.adding(seconds: milliseconds / 1000)
    }
  }

  private static let start = Moment(Day(year: 2026, month: 1, day: 1) ?? .first, .midnight)

  /// Does nothing to the machine's.
  mutating func pass(milliseconds passed: Int) {
    if case .virtual(let before) = self { self = .virtual(milliseconds: before + passed) }
  }
}

/// A test of many pages at once: whether the kiosk grows with time. The clock passes as fast as the
/// pages are drawn.
struct Soak {
  let pages: Int
  private var count = 0
  private var before: Int?
  private var after: Int?

  /// Pages after which everything that is kept has been kept.
  private static let warmUp = 1_000
  /// So many kilobytes are no growth.
  private static let tolerance = 1_024

  init(pages: Int) { self.pages = pages }

  var isOver: Bool { count >= pages }

  mutating func countPage() {
    count += 1
    if count == Self.warmUp { before = Memory.kilobytes }
    if count == pages { after = Memory.kilobytes }
  }

  /// Whether it did not grow; also where that can't be told.
  var isFlat: Bool {
    guard let before, let after else { return pages <= Self.warmUp }
    return after - before <= Self.tolerance
  }

  var line: String {
    func text(_ kilobytes: Int?) -> String { kilobytes.map { "\($0) kB" } ?? "unknown" }
    return "\(text(before)) after \(Self.warmUp) pages, \(text(after)) after \(pages)"
  }
}
