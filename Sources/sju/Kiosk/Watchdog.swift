import Almanac
import Glibc
import Model

/// A report of how the kiosk is, for whoever looks after it from elsewhere.
struct Heartbeat: Equatable {
  let now: Moment
  /// What is on the screen.
  let page: String
  /// The day that the information is of.
  let asOf: Day
  /// Since when that can't be renewed; nil where it can.
  let brokenSince: Moment?
  /// In memory now; nil where the system doesn't say.
  let kilobytes: Int?

  /// A record for programs to read.
  var record: String {
    let fields = [
      ("Alive", now.description), ("Page", page), ("AsOf", asOf.description),
      ("BrokenSince", brokenSince?.description), ("MemoryKB", kilobytes.map(String.init)),
      ("Process", String(getpid())),
    ]
    return fields.compactMap { name, value in value.map { "\(name): \($0)\n" } }.joined()
  }

  /// The heartbeat as a line for people.
  var line: String {
    let parts = [
      "alive \(now)", "page \(page)", "information of \(asOf)",
      brokenSince.map { "not renewed since \($0)" }, kilobytes.map { "\($0) kB" },
    ]
    return parts.compactMap(\.self).joined(separator: ", ")
  }
}

/// The watchdog's side of the kiosk: it notifies the service manager as often as that wants it, and
/// each minute in a file or on standard error. All of them come from the loop that draws, so that
/// they end when it hangs.
struct Watchdog {
  /// Where the heartbeat is written.
  enum Destination: Equatable {
    case file(String)
    case standardError
  }

  private let destination: Destination?
  private let manager: ServiceManager?
  private var nextWord = 0
  private var nextBeat = 0
  private var isReady = false
  /// Why the file could not be written last; nil where it could.
  private var failure: String?

  init(_ destination: Destination?) {
    self.destination = destination
    manager = ServiceManager()
  }

  private static let interval = 60_000

  /// Whether somebody would be told more than that the loop goes round.
  func isDue(at milliseconds: Int) -> Bool {
    milliseconds >= nextBeat && (destination != nil || manager != nil)
  }

  /// There is a page on the screen, and the loop goes round.
  mutating func beat(at milliseconds: Int) {
    guard let manager else { return }
    if !isReady {
      isReady = true
      manager.tell("READY=1")
    }
    guard let patience = manager.patience, milliseconds >= nextWord else { return }
    nextWord = milliseconds + patience / 3
    manager.tell("WATCHDOG=1")
  }

  /// Tells how it is.
  /// - Returns: why it can't be written, once for each reason.
  mutating func tell(_ heartbeat: Heartbeat, at milliseconds: Int) -> String? {
    nextBeat = milliseconds + Self.interval
    manager?.tell("STATUS=\(heartbeat.line)")
    switch destination {
    case .file(let path): return write(heartbeat.record, to: path)
    case .standardError where isatty(STDERR_FILENO) == 0:
      Output.note("sju: \(heartbeat.line)")
      return nil
    case .standardError, nil: return nil
    }
  }

  func end() { manager?.tell("STOPPING=1") }

  /// Whole or not at all, so that no reader sees half of it.
  private mutating func write(_ text: String, to path: String) -> String? {
    let before = failure
    failure = nil
    let draft = path + ".new"
    let flags = O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK
    let file = open(draft, flags, 0o644)
    if file < 0 {
      failure = String(cString: strerror(errno))
    } else {
      do throws(Failure) {
        try Output.send(Array(text.utf8), to: file)
      } catch {
        failure = error.description
      }
      close(file)
      if failure == nil, rename(draft, path) != 0 { failure = String(cString: strerror(errno)) }
    }
    guard let failure, failure != before else { return nil }
    return "\(path): the heartbeat can't be written: \(failure)"
  }
}
