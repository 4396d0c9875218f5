import RecutilsCases
import Testing

@testable import RecFile

struct ProblemTests {
  typealias Expectation = RecFile.Problem.Expectation

  struct Example: Sendable {
    let text: String
    let line: Int
    let column: Int
    let expected: Expectation
    let found: String

    init(_ text: String, _ line: Int, _ column: Int, _ expected: Expectation, _ found: String) {
      (self.text, self.line, self.column, self.expected, self.found) = (
        text, line, column, expected, found
      )
    }
  }

  static let examples = [
    Example("Post-nr: x\n", 1, 5, .colon, "-nr: x"),
    Example("Företag: x\n", 1, 2, .colon, "öretag: x"),
    Example("A: 1\nNamn\n", 2, 5, .colon, ""),
    Example("Åre: x\n", 1, 1, .field, "Åre: x"),
    Example("A: 1\n  B: 2\n", 2, 3, .firstColumn, "B: 2"),
    Example("A: 1\n  # x\n", 2, 3, .field, "# x"),
    Example("+ ett\n", 1, 1, .fieldToContinue, "+ ett"),
    Example("A: 1\n# c\n+ ett\n", 3, 1, .fieldToContinue, "+ ett"),
    Example("A: 1\n + x\n", 2, 2, .fieldToContinue, "+ x"),
    Example("A: 1\n<<<<<<< HEAD\n", 2, 1, .noConflict, "<<<<<<< HEAD"),
    Example("=======\r\nA: 1\r\n", 1, 1, .noConflict, "======="),
    Example("%rec: Kris-rad\n", 1, 11, .typeName, "-rad"),
    Example("A: ett\\", 1, 8, .moreText, ""),
    Example("A:", 1, 3, .moreText, ""),
    Example("\u{FEFF}A:", 1, 3, .moreText, ""),
    Example("A: 1\n+", 2, 2, .moreText, ""),
    Example("A: åä\u{0}x\n", 1, 6, .noNull, "\u{0}x"),
    Example("\u{FEFF}A\u{0}: 1\n", 1, 2, .noNull, "\u{0}: 1"),
    Example("A: 1\n\u{C}\nA: 2\n", 2, 1, .field, "\u{C}"),
    Example("A: 1\n\u{1A}", 2, 1, .field, "\u{1A}"),
  ]

  @Test(arguments: examples)
  func `a problem says where, what was expected and what was found`(example: Example) {
    let problem = RecFile.Problem(
      line: example.line, column: example.column, expected: example.expected,
      found: example.found)
    #expect(RecFile(example.text).problems == [problem])
  }

  @Test func `these are no problems`() {
    for text in [
      "", "\n", " \t", "A: ", "A:x", "A: 1", "A: 1\n+ ", "A: x\\\n", "A: x\\\n+", "#", "  # x\n",
      "%rec: \n", "%rec: T http://x\n", "%rec: \\\nT\n", "A: <<<<<<< x\n",
      "A: +: 1", "A: 1\n\t \n\tB: 2\n", "%: 1\n", "A: 1\\\r\n",
    ] {
      #expect(RecFile(text).problems == [], "\(text)")
    }
  }

  @Test func `bytes that are no UTF-8 are a problem of their line, once`() {
    let file = RecFile(Array("A: å\nB: ".utf8) + [0xFF, 0, 0xFF, 10] + Array("C: 3\n".utf8))
    #expect(file.problems.map(\.expected) == [.utf8])
    #expect(file.problems.map(\.line) == [2])
    #expect(file.problems.map(\.column) == [4])
    #expect(file.records[0]["C"] == "3")
  }

  @Test func `the rest of the file is read around a malformed line`() {
    let file = RecFile("skräp\n+ mer skräp\nA: 1\nB 2\n+ mer\nC: 3\n\nA: 4\n")
    #expect(file.problems.map(\.line) == [1, 4])
    #expect(file.elements.map(\.kind) == [.malformed, .record, .blank, .record])
    #expect(file.records[0].fields.map(\.name) == ["A", "C"])
    #expect(file.records[0].parts.map(\.kind) == [.field, .malformed, .field])
    #expect(file.records[1]["A"] == "4")
  }

  @Test func `both sides of a git conflict are read, and each marker is named`() {
    let file = RecFile("A: 1\n<<<<<<< a\nB: 2\n=======\nB: 3\n>>>>>>> b\nC: 4\n")
    #expect(file.problems.map(\.line) == [2, 4, 6])
    #expect(file.problems.allSatisfy { $0.expected == .noConflict })
    #expect(file.records[0].fields.map(\.value) == ["1", "2", "3", "4"])
  }

  @Test func `the wording names both sides`() {
    let problems = RecFile("Post-nr: x\n\nA").problems.map(\.description)
    #expect(
      problems == [
        "expected ':' directly after the field name (A-Z, a-z, 0-9 and _), found '-nr: x'",
        "expected ':' directly after the field name (A-Z, a-z, 0-9 and _), "
          + "found the end of the line",
      ])
  }

  @Test func `of a long line only the first 40 characters are shown`() {
    let file = RecFile("(" + String(repeating: "å", count: 1_000) + "\n")
    #expect(file.problems.first?.found.count == 40)
  }
}
