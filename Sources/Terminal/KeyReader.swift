import CNcurses
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

/// Makes characters of bytes in the locale's encoding, however the bytes are cut up on their way.
struct CharacterDecoder {
  private var state = mbstate_t()

  /// Takes a byte; the character if that was its last one. Bytes that are none are passed over.
  mutating func take(_ byte: UInt8) -> Character? {
    let isFirst = mbsinit(&state) != 0
    var wide: wchar_t = 0
    var char = CChar(bitPattern: byte)
    switch mbrtowc(&wide, &char, 1, &state) {
    case 0, 1: return Unicode.Scalar(UInt32(bitPattern: wide)).map(Character.init)
    case -2: return nil
    default:
      state = mbstate_t()
      // What was begun is no character, but this byte may begin the next one.
      return isFirst ? nil : take(byte)
    }
  }

  /// Whether the bytes so far end within a character.
  var isWithinCharacter: Bool { withUnsafePointer(to: state) { mbsinit($0) == 0 } }
}

/// The keys that a terminal's description tells of, by the bytes that they send. What terminals agree
/// on, ``EscapeSequence`` knows; this is for those that go their own way.
struct DescribedKeys {
  private var keys: [[UInt8]: Key] = [:]
  /// Everything that a key begins with, whole keys included.
  private var beginnings: Set<[UInt8]> = []

  /// None.
  init() {}

  init(_ keys: [[UInt8]: Key]) {
    self.keys = keys
    beginnings = Set(keys.keys.flatMap { bytes in bytes.indices.map { Array(bytes[...$0]) } })
  }

  /// The key descriptions of the terminal that curses has opened.
  static func ofTerminal() -> DescribedKeys {
    var keys: [[UInt8]: Key] = [:]
    for (name, key) in capabilities {
      guard let capability = sju_capability(name) else { continue }
      let bytes = ControlSequence.withoutDelays(capability)
      // Enter, Tab and ESC are what they are, whatever else sends them.
      guard !bytes.isEmpty, ![[0x0D], [0x09], [0x1B]].contains(bytes) else { continue }
      keys[bytes] = key
    }
    return DescribedKeys(keys)
  }

  func key(_ bytes: [UInt8]) -> Key? { keys[bytes] }

  func isBeginning(_ bytes: [UInt8]) -> Bool { beginnings.contains(bytes) }

  /// The later of two with the same bytes counts. Keys with Shift or Ctrl count as the bare key.
  private static let capabilities: [(name: String, key: Key)] =
    [
      ("kspd", .control("z")), ("kll", .end), ("kfnd", .home), ("kslt", .end), ("kri", .up),
      ("kind", .down), ("kLFT", .left), ("kRIT", .right), ("kHOM", .home), ("kEND", .end),
      ("kPRV", .pageUp), ("kNXT", .pageDown), ("kDC", .delete), ("kIC", .insert),
      ("kcbt", .backTab), ("kent", .enter), ("kdch1", .delete), ("kich1", .insert),
      ("kpp", .pageUp),
      ("knp", .pageDown), ("khome", .home), ("kend", .end), ("kcuu1", .up), ("kcud1", .down),
      ("kcub1", .left), ("kcuf1", .right), ("kbs", .backspace),
    ] + (1...12).map { ("kf\($0)", .function($0)) }
}

/// Text that is being pasted, up to its end mark and not a byte further. Only the mark ends it, in
/// as many bits as the one that began it: everything else may have been copied.
struct Paste {
  /// Pasted bytes beyond this number are dropped.
  private let limit: Int
  private let end: [UInt8]
  private var bytes: [UInt8] = []
  /// How much of the end mark stands last.
  private var matched = 0

  init(isEightBit: Bool = false, limit: Int = 4 << 20) {
    end = (isEightBit ? [0x9B] : [0x1B, 0x5B]) + Array("201~".utf8)
    self.limit = limit
  }

  /// Takes the next byte; true if it is the last one.
  mutating func take(_ byte: UInt8) -> Bool {
    // The mark's first byte stands nowhere else in it, so a mismatch can begin it anew but nothing
    // else.
    matched = byte == end[matched] ? matched + 1 : byte == end[0] ? 1 : 0
    bytes.append(byte)
    if bytes.count > limit + end.count { bytes.remove(at: limit) }
    guard matched == end.count else { return false }
    bytes.removeLast(end.count)
    return true
  }

  /// Its lines ended by `\n`, in characters; bytes that are none are passed over.
  var text: String {
    var decoder = CharacterDecoder()
    var text = ""
    var previous: Character = " "
    for byte in bytes {
      guard let character = decoder.take(byte) else { continue }
      if character == "\r" {
        text.append("\n")
      } else if character != "\n" || previous != "\r" {
        text.append(character)
      }
      previous = character
    }
    return text
  }
}
