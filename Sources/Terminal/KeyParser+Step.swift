import Canvas

/// The parser's transitions: the effect of each byte in each state.
extension KeyParser {
  private static let escape: UInt8 = 0x1B
  /// The bytes that follow ESC at the beginning of a sequence or a string.
  private static let introducers = Array("[O]PX^_".utf8)
  /// The bytes that reset the parser: CAN and SUB.
  private static let aborts: Set<UInt8> = [0x18, 0x1A]

  mutating func step(_ byte: UInt8, at now: Int, into keys: inout [Key]) {
    switch state {
    case .ground: takeGround(byte, into: &keys)
    case .escape(let count): takeAfterEscape(byte, count: count, at: now, into: &keys)
    case .escaped(let isAfterString):
      takeLate(byte, isAfterString: isAfterString, at: now, into: &keys)
    case .introduced(let first, let gap):
      takeIntroduced(byte, after: first, gap: gap, at: now, into: &keys)
    case .sequence(let sequence): take(byte, in: sequence, into: &keys)
    case .mouse(let bytes): takeMouse(bytes + [byte], into: &keys)
    case .string(let isCommand): takeString(byte, isCommand: isCommand)
    case .stringEscape: takeStringEscape(byte)
    case .paste:
      guard paste.take(byte) else { return }
      keys.append(.paste(paste.text))
      paste = Paste()
      state = .ground
    case .described(let bytes): take(described: bytes + [byte], into: &keys)
    }
  }

  private mutating func takeGround(_ byte: UInt8, into keys: inout [Key]) {
    state = .ground
    if byte < 0x20 || byte == 0x7F {
      decoder = CharacterDecoder()
      isAlt = false
      if byte == Self.escape {
        state = .escape(count: 1)
      } else if described.isBeginning([byte]) {
        take(described: [byte], into: &keys)
      } else {
        keys.append(Key(control: byte))
      }
    } else if let character = decoder.take(byte) {
      defer { isAlt = false }
      if let scalar = character.unicodeScalars.first, (0x80...0x9F).contains(scalar.value) {
        begin(UInt8(scalar.value) - 0x40, isEightBit: true)
      } else {
        keys.append(isAlt ? .alt(character) : .character(character))
      }
    } else if !decoder.isWithinCharacter {
      isAlt = false
      // A terminal of eight bits doesn't ask what encoding is spoken here.
      if (0x80...0x9F).contains(byte) { begin(byte - 0x40, isEightBit: true) }
    }
  }

  /// Begins what ESC and that character begin, or the one control character that stands for both.
  private mutating func begin(_ introducer: UInt8, isEightBit: Bool = false) {
    switch introducer {
    case UInt8(ascii: "["): state = .sequence(EscapeSequence(.control, isEightBit: isEightBit))
    // SS2 goes with SS3: one character that is none follows.
    case UInt8(ascii: "O"), UInt8(ascii: "N"): state = .sequence(EscapeSequence(.single))
    case UInt8(ascii: "]"): state = .string(isCommand: true)
    case UInt8(ascii: "P"), UInt8(ascii: "X"), UInt8(ascii: "^"), UInt8(ascii: "_"):
      state = .string(isCommand: false)
    default: state = .ground
    }
  }

  private mutating func takeAfterEscape(
    _ byte: UInt8, count: Int, at now: Int, into keys: inout [Key]
  ) {
    let isTogether = now - last <= Self.together
    if byte == Self.escape {
      let told = isTogether ? count - 1 : count
      keys += Array(repeating: .escape, count: told)
      state = .escape(count: count - told + 1)
    } else if Self.introducers.contains(byte), described.key([Self.escape, byte]) == nil {
      // A second ESC before it was the Alt of that key.
      begin(byte)
    } else if described.isBeginning([Self.escape, byte]) {
      take(described: [Self.escape, byte], into: &keys)
    } else {
      keys += Array(repeating: .escape, count: isTogether ? count - 1 : count)
      isAlt = isTogether
      takeGround(byte, into: &keys)
    }
  }

