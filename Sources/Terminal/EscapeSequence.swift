import Canvas

/// What a terminal sends for a key that isn't a character, after ESC: ECMA-48's `[`, parameters and
/// a final byte, or `O` and a final byte. Terminals agree on these; what a terminal sends besides,
/// ncurses knows from its description.
struct EscapeSequence: Equatable {
  enum Introducer: UInt8 {
    case control = 0x5B  // [
    case single = 0x4F  // O
  }

  enum Meaning: Equatable {
    case key(Key)
    /// Pasted text follows, up to ESC[201~.
    case pasteBegins
    case mouse(MouseReport)
    /// A report of the mouse in three bytes follows.
    case mouseFollows
    /// Nothing that we know; to be passed over.
    case nothing
  }

  let introducer: Introducer
  /// Everything between introducer and final byte.
  private(set) var parameters: [UInt8] = []
  private(set) var final: UInt8?

  init(_ introducer: Introducer) { self.introducer = introducer }

  /// Takes the next byte; false if the byte doesn't belong to a sequence, which then is over.
  mutating func take(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20...0x3F:
      parameters.append(byte)
      return parameters.count <= 64
    case UInt8(ascii: "[") where introducer == .control && parameters.isEmpty:
      // The Linux console sends ESC[[A for F1.
      parameters.append(byte)
      return true
    case 0x40...0x7E:
      final = byte
      return true
    default: return false
    }
  }

  var isComplete: Bool { final != nil }

  var meaning: Meaning {
    guard let final else { return .nothing }
    if parameters == [UInt8(ascii: "[")] {
      let number = Int(final) - Int(UInt8(ascii: "A")) + 1
      return (1...5).contains(number) ? .key(.function(number)) : .nothing
    }
    if introducer == .control, let report = mouse(final) { return report }
    guard parameters.allSatisfy({ (0x30...0x3B).contains($0) }) else { return .nothing }
    if final == UInt8(ascii: "~") { return numbered }
    return Self.lettered[final].map { .key($0) } ?? .nothing
  }

  private func mouse(_ final: UInt8) -> Meaning? {
    let isPress = final == UInt8(ascii: "M")
    guard isPress || final == UInt8(ascii: "m") else { return nil }
    if parameters.first == UInt8(ascii: "<") {
      let report = MouseReport(parameters: parameters.dropFirst(), isPress: isPress)
      return report.map { .mouse($0) } ?? .nothing
    }
    return isPress && parameters.isEmpty ? .mouseFollows : nil
  }

  /// The first number among the parameters; the others tell of Shift, Ctrl and Alt.
  private var number: Int? {
    let digits = parameters.prefix { (0x30...0x39).contains($0) }
    return Int(String(decoding: digits, as: UTF8.self))
  }

  private var numbered: Meaning {
    guard let number else { return .nothing }
    if number == 200 { return .pasteBegins }
    return Self.keys[number].map { .key($0) } ?? .nothing
  }

  private static let lettered: [UInt8: Key] = [
    UInt8(ascii: "A"): .up, UInt8(ascii: "B"): .down, UInt8(ascii: "C"): .right,
    UInt8(ascii: "D"): .left, UInt8(ascii: "H"): .home, UInt8(ascii: "F"): .end,
    UInt8(ascii: "Z"): .backTab, UInt8(ascii: "M"): .enter, UInt8(ascii: "P"): .function(1),
    UInt8(ascii: "Q"): .function(2), UInt8(ascii: "R"): .function(3),
    UInt8(ascii: "S"): .function(4),
  ]

  private static let keys: [Int: Key] = [
    1: .home, 2: .insert, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end,
    11: .function(1), 12: .function(2), 13: .function(3), 14: .function(4), 15: .function(5),
    17: .function(6), 18: .function(7), 19: .function(8), 20: .function(9), 21: .function(10),
    23: .function(11), 24: .function(12),
  ]
}
