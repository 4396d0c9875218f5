import Canvas

/// A terminal's bytes, after ESC, for a key that isn't a character: ECMA-48's `[`, parameters and a
/// final byte, or `O` and a final byte. Terminals agree on these; ncurses knows the others from the
/// terminal's description.
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
  /// Whether one control character stood for ESC and the introducer.
  let isEightBit: Bool
  /// Everything between introducer and final byte, as far as it could be a key.
  private(set) var parameters: [UInt8] = []
  private(set) var final: UInt8?

  private var isTooLong = false

  init(_ introducer: Introducer, isEightBit: Bool = false) {
    self.introducer = introducer
    self.isEightBit = isEightBit
  }

  /// Takes the next byte, one of 0x20...0x7E.
  mutating func take(_ byte: UInt8) {
    switch byte {
    case 0x20...0x3F:
      isTooLong = isTooLong || parameters.count == Self.longest
      if !isTooLong { parameters.append(byte) }
    case UInt8(ascii: "[") where introducer == .control && parameters.isEmpty:
      // The Linux console sends ESC[[A for F1.
      parameters.append(byte)
    default: final = byte
    }
  }

  /// No key, and no report of the mouse, is longer.
  private static let longest = 64

  var isComplete: Bool { final != nil }

  /// The sequence as it would come in seven bits.
  var bytes: [UInt8] { [0x1B, introducer.rawValue] + parameters + (final.map { [$0] } ?? []) }

  var meaning: Meaning {
    guard let final, !isTooLong else { return .nothing }
    if parameters == [UInt8(ascii: "[")] {
      let number = Int(final) - Int(UInt8(ascii: "A")) + 1
      return (1...5).contains(number) ? .key(.function(number)) : .nothing
    }
    if introducer == .control, let report = mouse(final) { return report }
    guard let numbers else { return .nothing }
    if final == UInt8(ascii: "~") { return numbered(numbers) }
    return lettered(final, numbers).map { .key($0) } ?? .nothing
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

  /// Reads the parameters: the key, and perhaps Shift, Ctrl or Alt with it, which make no
  /// difference here. nil where they say more than keys do.
  private var numbers: [Int]? {
    let parts = parameters.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
    let numbers = parts.map { $0.isEmpty ? 1 : Int(String(decoding: $0, as: UTF8.self)) ?? -1 }
    let isModified = numbers.count < 2 || (2...16).contains(numbers[1])
    return numbers.count <= 2 && isModified && !numbers.contains(-1) ? numbers : nil
  }

  private func numbered(_ numbers: [Int]) -> Meaning {
    if numbers == [200] { return .pasteBegins }
    return Self.keys[numbers[0]].map { .key($0) } ?? .nothing
  }

  /// With a number before it R is where the cursor stands, which is no F3.
  private func lettered(_ final: UInt8, _ numbers: [Int]) -> Key? {
    if introducer == .single { return Self.keypad[final] ?? Self.lettered[final] }
    let isReport = final == UInt8(ascii: "R") && !parameters.isEmpty
    return numbers[0] == 1 && !isReport ? Self.lettered[final] : nil
  }

  private static let lettered: [UInt8: Key] = [
    UInt8(ascii: "A"): .up, UInt8(ascii: "B"): .down, UInt8(ascii: "C"): .right,
    UInt8(ascii: "D"): .left, UInt8(ascii: "H"): .home, UInt8(ascii: "F"): .end,
    UInt8(ascii: "Z"): .backTab, UInt8(ascii: "P"): .function(1), UInt8(ascii: "Q"): .function(2),
    UInt8(ascii: "R"): .function(3), UInt8(ascii: "S"): .function(4),
    // rxvt's arrows with Shift and Ctrl.
    UInt8(ascii: "a"): .up, UInt8(ascii: "b"): .down, UInt8(ascii: "c"): .right,
    UInt8(ascii: "d"): .left,
  ]

  /// The numeric keypad of a terminal that was asked to tell it from the other keys: ESC O and `p`
  /// for 0, up to `y` for 9, and the signs in the order of ASCII from `j` for `*` on.
  private static let keypad: [UInt8: Key] = {
    let signs = zip("jklmnopqrstuvwxy".utf8, "*+,-./0123456789").map { ($0, Key.character($1)) }
    return Dictionary(
      signs + [
        (UInt8(ascii: "M"), .enter), (UInt8(ascii: "I"), .tab),
        (UInt8(ascii: "X"), .character("=")),
      ], uniquingKeysWith: { first, _ in first })
  }()

  private static let keys: [Int: Key] = [
    1: .home, 2: .insert, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end,
    11: .function(1), 12: .function(2), 13: .function(3), 14: .function(4), 15: .function(5),
    17: .function(6), 18: .function(7), 19: .function(8), 20: .function(9), 21: .function(10),
    23: .function(11), 24: .function(12),
  ]
}
