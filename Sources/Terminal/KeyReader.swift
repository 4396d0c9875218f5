import CNcurses
import Canvas
import Glibc

/// Makes keys of what a terminal sends. ncurses knows the sequences of this terminal's description;
/// those that it doesn't know are read here, so that no rest of one is ever taken for letters.
struct KeyReader {
  /// What was read: whole keys, and whether input has ended.
  struct Heard {
    var keys: [Key] = []
    var isEnd = false
  }

  /// More than this at once can wait for the next time.
  private static let most = 1_024
  /// How long the rest of a sequence that has begun may take, in milliseconds.
  private static let patience: Int32 = 100

  private var decoder = CharacterDecoder()
  private var presses = PressCounter()

  /// Takes everything that has come; never waits but for the rest of a key that has begun. To be
  /// called when there is something to read, which is how it knows an end of input.
  mutating func read(window: UnsafeMutablePointer<WINDOW>, descriptor: Int32) -> Heard {
    // Again each time: ncurses takes the mouse back with the terminal.
    keyok(KEY_MOUSE, false)
    var heard = Heard()
    for count in 0..<Self.most {
      let code = wgetch(window)
      if code == ERR {
        heard.isEnd = heard.isEnd || (count == 0 && Self.hasEnded(descriptor))
        break
      }
      take(code, window: window, descriptor: descriptor, into: &heard)
    }
    return heard
  }

  /// Whether there is something to read and it is nothing. ncurses says no more than that it got
  /// no key, which a key cut in two is as well.
  private static func hasEnded(_ descriptor: Int32) -> Bool {
    var count: Int32 = 0
    return isReadable(descriptor, within: 0)
      && (ioctl(descriptor, UInt(FIONREAD), &count) != 0 || count == 0)
  }

  private static func isReadable(_ descriptor: Int32, within milliseconds: Int32) -> Bool {
    var state = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&state, 1, milliseconds) > 0
  }

  private mutating func take(
    _ code: Int32, window: UnsafeMutablePointer<WINDOW>, descriptor: Int32, into heard: inout Heard
  ) {
    switch code {
    case 27: takeEscape(window: window, descriptor: descriptor, into: &heard)
    case 0..<32, 127: heard.keys.append(KeyCode.control(UInt8(truncatingIfNeeded: code)))
    case 0...255:
      if let character = decoder.take(UInt8(truncatingIfNeeded: code)) {
        heard.keys.append(.character(character))
      }
    default: heard.keys += KeyCode.key(code).map { [$0] } ?? []
    }
  }

  /// After ESC: the key itself if nothing follows at once, else a sequence or a key with Alt.
  private mutating func takeEscape(
    window: UnsafeMutablePointer<WINDOW>, descriptor: Int32, into heard: inout Heard
  ) {
    let code = wgetch(window)
    guard code != ERR else { return heard.keys.append(.escape) }
    if let byte = UInt8(exactly: code), let introducer = EscapeSequence.Introducer(rawValue: byte) {
      return takeSequence(introducer, window: window, descriptor: descriptor, into: &heard)
    }
    if code == 27 { heard.keys.append(.escape) }
    var following = Heard()
    take(code, window: window, descriptor: descriptor, into: &following)
    while decoder.isWithinCharacter, following.keys.isEmpty, case let rest = wgetch(window),
      rest != ERR
    {
      take(rest, window: window, descriptor: descriptor, into: &following)
    }
    heard.isEnd = heard.isEnd || following.isEnd
    for key in following.keys {
      if case .character(let character) = key {
        heard.keys.append(.alt(character))
      } else {
        heard.keys.append(key)
      }
    }
  }

  private mutating func takeSequence(
    _ introducer: EscapeSequence.Introducer, window: UnsafeMutablePointer<WINDOW>,
    descriptor: Int32, into heard: inout Heard
  ) {
    var sequence = EscapeSequence(introducer)
    while !sequence.isComplete {
      let code = Self.next(
        window, descriptor, patiently: !sequence.parameters.isEmpty)
      if code == ERR, sequence.parameters.isEmpty {
        return heard.keys.append(.alt(Character(Unicode.Scalar(introducer.rawValue))))
      }
      guard let byte = UInt8(exactly: code), sequence.take(byte) else { return }
    }
    switch sequence.meaning {
    case .nothing: break
    case .key(let key): heard.keys.append(key)
    case .mouse(let report): take(report, into: &heard)
    case .mouseFollows:
      var bytes: [UInt8] = []
      while bytes.count < 3 {
        guard let byte = UInt8(exactly: Self.next(window, descriptor, patiently: true)) else {
          return
        }
        bytes.append(byte)
      }
      MouseReport(bytes: bytes).map { take($0, into: &heard) }
    case .pasteBegins:
      var reader = PasteReader(descriptor: descriptor)
      let paste = reader.read()
      heard.keys.append(.paste(paste.text))
      heard.isEnd = paste.isEnd
    }
  }

  private mutating func take(_ report: MouseReport, into heard: inout Heard) {
    if let mouse = report.mouse(&presses) { heard.keys.append(.mouse(mouse)) }
  }

  /// The next byte or key of what has begun, waited for at will; ERR if there is none.
  private static func next(
    _ window: UnsafeMutablePointer<WINDOW>, _ descriptor: Int32, patiently: Bool
  ) -> Int32 {
    let code = wgetch(window)
    guard code == ERR, patiently, isReadable(descriptor, within: patience) else { return code }
    return wgetch(window)
  }
}
