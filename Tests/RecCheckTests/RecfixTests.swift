import TestSupport
import Foundation
import RecutilsCases
import Testing

@testable import RecCheck
@testable import RecFile

/// GNU recfix as an independent witness.
struct RecfixTests {
  @Test func `of many random files we pass those that recfix passes`() throws {
    var random = RandomRules(seed: 51)
    let files = (0..<Nightly.rounds(600, byDay: 150)).map { _ in random.file() }
    let passed = try recfix(files)
    try #require(passed.count == files.count)
    #expect((files.count / 6...files.count * 5 / 6).contains(passed.count { $0 }))
    for (text, isPassed) in zip(files, passed) {
      let findings = RecFile(text).findings
      let errors = findings.filter { $0.severity == .error }
      #expect(errors.isEmpty == isPassed, "\(text)\n\(errors)")
    }
  }

  /// Whether recfix passes each of the files.
  private func recfix(_ files: [String]) throws -> [Bool] {
    let folder = try TemporaryFolder()
    for (index, text) in files.enumerated() { try folder.write("\(index)", text) }
    let line = """
      for i in $(seq 0 \(files.count - 1)); do
      recfix --no-external --check $i >/dev/null 2>&1; echo $?; done
      """
    let said = try Child(["sh", "-c", line], in: folder.path).result().text
    return said.split(separator: "\n").map { $0 == "0" }
  }
}

/// Files with rules of every kind, but for what is judged otherwise on purpose: see the lists of
/// cases. So no value is empty, no number is followed by text or has more than 32 bits, and what
/// looks like a date to recutils alone is in no field that holds dates.
private struct RandomRules {
  private var random: SeededRandom

  init(seed: UInt64) { random = SeededRandom(seed: seed) }

  private static let rules = [
    "%key: A", "%key: B", "%mandatory: A", "%mandatory: A B", "%allowed: A B", "%allowed: A B C D",
    "%prohibit: C", "%prohibit: E D", "%unique: A", "%unique: B C", "%singular: C", "%singular: D",
    "%sort: A", "%auto: A", "%confidential: E", "%size: 2", "%size: < 4", "%size: >= 1", "%doc: x",
    "%typedef: Number_t int", "%typedef: Other_t Number_t", "%type: A Number_t", "%type: A Other_t",
    "%type: A int", "%type: A range 0 10", "%type: A range 0x1F", "%type: A range MIN 7",
    "%type: A size 2", "%type: A enum 1 x 7 (seven)", "%type: A,B line", "%type: A regexp /^[01]/",
    "%type: B bool", "%type: B enum NY KLAR", "%type: B email", "%type: B field", "%type: B uuid",
    "%type: B line", "%type: B size 5", "%type: B regexp |^[A-Z]+$|", "%type: C real",
    "%type: C int",
    "%type: D date", "%type: D line", "%constraint: A > 0", "%constraint: #B <= 1",
    "%constraint: A = B", "%constraint: B ~ '^[a-zA-Z]'", "%constraint: B != 'NY' || A > 1",
    "%constraint: A < 5 => #C", "%constraint: A + 1 > C * 2", "%constraint: #A - #B < 2",
    "%constraint: B & B ~ 'N' ? A != 1 : 1", "%constraint: !#E",
  ]
  private static let wrongRules = [
    "%type: A heltal", "%type: A int x", "%type: A enum (", "%type: A range x", "%type: A size -1",
    "%type: A regexp /(/", "%type: A, B int", "%type: A", "%typedef: A", "%typedef: X_t Y_t",
    "%mandatory: A,B", "%mandatory:", "%allowed:", "%size: x", "%constraint: A =", "%constraint:",
    "%auto: 1", "%sort: A,B", "%confidential:", "%rec: U",
  ]
  private static let values = [
    "A": ["1", "0", "7", "11", "2", "-3", "010", "0x1F", "x"],
    "B": [
      "NY", "KLAR", "ny", "yes", "false", "Namn", "anna@example.se", "a@b", "en rad",
      "två\n+ rader",
      "f81d4fae-7dec-11d0-a765-00a0c91e6bf6",
    ],
    "C": ["2.5", "-.5", "3", "10", "1,5", "4.0"],
    "D": [
      "2026-11-23", "2026-11-24", "2026-02-30", "2026-13-01", "2026-11-23 10:15", "2026-W47",
      "1 January 2026",
    ],
    "E": ["encrypted-x", "öppen"],
  ]
  private static let wrongLines = ["skräp", "Post-nr: 1", "  B: 1", "+ x", "<<<<<<< x"]

  mutating func file() -> String {
    var text = ""
    for number in 0..<Int.random(in: 1...2, using: &random) { text += set("T\(number)") }
    return text
  }

  private mutating func set(_ type: String) -> String {
    var lines = ["%rec: \(type)"]
    for _ in 0..<Int.random(in: 0...3, using: &random) {
      lines.append(Self.rules.randomElement(using: &random) ?? "")
    }
    if isSeldom() { lines.append(Self.wrongRules.randomElement(using: &random) ?? "") }
    lines.append("")
    for _ in 0..<Int.random(in: 0...3, using: &random) { lines += record() + [""] }
    return lines.joined(separator: "\n") + "\n"
  }

  private mutating func record() -> [String] {
    var lines: [String] = []
    for name in ["A", "B", "C", "D", "E"] where Int.random(in: 0..<4, using: &random) > 0 {
      // A value that must be the only one of its kind is so within its record, too.
      let most = ["A", "B"].contains(name) ? 2 : 1
      for _ in 0..<Int.random(in: 0...most, using: &random) {
        lines.append("\(name): \(Self.values[name]?.randomElement(using: &random) ?? "")")
      }
    }
    if isSeldom() { lines.append(Self.wrongLines.randomElement(using: &random) ?? "") }
    return lines.isEmpty ? ["F: x"] : lines
  }

  private mutating func isSeldom() -> Bool { Int.random(in: 0..<16, using: &random) == 0 }
}
