import RecutilsCases
import Testing

@testable import RecCheck
@testable import RecFile

/// What is an error, what a warning and what is neither, where recutils leaves it to the reader.
struct FindingVerdictTests {
  private func findings(_ text: String) -> [String] {
    RecFile(text).findings.map { "\($0.line):\($0.column): \($0.severity.rawValue): \($0)" }
  }

  @Test(arguments: [
    ("enum A ((dubbel) B", false), ("enum A (()", false), ("enum A (d (e)) B", false),
    ("enum A (d) B", true), ("enum A () B", true), ("enum A(d)B", true), ("enum A (d", false),
  ])
  func `an explanation in an enum holds no other`(_ type: String, _ isRight: Bool) {
    let found = RecFile("%rec: T\n%type: Art \(type)\n").findings
    #expect(found.isEmpty == isRight, "\(found)")
  }

  @Test(arguments: [
    ("20261123", "right"), ("20261123 10:15", "right"), ("2026/11/23", "right"),
    ("2026-1-2", "right"), ("today", "warned"), ("10", "warned"), ("11/10/2026", "warned"),
    ("23 nov", "warned"), ("nov 23 2026", "warned"), ("2 weeks ago", "warned"),
    ("Tue, 23 Nov 2026", "warned"), ("2026-11-23Z", "warned"), ("2026-11-23 CET", "warned"),
    ("10am", "warned"), ("23/11/2026", "wrong"), ("20260230", "wrong"), ("20261301", "wrong"),
    ("2026-W47", "wrong"), ("2026-11", "wrong"), ("23 maj 2026", "wrong"), ("", "wrong"),
    ("i morgon", "wrong"), ("2026-11-23 2026-11-24", "wrong"),
  ])
  func `a date is what it is to recutils, and warned of where it depends on the reader`(
    _ date: String, _ verdict: String
  ) {
    let found = RecFile("%rec: T\n%type: D date\n\nD: \(date)\n").findings
    let said = found.isEmpty ? "right" : found[0].severity == .error ? "wrong" : "warned"
    #expect(said == verdict, "\(found)")
  }

  @Test func `an empty key is allowed, and warned of; two of them are not`() {
    #expect(
      findings("%rec: T\n%key: A\n\nA:\n") == [
        "4:3: warning: 'A', the key, is empty: nothing can refer to the record"
      ])
    #expect(RecFile("%rec: T\n%key: A\n\nA:\n\nA:\n").findings.contains { $0.severity == .error })
  }

  @Test func `a record in a descriptor is an error, and another field there a warning`() {
    #expect(
      findings("%rec: T\n%key: A\nA: 1\nB: 2\n") == [
        "3:1: error: expected an empty line between the descriptor and 'A' of a record",
        "4:1: warning: 'B' has no meaning in a descriptor; an empty line may be missing above it",
      ])
    // The same where a descriptor stands in the middle of a record.
    #expect(
      RecFile("A: 1\n%rec: T\n%key: A\n").findings.contains { $0.severity == .error })
  }

  @Test(arguments: [
    (
      "\u{FEFF}A: 1\n", ["1: the file begins with a byte order mark, which GNU recutils can't read"]
    ),
    ("A: 1\nB: 2\r\n", ["2: lines end in CR LF: to GNU recutils, the CR belongs to the value"]),
    ("A: 1\rB: 2\n", ["1: a CR stands within a line"]), ("A: 1", []),
  ])
  func `what other programs stumble over is warned of, once`(_ text: String, _ said: [String]) {
    let found = RecFile(text).findings
    #expect(found.map { "\($0.line): \($0)" } == said)
    #expect(found.allSatisfy { $0.severity == .warning })
  }

  @Test func `of a file in UTF-16 that is said, once`() {
    let bytes: [UInt8] = [0xFF, 0xFE] + "A: 1\nB: 2\n".utf8.flatMap { [$0, 0] }
    #expect(
      RecFile(bytes).problems.map(\.description) == ["expected text in UTF-8, found 'UTF-16'"])
  }
}
