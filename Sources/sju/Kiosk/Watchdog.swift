import Almanac
import Glibc
import Model
import Store

/// A report of how the kiosk is, for whoever looks after it from elsewhere.
struct Heartbeat: Equatable {
  let now: Moment
  /// The page on the screen.
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

/// Whoever started the program and wants to hear how it is: systemd, by the protocol of
/// sd_notify(3), which is a datagram to the socket that the environment names. What can't be sent
/// is not: the program does not depend on being heard.
struct ServiceManager {
  private let socket: Int32
  private let address: sockaddr_un
  private let length: socklen_t
  /// How often it wants a word, in milliseconds, or takes the program for hung; nil never.
  let patience: Int?

  /// Nil where nobody wants to hear.
  init?() {
    guard let name = Self.value("NOTIFY_SOCKET"), name.hasPrefix("/") || name.hasPrefix("@"),
      let (address, length) = Self.address(Array(name.utf8))
    else { return nil }
    let socket = Glibc.socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    guard socket >= 0 else { return nil }
    self.socket = socket
    self.address = address
    self.length = length
    let isMeant = Self.value("WATCHDOG_PID").map { Int32($0) == getpid() } ?? true
    let microseconds = Self.value("WATCHDOG_USEC").flatMap { Int($0) }
    patience = isMeant ? microseconds.map { max($0 / 1000, 1) } : nil
  }

  /// Sends assignments such as `READY=1`, one a line.
  func tell(_ state: String) {
    var address = address
    let bytes = Array(state.utf8)
    let flags = Int32(MSG_NOSIGNAL | MSG_DONTWAIT)
    withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
        _ = sendto(socket, bytes, bytes.count, flags, pointer, length)
      }
    }
  }

  private static func value(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// A name that begins with `@` is of no file; there a NUL stands in its place (unix(7)).
  private static func address(_ name: [UInt8]) -> (sockaddr_un, socklen_t)? {
    var address = sockaddr_un()
    guard let offset = MemoryLayout<sockaddr_un>.offset(of: \.sun_path),
      name.count < MemoryLayout.size(ofValue: address.sun_path)
    else { return nil }
    address.sun_family = sa_family_t(AF_UNIX)
    let isAbstract = name.first == UInt8(ascii: "@")
    let path = isAbstract ? [0] + name.dropFirst() : name + [0]
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path) }
    return (address, socklen_t(offset + path.count))
  }
}

/// The memory that the process uses.
enum Memory {
  /// The kilobytes that are in memory now; nil where the system doesn't say (proc(5)).
  static var kilobytes: Int? {
    guard let bytes = try? LocalFileSystem().read("/proc/self/statm") else { return nil }
    let numbers = String(decoding: bytes, as: UTF8.self).split(separator: " ")
    guard numbers.count > 1, let pages = Int(numbers[1]) else { return nil }
    return pages * (sysconf(Int32(_SC_PAGESIZE)) / 1024)
  }
}
