import TestSupport

/// A record set with a descriptor and records that sometimes are what it asks for.
struct RandomSet {
  private(set) var text = ""
  private var random: SeededRandom

  init(seed: UInt64) {
    random = SeededRandom(seed: seed)
    text = "%rec: T\n"
    for _ in 0..<Int.random(in: 1...4, using: &random) { text += rule() + "\n" }
    for _ in 0..<Int.random(in: 0...4, using: &random) { text += "\n" + record() }
  }

  private mutating func one(of texts: [String]) -> String {
    texts.randomElement(using: &random) ?? ""
  }

  private mutating func chance(_ percent: Int) -> Bool {
    Int.random(in: 0..<100, using: &random) < percent
  }

  private mutating func rule() -> String {
    if chance(8) { return one(of: Self.brokenRules) }
    switch Int.random(in: 0..<14, using: &random) {
    case 0: return "%mandatory: " + names()
    case 1: return "%allowed: A B " + names()
    case 2: return "%prohibit: " + names()
    case 3: return "%unique: " + names()
    case 4: return "%singular: " + one(of: Self.names)
    case 5: return chance(50) ? "%key: Id" : "%key: A"
    case 6:
      return "%size: " + one(of: ["", "< ", "<= ", "> ", ">=", "<="]) + one(of: ["1", "2", "03"])
    case 7: return "%confidential: " + names()
    case 8: return one(of: ["%sort: A", "%sort: Id B", "%doc: text", "%auto: Id"])
    case 9:
      return "%typedef: Own_t \(one(of: Self.types))\n%typedef: Other-t Own_t\n"
        + "%type: \(list()) \(one(of: ["Own_t", "Other-t"]))"
    case 10: return "%constraint: " + one(of: Self.constraints)
    default: return "%type: \(list()) \(one(of: Self.types))"
    }
  }

  private mutating func names() -> String {
    let parting = one(of: [" ", "  ", "\t", "\n+ "])
    return (0...Int.random(in: 0...1, using: &random)).map { _ in one(of: Self.names) }
      .joined(separator: parting)
  }

  private mutating func list() -> String { one(of: Self.names + ["A,B", "Id,A,B"]) }

  private mutating func record() -> String {
    (0...Int.random(in: 0...3, using: &random)).map { _ in
      "\(one(of: Self.names)): \(one(of: Self.values))\n"
    }.joined()
  }

  private static let names = ["A", "B", "Id"]

  private static let types = [
    "int", "real", "bool", "line", "date", "email", "field", "uuid", "size 3", "size 0x10",
    "range 5", "range -2 10", "range MIN 4", "range 3 MAX", "range 0x2 010", "enum a b NY",
    "enum NY (new) KLAR (done\n+ and over) 1", "regexp /^[0-9]+$/", "regexp |a(b\\|c)?|",
    "regexp :^::?Å:", "rec T", "rec Saknas",
  ]

  private static let brokenRules = [
    "%mandatory: A,B", "%type: A", "%type: A frob", "%type: A, B int", "%type: A.b int",
    "%size: x", "%size: < 1 2", "%size: =< 1", "%constraint: A =", "%constraint: (A = 1",
    "%constraint: A = 'x", "%constraint: A-1 = 2", "%key: A\n%key: B", "%size: 1\n%size: 1",
    "%type: A range 5 1", "%type: A range x", "%type: A range", "%type: A size", "%type: A size -1",
    "%type: A enum", "%type: A enum å", "%type: A enum a (b", "%type: A regexp /(/",
    "%type: A regexp /a", "%type: A regexp /a/b", "%type: A int 5", "%type: A rec",
    "%typedef: X", "%typedef: X Y\n%type: A X", "%typedef: X Y\n%typedef: Y X\n%type: A X",
    "%typedef: 1x int", "%type: A line x", "%confidential: A,B", "%unique: A,B",
    "%auto: A\n%type: A line",
    "%sort: A\n%sort: A", "%unknown: x", "%type: A bool yes", "%mandatory: å", "%prohibit: -",
  ]

  private static let constraints = [
    "A > 1", "A < B", "A = B", "A != 'a'", "#A = 1", "#B < 2 && #A", "A => B", "!A", "!#A",
    "A ~ '^[0-9]'", "A ~ 'Å'", "A + 1 > B", "A * 2 = 4", "A - 1 = 0", "A % 2 = 1", "A / B",
    "A & B = 'a1'",
    "A == '2026-11-23'", "A << '2026-12-01'", "A >> B", "A[0] = 1 || A[1] = 1", "A > 1 ? B : A < 2",
    "1 || 0 && 0", "(A = 1 || B = 1) && 0x1", "Id <= 010", "A.b = 1", "-3 < A", ".5 < A", "1", "0",
    "A", "'a'", "1.5", "A = 3.14", "A ~ '('", "\"a\" = A", "A = 1 = 1", "#A > #B => A = 2",
  ]

  private static let values = [
    "", "0", "1", "1", "2", "7", " 7 ", "-1", "10", "11", "0x1F", "0x", "010", "3.14", ".5", "1.",
    "+1", "1e5",
    "- 1", "1 2", "a", "a", "b", "ab", "NY", "ny", "KLAR", "Åre", "å", "abc", "abcd", "a b", "yes",
    "YES",
    " true", "no", "2026-11-23", "2026-02-30", "2026-11-23 10:15", "2026-11-23T10:15:00+01:00",
    "a@b.se", "a@b", "@b.se", "a@b.museet", "f81d4fae-7dec-11d0-a765-00a0c91e6bf6",
    "f81d4fae-7dec-11d0-a765-00a0c91e6bf", "encrypted-x", "encrypted", "%key", "A_b", "a-b",
    "a\n+ b",
    "1\n+ ", "\n+ 1", "(x)", "+:", "2\\\n3",
  ]
}
