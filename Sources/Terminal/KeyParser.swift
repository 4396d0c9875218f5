import Canvas

/// Makes keys of the bytes that a terminal sends, however they are cut up and delayed on their way:
/// the states of Paul Williams' parser for DEC terminals, turned round to hear instead of to show.
///
/// Law: bytes that are no keys are never keys. What has begun and is no key (a sequence, a reply, a
/// paste) is dropped up to its own end, or up to where such a parser starts afresh (ESC, CAN, SUB),
/// whenever that comes. Only ESC alone is ambiguous: it is a key when nothing has followed for
/// a while, and even then the rest of a cut sequence is no key.
///
/// It knows no clock: all times are handed in, in milliseconds. Time that passes means something
/// only when ``pass(to:)`` says so, which is to be called when nothing could be read at
/// ``deadline``; so a program that was busy meanwhile takes nothing for late.
struct KeyParser {
  enum Heard: Equatable {
    case key(Key)
    case held(Held)
  }

  enum State {
    case ground
    /// So many ESC came, with nothing after them yet.
    case escape(count: Int)
    /// ESC was told as a key, or ended a string, and more of a sequence may follow.
    case escaped(afterString: Bool)
    /// After that, a character that may begin a sequence.
    case introduced(UInt8, gap: Int)
    case sequence(EscapeSequence)
    /// The three bytes of an old mouse report.
    case mouse([UInt8])
    /// A string that the terminal says: OSC, or one of DCS, SOS, PM and APC.
    case string(isCommand: Bool)
    /// ESC within a string, which ends it.
    case stringEscape
    case paste
    /// The beginning of what only this terminal's description calls a key.
    case described([UInt8])
  }

  /// Alt sends ESC and its character at once; what comes later is two keys.
  static let together = 25
  /// For so long after ESC the rest of a cut sequence is still taken for that.
  static let grace = 600
  /// Silence after which it is said that keys are held back, or Ctrl-C can be one.
  static let silence = 2_000
  /// Silence that must follow such a Ctrl-C, which may be part of what is pasted, too.
  static let pause = 1_000
  /// The longest wait that a slow line can teach.
  static let longestWait = 500

  let described: DescribedKeys
  /// Milliseconds of silence after which what has begun is given up; nil is never.
  let patience: Int?
  /// How long ESC alone waits for what may follow, in milliseconds. A line on which sequences turn
  /// out to be cut makes it longer.
  private(set) var escapeWait: Int
  var state = State.ground
  var decoder = CharacterDecoder()
  var isAlt = false
  var presses = PressCounter()
  var paste = Paste()
  /// When the last byte came.
  private(set) var last = 0
  /// Ctrl-C after a silence: so many have come and nothing else.
  private var wishesToLeave = 0
  private var isHeldTold = false

  init(described: DescribedKeys = DescribedKeys(), escapeWait: Int = 50, patience: Int? = nil) {
    self.described = described
    self.escapeWait = escapeWait
    self.patience = patience
  }

  /// Takes bytes that came at that time.
  mutating func take(_ bytes: some Sequence<UInt8>, at now: Int) -> [Heard] {
    var heard: [Key] = []
    for byte in bytes {
      if byte == 0x03, isUnfinished, wishesToLeave > 0 || now - last >= Self.silence {
        wishesToLeave += 1
      } else {
        for _ in 0..<wishesToLeave { step(0x03, at: now, into: &heard) }
        wishesToLeave = 0
        step(byte, at: now, into: &heard)
      }
      last = now
    }
    if !isUnfinished { isHeldTold = false }
    return heard.map { .key($0) }
  }

  /// When silence is going to mean something; nil while it means nothing.
  var deadline: Int? {
    switch state {
    case .ground, .escaped(afterString: true): nil
    case .escape: last + escapeWait
    case .escaped, .introduced: last + Self.grace
    case .stringEscape: last + Self.pause
    default:
      if wishesToLeave > 0 {
        last + Self.pause
      } else if let patience {
        last + patience
      } else {
        isHeldTold ? nil : last + Self.silence
      }
    }
  }

  /// Nothing has come up to that time.
  mutating func pass(to now: Int) -> [Heard] {
    guard let deadline, now >= deadline else { return [] }
    switch state {
    case .escape(let count):
      state = .escaped(afterString: false)
      return Array(repeating: .key(.escape), count: count)
    case .introduced(let byte, _):
      state = .ground
      return [.key(.character(Character(Unicode.Scalar(byte))))]
    case .stringEscape: state = .escaped(afterString: true)
    case .ground, .escaped: state = .ground
    case _ where wishesToLeave > 0 || patience != nil: startAfresh()
    case .paste:
      isHeldTold = true
      return [.held(.paste)]
    default:
      isHeldTold = true
      return [.held(.reply)]
    }
    return []
  }

  /// Input has ended: what ESC and a paste have come to, as they are.
  mutating func end() -> [Heard] {
    defer { startAfresh() }
    return switch state {
    case .escape(let count): Array(repeating: .key(.escape), count: count)
    case .paste: [.key(.paste(paste.text))]
    default: []
    }
  }

  private mutating func startAfresh() {
    state = .ground
    paste = Paste()
    wishesToLeave = 0
    isHeldTold = false
  }

  /// Whether something has begun whose end is being waited for.
  private var isUnfinished: Bool {
    switch state {
    case .ground, .escape, .escaped: false
    default: true
    }
  }

  /// ESC was torn from its sequence by so many milliseconds, which says how slow the line is.
  mutating func learn(gap: Int) {
    escapeWait = min(max(escapeWait, 2 * gap), Self.longestWait)
  }
}
