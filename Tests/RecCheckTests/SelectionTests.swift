import RecutilsCases
import Testing

@testable import RecCheck
@testable import RecFile

struct SelectionTests {
  private static let record = RecFile(
    """
    A: 1
    A: 2
    B: 1
    B: 2
    S: abc
    N: 5
    R: 2.5
    E:
    D: 2026-01-01
    X_y: 7
    W:  5
    H: 0x10
    O: 010

    """
  ).records[0]

  private func holds(_ expression: String) throws -> Bool {
    try Selection(expression).holds(for: Self.record)
  }

  /// As seen of `recsel`, like those that do not hold and those that it refuses.
  @Test(arguments: [
    "A = 1 && B = 2", "A = 2 && B = 1", "#A", "#A[0]", "#S = 1", "#Z = 0", "X.y = 7", "X_y = 7",
    "X.y[0] = 7", "A[1] = 2", #"A[5] = """#, "A[1]=2&&B=1", "N + 1 = 6", "N+1=6", "N - 1 = 4",
    "N - -1 = 6", "5 - 1 = 4", #"S & "d" = "abcd""#, #"N & N = "55""#, "N*2=10", "R*2=5",
    "R + R = 5.0", "N / 2.0 = 2.5", "!Z", #"!"0""#, "!E", "1", "-1", "N && 1", #""1" && 1"#,
    "0.5 && 1", "Z || 1", #"S = "abc""#, #"S != "abd""#, #"E = """#, #"Z = """#, "Z = 0", "E = 0",
    "Z < 5", "Z <= 0", #"N < "10""#, "W = 5", "H = 16", "O = 8", #""08" = 8"#, "N = 5.0", "R = 2.5",
    "R < 3", #""1e3" = 1000"#, #"".5" = 0.5"#, #""-.5" < 0"#, "0 => 0", "0 => 1", "1 => 1",
    "0 => 0 => 0", "0 && 0 || 1", "1 ? 2 : 0", "1 ? 1 : 0 ? 1 : 0", "N > 1 = 1", "1 = 1 = 1",
    #"D << "2026-02-01""#, #"D == "2026-01-01""#, #"D >> "2025-01-01" = 1"#, "D = D", "!1 = 0",
    "!(1 = 0)", "! ! 1", #"N ~ "5""#, #"S ~ "^a.c$""#, #"S ~ "b""#, #"S ~ """#, #"Z ~ "^$""#,
    #"S ~ "b" = 1"#, #""a\"b" = 'a\"b'"#, "\"a\nb\" = \"a\nb\"", #"a1 = """#, "0x1F = 31",
    "-0x1F = -31", "010 = 8", ".5 = 0.5", "-.5 < 0", #"K.A[1]="""#, "N*-1 = -5", "1+2*3 = 7",
    "7 % 4 * 2 = 6", "10 - 2 - 3 = 5", "1 && 1 = 1", #""2" & "3" = 23"#, "#A + 1 = 3", "# A = 2",
    "!#Z", "#X.y", "A != 1", "A > 1", "!(A = 1)", "A + A[1] = 3", "A = B", "A < B", #"A ~ "2""#,
    #"S & A = "abc2""#, "-5 / 2 = -2", "-5 % 3 = -2", "5 % -3 = 2", #"(S) ~ "b""#,
    #"S ~ "a" & "b""#, #""abc" ~ S"#, #""+5" = 5"#, #""" ? 0 : 1"#, #"0 ? "x" : 1"#,
    #"(1 ? "ab" : "b") = "ab""#, "1.5 ? 1 : 0", "1 = 1 ? 1 : 0", "1 => 1 ? 1 : 0",
  ])
  func `these hold`(expression: String) throws { #expect(try holds(expression)) }

  @Test(arguments: [
    "A = 2 && B = 2", "A=1 && A=2", "A[2] = 2", "N & 1 = 51", "N % 0 = 1", "N / 0 = 0", "!N", "!S",
    "S", "N", "R", "0", "0.5", #""1""#, "S && 1", "S = abc", "S = 0", "S != 5", "S < 5",
    #""abc" < "abd""#, "O = 10", #""5x" = 5"#, #"R = "2.50""#, "1 => 0", "1 => 1 => 0",
    "1 || 0 && 0", "0 ? 1 : 0", "1 ? 0 ? 1 : 0 : 1", #"1 ? "1" : 0"#, "1 ? 0.5:0", "2 < 3 < 1",
    "N << 5", #"!S ~ "b""#, #""a\"b" = "a""#, "1 + 1 == 2", #"1.5 & "a" = "1.5a""#, "A = 3",
    "A[0] != 1", "#A[7] = 0", "A + B = 4", "A + A = 3", "5 % 2.0 = 1", "S ~ N", #""x" ? 1 : 0"#,
    #"1 = "x""#, #"1 != "x""#, #"1 || "x""#, #"0 && "x""#, "9223372036854775807 + 1 > 0",
  ])
  func `these do not hold`(expression: String) throws { #expect(try !holds(expression)) }

  @Test(arguments: [
    "A [1] = 2", "A[ 1 ] = 2", "A[0x1] = 2", "A[-1] = 1", "N -1=4", "-N = 1", "(N)-1 = 4",
    "5-1 = 4", #"5 ~ "5""#, "S ~ 5", #"1 + 1 ~ "2""#, "S ~ (1)", "%x = 1", #"_a = """#, "Å = 1",
    "1a = 1", "1. = 1", "+1 = 1", "1e3 = 1", "#", "()", "", "   ", "(1", "1)", "1 1", "A B", "= 1",
    "1 =", "1 === 1", "1 ! 2", "a ? b", #""abc"#, #"A.b.c = """#, "A. = 1", "A.1 = 1", "N*- 1 = -5",
    "1=<1", #"#"abc""#, "#(A)",
  ])
  func `these are no expressions`(expression: String) {
    #expect(throws: Selection.Fault.self) { try Selection(expression) }
  }

  /// Where recutils wraps at 32 bits, calculates with memory that nothing was written to, takes
  /// today for a missing date, or makes nothing of what it was given.
  @Test func `these go otherwise than in recutils`() throws {
    for expression in [
      "2147483648 > 1", "3000000000 * 2 = 6000000000", "R - 1.0 = 1.5", "R && 1", #""0.5" || 0"#,
      #"" 5 " = 5"#, "!(R - 2.5)",
    ] {
      #expect(try holds(expression), "\(expression)")
    }
    for expression in [
      #""" == """#, "Z == E", #""x" == "x""#, "!0.5", "9223372036854775807 + 1 > 0",
      "(0 - 9223372036854775807 - 1) / -1 > 0", "N % 0 = 0", "1.5 / 0 > 1", #""inf" > 1"#,
    ] {
      #expect(try !holds(expression), "\(expression)")
    }
    for expression in ["9223372036854775808 = 0", "08 = 8", #"S ~ "(""#, #"S ~ "(a)\1""#] {
      #expect(throws: Selection.Fault.self, "\(expression)") { try Selection(expression) }
    }
  }

  @Test func `a date that may be missing can be spoken of`() throws {
    #expect(try holds("#Z => D << Z"))
    #expect(try holds("#D => D << '2026-02-01'"))
    #expect(try !holds("#D => D << '2025-02-01'"))
    #expect(try !holds("D << Z || Z << D || D == Z"))
  }

  @Test func `without case, letters of any language are alike`() throws {
    let record = RecFile("Name: Åre Bygg\n").records[0]
    for expression in ["Name = 'åre BYGG'", "Name ~ '^åre'", "Name != 'x'"] {
      #expect(try Selection(expression, ignoringCase: true).holds(for: record))
    }
    #expect(try !Selection("Name = 'åre BYGG'").holds(for: record))
  }

  @Test func `a fault says where it is and what is needed there`() throws {
    let examples: [(String, Int, Selection.Fault.Expectation)] = [
      ("A = ", 4, .operand), ("A -1", 2, .operation), ("(A", 2, .closing), ("A)", 1, .end),
      ("A ? 1", 5, .colon), ("A : 1", 2, .end), ("'a", 0, .quote), ("08", 0, .number),
      ("A[x]", 2, .number), ("å", 0, .operand), ("1 ~ 'a'", 7, .text),
      ("A ~ '('", 7, .pattern(.parenthesis)),
    ]
    for (text, offset, expected) in examples {
      #expect(throws: Selection.Fault(offset: offset, expected: expected), "\(text)") {
        try Selection(text)
      }
    }
  }

  @Test func `no expression is too deep or too long`() throws {
    let many = 20_000
    let nested = String(repeating: "(!", count: many) + "0" + String(repeating: ")", count: many)
    #expect(try !holds(nested))
    #expect(try holds(Array(repeating: "1", count: many).joined(separator: " + ")))
    #expect(try holds(String(repeating: "0 ? 0 : ", count: many) + "1"))
  }
}
