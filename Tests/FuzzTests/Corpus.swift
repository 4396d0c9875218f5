import Foundation
import Fuzz
import TestSupport

/// What a reader is tried on: inputs that each reached code which none before had, and words that
/// are put into them.
struct Corpus {
  let inputs: [[UInt8]]
  let words: [[UInt8]]

  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Fuzz")

  init(_ reader: Reader) throws {
    func lines(_ path: String) throws -> [Substring] {
      try String(contentsOf: Self.folder.appending(path: path), encoding: .utf8)
        .split(separator: "\n")
    }
    inputs = try lines("corpus/\(reader)").map { Self.input($0) }
    let list = reader == .check ? Reader.rec : reader
    words = try lines("words/\(list)").compactMap { line in
      line.wholeMatch(of: /"(.*)"/).map { Self.word($0.1) }
    }
  }

  /// One line of a corpus: printable ASCII as it is, every other byte, and the backslash, as `\0ooo`
  /// in octal, which printf(1) understands.
  static func line(_ bytes: [UInt8]) -> String {
    bytes.reduce(into: "") { line, byte in
      if (0x20...0x7E).contains(byte), byte != UInt8(ascii: "\\") {
        line.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 8)
        line += #"\0"# + String(repeating: "0", count: 3 - digits.count) + digits
      }
    }
  }

  static func input(_ line: some StringProtocol) -> [UInt8] {
    unescaped(line, digits: 4, radix: 8)
  }

  /// A word of libFuzzer's dictionary, where bytes are `\xHH`.
  private static func word(_ text: Substring) -> [UInt8] {
    unescaped(
      text.replacing(#"\\"#, with: #"\x5C"#).replacing(#"\x"#, with: #"\"#)
        .replacing(#"\""#, with: #"\22"#), digits: 2, radix: 16)
  }

  private static func unescaped(
    _ text: some StringProtocol, digits: Int, radix: Int
  ) -> [UInt8] {
    let parts = text.split(separator: #"\"#, omittingEmptySubsequences: false)
    return parts.enumerated().reduce(into: []) { bytes, part in
      guard part.offset > 0 else { return bytes += Array(part.element.utf8) }
      if let byte = UInt8(part.element.prefix(digits), radix: radix) { bytes.append(byte) }
      bytes += Array(part.element.dropFirst(digits).utf8)
    }
  }
}

/// Inputs made from those of a corpus by one to six small changes, as libFuzzer makes them.
struct Mutator {
  private let corpus: Corpus
  private var random: SeededRandom

  init(_ corpus: Corpus, seed: UInt64) {
    self.corpus = corpus
    random = SeededRandom(seed: seed)
  }

  mutating func next() -> [UInt8] {
    var bytes = corpus.inputs.randomElement(using: &random) ?? []
    for _ in 0..<Int.random(in: 1...6, using: &random) { change(&bytes) }
    return Array(bytes.prefix(2_048))
  }

  private mutating func change(_ bytes: inout [UInt8]) {
    let place = Int.random(in: 0...bytes.count, using: &random)
    let end = Int.random(in: place...min(bytes.count, place + 32), using: &random)
    switch Int.random(in: 0..<7, using: &random) {
    case 0 where place < bytes.count: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
    case 1 where place < bytes.count: bytes[place] = UInt8.random(in: 0...255, using: &random)
    case 2: bytes.insert(UInt8.random(in: 0...255, using: &random), at: place)
    case 3: bytes.removeSubrange(place..<end)
    case 4: bytes.insert(contentsOf: Array(bytes[place..<end]), at: place)
    case 5:
      let other = corpus.inputs.randomElement(using: &random) ?? []
      let cut = Int.random(in: 0...other.count, using: &random)
      bytes = Array(bytes[..<place]) + other[cut...]
    default:
      bytes.insert(contentsOf: corpus.words.randomElement(using: &random) ?? [], at: place)
    }
  }
}
