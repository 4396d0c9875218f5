import TestSupport
import Foundation
import Testing

@testable import RecCheck

struct PatternTests {
  /// What the C library says: nil where it takes the text for no pattern.
  private func witness(_ pattern: String, _ texts: [String]) -> [Bool]? {
    var expression = regex_t()
    guard regcomp(&expression, pattern, REG_EXTENDED | REG_NOSUB) == 0 else { return nil }
    defer { regfree(&expression) }
    return texts.map { regexec(&expression, $0, 0, nil, 0) == 0 }
  }

  private func verdicts(_ pattern: String, _ texts: [String]) -> [Bool]? {
    guard let pattern = try? Pattern(pattern) else { return nil }
    return texts.map(pattern.matches)
  }

  private static let pieces = [
    "a", "b", "ab", "_", "1", " ", ".", "^", "$", "*", "+", "?", "|", "(", ")", "()", "{2}", "{1,}",
    "{,2}", "{0,1}", "{0}", "{", "{2,1}", "[ab]", "[^a]", "[]a]", "[^]]", "[a-c]", "[b-a]", "[a-]",
    "[[:digit:]]", "[[:alpha:]_]", "[[:nix:]]", "[[.a.]]", "[", "]", "\\w", "\\W", "\\s", "\\S",
    "\\b", "\\B", "\\<", "\\>", "\\`", "\\'", "\\.", "\\*", "\\", "-", "(a|b)", "(ab)*", "(a*)*",
  ]
  private static let texts = [
    "", "a", "b", "ab", "aab", "ba b", "abab", "a1_b", " a", "1", "]", "a-b", "a.b", "a*", "}",
    "aa bb", "{2}", "(a)", "_", "\t",
  ]

  /// Texts of one line: in glibc 2.36 a newline beside `^` or `$` counts, by a mistake, as the end.
  @Test func `a pattern matches what it matches in the C library`() {
    var random = SeededRandom(seed: 41)
    var valid = 0
    for _ in 0..<20_000 {
      let pattern = (0..<Int.random(in: 1...6, using: &random)).map { _ in
        Self.pieces.randomElement(using: &random) ?? ""
      }.joined()
      let expected = witness(pattern, Self.texts)
      valid += expected == nil ? 0 : 1
      #expect(verdicts(pattern, Self.texts) == expected, "\(pattern)")
    }
    #expect(valid > 5_000)
  }

  @Test func `a dot and a bracket stand for a character, whatever its bytes`() throws {
    #expect(try Pattern("^.$").matches("å"))
    #expect(try Pattern("^[åäö]{3}$").matches("öäå"))
    #expect(try Pattern("^[^å]$").matches("ä"))
    #expect(try !Pattern("^[a-z]$").matches("å"))
    #expect(try Pattern("^[[:alpha:]]+$").matches("Åre"))
    #expect(try Pattern("^ÅRE [[:upper:]]", ignoringCase: true).matches("åre b"))
    #expect(try !Pattern("^ÅRE").matches("åre"))
  }

  @Test func `a newline is a character, and no end`() throws {
    #expect(try Pattern("^a.b$").matches("a\nb"))
    #expect(try Pattern("^a[^x]b$").matches("a\nb"))
    #expect(try !Pattern("^b").matches("a\nb"))
    #expect(try !Pattern("a$").matches("a\nb"))
  }

  @Test func `what is no pattern is told why`() {
    let examples: [(String, Pattern.Fault)] = [
      ("[a", .bracket), ("[[:nix:]]", .bracket), ("[b-a]", .bracket), ("(a", .parenthesis),
      ("*a", .nothingToRepeat), ("a|*", .nothingToRepeat), ("{2}", .nothingToRepeat),
      ("a{x}", .interval), ("a{3,2}", .interval), ("a{99999999999999999999}", .interval),
      ("a\\", .backslash), (#"(a)\1"#, .backReference), ("((a{200}){200}){200}", .tooLarge),
    ]
    for (text, fault) in examples {
      #expect(throws: fault, "\(text)") { try Pattern(text) }
    }
  }

  /// With a matcher that tries one way after the other, each of these would outlast the machine.
  @Test func `patterns made to take forever do not`() throws {
    let text = String(repeating: "a", count: 5_000)
    #expect(try !Pattern("^(a*)*(a*)*(a|a)*b$").matches(text))
    #expect(try !Pattern("(a?){200}a{200}b").matches(text))
    let nested = String(repeating: "(", count: 3_000) + String(repeating: ")", count: 3_000)
    #expect(try Pattern(nested).matches(""))
    #expect(throws: Pattern.Fault.self) { try Pattern(String(repeating: "(", count: 500_000)) }
    #expect(try Pattern("a" + String(repeating: "*", count: 2_000)).matches(""))
  }
}
