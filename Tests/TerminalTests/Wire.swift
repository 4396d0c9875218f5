import Canvas
import TestSupport

@testable import Terminal

/// A parser of keys on a line with a clock of its own: nothing is waited for but in numbers.
struct Wire {
  private static let utf8 = TextEncoding(locale: "C.UTF-8")
  private var parser: KeyParser
  private var now = 10_000
  private(set) var keys: [Key] = []
  private(set) var held: [Held] = []

  init(escapeWait: Int = 50, patience: Int? = nil) {
    _ = Self.utf8
    parser = KeyParser(escapeWait: escapeWait, patience: patience)
  }

  /// What came as letters.
  var letters: String {
    String(keys.compactMap { if case .character(let character) = $0 { character } else { nil } })
  }

  mutating func send(_ text: String) { send(Array(text.utf8)) }

  mutating func send(_ bytes: [UInt8]) { take(parser.take(bytes, at: now)) }

  /// In pieces of any length, with silences of any length between them.
  mutating func send(_ bytes: [UInt8], cutBy random: inout SeededRandom, upTo longest: Int) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = Int.random(in: 1...rest.count, using: &random)
      send(Array(rest.prefix(count)))
      rest = rest.dropFirst(count)
      // What comes long after ESC alone may have been typed.
      let isAmbiguous = bytes.count - rest.count <= 2 && bytes[0] == 0x1B
      let most = isAmbiguous ? 500 : Bool.random(using: &random) ? 100 : longest
      if !rest.isEmpty { wait(Int.random(in: 0...min(most, longest), using: &random)) }
    }
  }

  mutating func wait(_ milliseconds: Int) {
    let end = now + milliseconds
    while let due = parser.deadline, due <= end {
      now = max(now, due)
      take(parser.pass(to: now))
    }
    now = end
  }

  private mutating func take(_ heard: [KeyParser.Heard]) {
    for one in heard {
      switch one {
      case .key(let key): keys.append(key)
      case .held(let what): held.append(what)
      }
    }
  }
}