  private mutating func takeLate(
    _ byte: UInt8, isAfterString: Bool, at now: Int, into keys: inout [Key]
  ) {
    if isAfterString, byte == UInt8(ascii: "\\") {
      state = .ground
    } else if Self.introducers.contains(byte) {
      state = .introduced(byte, gap: isAfterString ? 0 : now - last)
    } else {
      takeGround(byte, into: &keys)
    }
  }

  private mutating func takeIntroduced(
    _ byte: UInt8, after first: UInt8, gap: Int, at now: Int, into keys: inout [Key]
  ) {
    if byte < 0x20, first == UInt8(ascii: "O") {
      keys.append(.character(Character(Unicode.Scalar(first))))
      takeGround(byte, into: &keys)
    } else {
      // Nobody types that one after Escape.
      if first == UInt8(ascii: "[") { learn(gap: gap) }
      begin(first)
      step(byte, at: now, into: &keys)
    }
  }

  private mutating func take(
    _ byte: UInt8, in sequence: EscapeSequence, into keys: inout [Key]
  ) {
    switch byte {
    case Self.escape: state = .escape(count: 1)
    case _ where Self.aborts.contains(byte): state = .ground
    case 0..<0x20, 0x7F: break
    case 0x80...: takeGround(byte, into: &keys)
    default:
      var sequence = sequence
      sequence.take(byte)
      state = .sequence(sequence)
      if let key = described.key(sequence.bytes) {
        state = .ground
        keys.append(key)
      } else if sequence.isComplete {
        state = .ground
        finish(sequence, into: &keys)
      }
    }
  }

  private mutating func finish(_ sequence: EscapeSequence, into keys: inout [Key]) {
    switch sequence.meaning {
    case .nothing: break
    case .key(let key): keys.append(key)
    case .mouse(let report): take(report, into: &keys)
    case .mouseFollows: state = .mouse([])
    case .pasteBegins:
      paste = Paste(isEightBit: sequence.isEightBit)
      state = .paste
    }
  }

  private mutating func takeMouse(_ bytes: [UInt8], into keys: inout [Key]) {
    if bytes.last == Self.escape {
      state = .escape(count: 1)
    } else if bytes.count < 3 {
      state = .mouse(bytes)
    } else {
      state = .ground
      MouseReport(bytes: bytes).map { take($0, into: &keys) }
    }
  }

  private mutating func take(_ report: MouseReport, into keys: inout [Key]) {
    if let mouse = report.mouse(&presses, milliseconds: last) { keys.append(.mouse(mouse)) }
  }

  /// Nothing of a string is kept. A byte like ST within a character is part of that character.
  private mutating func takeString(_ byte: UInt8, isCommand: Bool) {
    if byte < 0x20 { decoder = CharacterDecoder() }
    switch byte {
    case Self.escape: state = .stringEscape
    case _ where Self.aborts.contains(byte): state = .ground
    case 0x07 where isCommand: state = .ground
    case 0..<0x20: break
    default:
      let character = decoder.take(byte)
      let isStray = character == nil && !decoder.isWithinCharacter
      if character == "\u{9C}" || (isStray && byte == 0x9C) { state = .ground }
    }
  }

  /// ESC has ended the string; `\` makes that its proper end, and other sequences may begin.
  private mutating func takeStringEscape(_ byte: UInt8) {
    if byte == Self.escape { return }
    if Self.introducers.contains(byte) { begin(byte) } else { state = .ground }
  }

  private mutating func take(described bytes: [UInt8], into keys: inout [Key]) {
    if let key = described.key(bytes) {
      state = .ground
      keys.append(key)
    } else if described.isBeginning(bytes) {
      state = .described(bytes)
    } else if bytes.last == Self.escape {
      state = .escape(count: 1)
    } else {
      state = .ground
    }
  }
}

extension Key {
  /// The key of a control byte: 0...31 and 127.
  init(control byte: UInt8) {
    self =
      switch byte {
      case 0: .control(" ")
      case 8, 127: .backspace
      case 9: .tab
      case 10, 13: .enter
      case 27: .escape
      case 1...26: .control(Character(Unicode.Scalar(byte + 0x60)))
      default: .control(Character(Unicode.Scalar(byte + 0x40)))
      }
  }
}
