import TestSupport
import RecutilsCases
import Testing

@testable import RecCheck
@testable import RecFile

/// Files that are made to take all time or all memory are checked like others.
struct HostileCheckTests {
  private func repeated(_ text: String, _ count: Int) -> String {
    String(repeating: text, count: count)
  }

  @Test func `keys, references and values of many records are found by hash`() {
    var text = "%rec: T\n%key: Id\n%singular: Name\n%type: Up rec T\n\n"
    for number in 0..<200_000 {
      text += "Id: \(number)\nName: n\(number)\nUp: \(199_999 - number)\n\n"
    }
    let findings = RecFile(text + "Id: 7\nName: n8\nUp: 200000\n").findings
    #expect(findings.map(\.line) == [800_006, 800_007, 800_008])
  }

  @Test func `many fields, types and words are found by hash too`() {
    let names = (0..<50_000).map { "F\($0)" }
    let words = repeated(" w", 50_000)
    var text = "%rec: T\n%allowed: \(names.joined(separator: " "))\n%type: F0 enum\(words)\n"
    for name in names.dropFirst() { text += "%type: \(name) int\n" }
    text += "\n" + repeated("F0: x\nF49999: 1\n\n", 50_000)
    let findings = RecFile(text).findings
    #expect(findings.count == 50_000)
    #expect((findings.first?.description.utf8.count ?? 0) < 200)
  }

  @Test func `of the fields that all records lack, and of long ones, the beginning is said`() {
    let names = (0..<20_000).map { "F\($0)" }.joined(separator: " ")
    let records = repeated("A: 1\n\n", 1_000)
    #expect(RecFile("%rec: T\n%mandatory: \(names)\n\n\(records)").findings.count == 100_000)
    let long = repeated("x", 1_000_000)
    let findings = RecFile("%rec: T\n%mandatory: \(long)\n\n\(records)").findings
    #expect(findings.count == 1_000)
    #expect(findings.allSatisfy { $0.description.utf8.count < 100 })
  }

  @Test func `definitions that lead far lead there once`() {
    var text = "%rec: T\n"
    for number in 0..<20_000 { text += "%typedef: t\(number) t\(number + 1)\n" }
    text += "%typedef: t20000 int\n" + repeated("%type: A t0\n", 20_000) + "\nA: x\n"
    #expect(RecFile(text).findings.count { $0.severity == .error } == 1)
  }

  @Test func `no expression is too deep`() {
    let deep = repeated("(", 100_000) + "A" + repeated(")", 100_000)
    #expect(RecFile("%rec: T\n%constraint: \(deep) = 1\n\nA: 1\n").findings == [])
    let not = repeated("!", 100_000)
    #expect(RecFile("%rec: T\n%constraint: \(not)A\n\nA: 1\n").findings == [])
    let choices = repeated("A ? ", 50_000) + "1" + repeated(" : 0", 50_000)
    #expect(RecFile("%rec: T\n%constraint: \(choices)\n\nA: 1\n").findings == [])
  }

  @Test func `no regular expression takes forever, or all memory`() {
    let text = repeated("a", 10_000)
    for source in ["(a*)*b", "(a|aa)+b", "(a?){100}a{100}b", "((((a*)*)*)*)*b"] {
      let file = RecFile("%rec: T\n%type: A regexp /\(source)/\n\nA: \(text)\n")
      #expect(file.findings.map(\.line) == [4], "\(source)")
    }
    for source in [
      "((a{1000}){1000}){1000}", repeated("(a{9000}", 1_000) + repeated(")", 1_000),
      repeated("(a{5000})|", 1_000) + "a", repeated("(", 1_000_000), repeated("a*", 100_000),
      "a{99999999999999999999}",
    ] {
      #expect(throws: Pattern.Fault.self) { try Pattern(source) }
    }
  }

  @Test func `numbers of any size are read, refused or not reckoned with`() {
    let huge = repeated("9", 100_000)
    for rule in [
      "%size: \(huge)", "%type: A range \(huge)", "%type: A range -\(huge) \(huge)",
      "%type: A size \(huge)", "%constraint: A < \(huge)", "%constraint: A[\(huge)] = 1",
    ] {
      #expect(RecFile("%rec: T\n\(rule)\n\nA: 1\n").findings.map(\.line).contains(2), "\(rule)")
    }
    for expression in [
      "9223372036854775807 + A > 0", "-9223372036854775808 - A < 0", "0x7fffffffffffffff * 2 > 0",
      "(-9223372036854775807 - A) / -1 > 0", "(-9223372036854775807 - A) % -1 = 0", "A % 0 = 0",
      "A / 0 = 0", "A / 0.0 > 0", "\(huge).5 * \(huge).5 > 0 && 0", "B > 0",
    ] {
      let file = RecFile("%rec: T\n%constraint: \(expression)\n\nA: 1\nB: \(huge)x\n")
      #expect(file.findings.contains { $0.line == 4 }, "\(expression)")
    }
  }

  @Test func `whatever a file holds, it is checked`() {
    for seed in 0..<2_000 {
      var random = SeededRandom(seed: UInt64(seed))
      var bytes = Array(RandomSet(seed: UInt64(seed)).text.utf8)
      for _ in 0..<Int.random(in: 1...8, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        bytes[place] = UInt8.random(in: 0...255, using: &random)
      }
      let lines = bytes.count { $0 == 0x0A } + 1
      for finding in RecFile(bytes).findings {
        #expect((1...lines).contains(finding.line) && finding.column > 0)
      }
    }
  }
}
