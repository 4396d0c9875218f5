import Canvas
import Glibc

/// The keyboard's end of a terminal. ncurses is not left to read it: what it takes for lost it gives
/// as keys, after a time of its own.
struct KeyReader {
  /// The events that were read, and whether input has ended.
  struct Heard {
    var events: [Event] = []
    var isEnd = false
  }

  /// More than this at once can wait for the next time.
  private static let maximumBytes = 4_096

  private let escapeWait: Int
  private let patience: Int?
  /// Made when the first byte comes, which is when it is needed.
  private lazy var parser = KeyParser(
    described: .ofTerminal(), escapeWait: escapeWait, patience: patience)
  private(set) var deadline: Int?

  init(_ options: SessionOptions) {
    escapeWait = options.escapeWait
    patience = options.isLocked ? KeyParser.silence : nil
  }

  /// Takes what has come, without waiting. To be called when there is something to read, which is how
  /// it knows an end of input.
  mutating func read(_ descriptor: Int32) -> Heard {
    var buffer = [UInt8](repeating: 0, count: Self.maximumBytes)
    let count = Glibc.read(descriptor, &buffer, buffer.count)
    if count < 0, errno == EINTR || errno == EAGAIN { return Heard() }
    let heard =
      count > 0 ? parser.take(buffer.prefix(count), at: Clock.milliseconds) : parser.end()
    deadline = parser.deadline
    return Heard(events: heard.map(Event.init), isEnd: count <= 0)
  }

  /// Nothing has come up to now.
  mutating func pass() -> [Event] {
    guard let due = deadline, Clock.milliseconds >= due else { return [] }
    let heard = parser.pass(to: Clock.milliseconds)
    deadline = parser.deadline
    return heard.map(Event.init)
  }
}

extension Event {
  fileprivate init(_ heard: KeyParser.Heard) {
    switch heard {
    case .key(let key): self = .key(key)
    case .held(let held): self = .held(held)
    }
  }
}
