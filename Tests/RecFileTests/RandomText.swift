import TestSupport

/// Texts that come near the grammar from all sides.
struct RandomText {
  var random: SeededRandom

  init(seed: UInt64) { random = SeededRandom(seed: seed) }

  private static let lines = [
    "A: 1", "A: 2", "A:", "A: ", "B:\tx", "C:  två blanka ", "Namn: Åre", "%rec: T", "%rec: U x",
    "%rec: Kris-rad", "%rec:", "%key: A", "  A: indraget", "\t A: 1", "+ mer", "+mer", "+", "+ ",
    "# ord", "#", "  # indraget", "skräp", "Post-nr: x", "A.b: x", "Namn", "", "", "", "  ", "\t",
    "A: slut\\", "\\", "+ slut\\", "# slut\\", "skräp\\", "A: b\\ ", "http://x", "A: a\rb",
    "<<<<<<< HEAD", "=======", ">>>>>>> b", "||||||| x", "A: \u{0}x", "\u{C}",
    "A: å\u{308}\u{1F692}",
  ]

  /// A file of up to 20 lines, with any mix of line ends and with or without a last one.
  mutating func file() -> [UInt8] {
    var bytes: [UInt8] = Int.random(in: 0..<8, using: &random) == 0 ? [0xEF, 0xBB, 0xBF] : []
    let crlf = Int.random(in: 0..<4, using: &random)
    for _ in 0..<Int.random(in: 0...20, using: &random) {
      bytes += (Self.lines.randomElement(using: &random) ?? "").utf8
      let isWindows = crlf == 1 || (crlf == 2 && Bool.random(using: &random))
      bytes += isWindows ? [13, 10] : [10]
    }
    if Int.random(in: 0..<3, using: &random) == 0 { _ = bytes.popLast() }
    if Int.random(in: 0..<8, using: &random) == 0,
      let place = bytes.indices.randomElement(using: &random)
    {
      bytes[place] = UInt8.random(in: 0...255, using: &random)
    }
    return bytes
  }

  /// Up to 60 bytes, half of them from the few that the grammar knows.
  mutating func noise() -> [UInt8] {
    let known: [UInt8] = Array("\n\r\t :+#\\%A_1".utf8) + [0, 0xEF, 0xBB, 0xBF, 0xC3, 0xFF]
    return (0..<Int.random(in: 0...60, using: &random)).map { _ in
      Bool.random(using: &random)
        ? known.randomElement(using: &random) ?? 0 : UInt8.random(in: 0...255, using: &random)
    }
  }

  /// A file without problems, written as we write.
  mutating func wellFormed() -> [UInt8] {
    var bytes: [UInt8] = []
    for number in 0..<Int.random(in: 1...8, using: &random) {
      let name = Int.random(in: 0..<4, using: &random) == 0 ? "%rec: T\(number)\n" : ""
      bytes += "\(name)Id: \(number)\nNamn: Åre\n# om\nTag: a\nTag: b\n+ c\n\n".utf8
    }
    return bytes
  }

  mutating func value() -> String {
    let pieces = ["", "a", "å", " ", "\t", "\n", "\\", "\r", "+", "#", ":", "\u{0}", "rad två"]
    return (0..<Int.random(in: 0...6, using: &random)).map { _ in
      pieces.randomElement(using: &random) ?? ""
    }.joined()
  }
}
