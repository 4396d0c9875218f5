import RecutilsCases
import Testing

@testable import RecCheck
@testable import RecFile

struct FindingTests {
  private func findings(_ text: String) -> [String] {
    RecFile(text).findings.map { "\($0.line):\($0.column): \($0.severity.rawValue): \($0)" }
  }

  struct Example: Sendable {
    let text: String
    let said: [String]
  }

  static let descriptors = [
    Example(
      text: "%rec:\n",
      said: ["1:6: error: expected the name of a record type (A-Z, a-z, 0-9 and _)"]),
    Example(
      text: "%rec: T\n%rec: U\n", said: ["2:7: error: expected only one '%rec' in a descriptor"]),
    Example(
      text: "%rec: T\n%key: A\n%key: B\n",
      said: ["3:7: error: expected only one '%key' in a descriptor"]),
    Example(text: "%rec: T\n%key:\n", said: ["2:6: error: expected one field name after '%key:'"]),
    Example(
      text: "%rec: T\n%key: A,B\n", said: ["2:7: error: expected one field name after '%key:'"]),
    Example(
      text: "%rec: T\n%mandatory: A, B\n",
      said: ["2:13: error: expected field names, parted by blanks, after '%mandatory:'"]),
    Example(
      text: "%rec: T\n%type: A heltal\n",
      said: ["2:8: error: expected a type that is known here, found 'heltal'"]),
    Example(
      text: "%rec: T\n%type: A int x\n", said: ["2:8: error: expected nothing after 'int'"]),
    Example(
      text: "%rec: T\n%type: A, B int\n",
      said: ["2:8: error: expected 'Name type' or 'Name,Name type' (no blank after the comma)"]),
    Example(
      text: "%rec: T\n%type: A regexp /(/\n",
      said: ["2:8: error: expected a ')' for each '(' in the regular expression"]),
    Example(
      text: "%rec: T\n%typedef: A_t B_t\n%typedef: B_t A_t\n%type: A A_t\n",
      said: [
        "2:11: error: expected a type that is known here, found 'B_t'",
        "3:11: error: expected a type that is known here, found 'A_t'",
      ]),
    Example(
      text: "%rec: T\n%constraint: Å < 1\n",
      said: [
        "2:14: error: expected a number, 'text', a field name, '#Name', '!' or '(', found 'Å < 1'"
      ]),
    Example(
      text: "%rec: T\n%constraint: A ~ 'å' &&\n",
      said: [
        "2:24: error: expected a number, 'text', a field name, '#Name', '!' or '(', "
          + "found the end of the expression"
      ]),
    Example(
      text: "%rec: T\n%size: < 0\n",
      said: [
        "2:8: error: expected a number of records, which '<', '<=', '>' or '>=' may precede"
      ]),
    Example(
      text: "%rec: T\n%size: >= 2\n\nA: 1\n",
      said: ["2:8: error: expected at least 2 records of this type, found 1"]),
    Example(
      text: "%rec: T\n%auto: A\n%type: A line\n",
      said: ["2:8: error: expected 'A' to be of type int, range, uuid or date"]),
    Example(
      text: "%rec: T\n\n%rec: T\n",
      said: ["3:7: error: expected one set of type 'T', which is also on line 1"]),
  ]

  static let records = [
    Example(
      text: "%rec: T\n%key: Id\n\nId: 1\n\n  Id: 1\n",
      said: ["6:7: error: expected another 'Id' than on line 4, found '1'"]),
    Example(
      text: "%rec: T\n%key: Id\n\n# c\nA: 1\nB: 2\n",
      said: ["5:1: error: expected a field 'Id', the key"]),
    Example(
      text: "%rec: T\n%key: Id\n%unique: A\n\nId: 1\nId: 2\nA: 1\nA: 1\n",
      said: [
        "6:1: error: expected 'Id', the key, at most once in a record",
        "8:1: error: expected 'A' at most once in a record",
      ]),
    Example(
      text: "%rec: T\n%mandatory: A B\n\nA:\n",
      said: [
        "4:1: error: expected a field 'B'",
        "4:3: error: expected a value for 'A', which is mandatory",
      ]),
    Example(
      text: "%rec: T\n%allowed: A\n%prohibit: B\n\nA: 1\nB: 1\nC: 1\n",
      said: [
        "6:1: error: expected no 'B', which is prohibited",
        "6:1: error: expected a field that is allowed, found 'B'",
        "7:1: error: expected a field that is allowed, found 'C'",
      ]),
    Example(
      text: "%rec: T\n%type: A,B range 1 0x10\n\nA: 0\nB: 16\nA: 17\n",
      said: [
        "4:4: error: expected 'A' to be a whole number from 1 to 16, found '0'",
        "6:4: error: expected 'A' to be a whole number from 1 to 16, found '17'",
      ]),
    Example(
      text: "%rec: T\n%type: A enum NY KLAR\n\nA: två\n+ rader\n",
      said: ["4:4: error: expected 'A' to be one of NY, KLAR, found 'två'"]),
    Example(
      text: "%rec: T\n%constraint: A > 1\n%constraint: A > 0\n\nB: x\n\nA: 2\n",
      said: [
        "5:1: error: expected that A > 1", "5:1: error: expected that A > 0",
      ]),
    Example(
      text: "%rec: T\n%confidential: A\n\nA: x\n\nA: encrypted-x\n",
      said: ["4:4: error: expected 'A' to be encrypted"]),
    Example(
      text: "%rec: P\n%type: Org rec O\n\nOrg: b\n\nOrg: a\n\n%rec: O\n%key: Id\n\nId: a\n",
      said: ["4:6: error: expected 'Org' to be the key of a record of type O, found 'b'"]),
    Example(
      text: "A: 1\n<<<<<<< x\n",
      said: [
        "2:1: error: expected a settled git conflict (keep what is right of both sides, delete the marker lines), "
          + "found '<<<<<<< x'"
      ]),
  ]

  static let odd = [
    Example(
      text: "%rec: P\n%type: A rec X\n%type: B rec O\n\nA: 1\nB: 1\n\n%rec: O\n\nA: 1\n",
      said: [
        "2:8: warning: no set of type 'X' here: references to it are not checked",
        "3:8: warning: type 'O' has no '%key': references to it are not checked",
      ]),
    // A file of one type: what it refers to has files of its own.
    Example(text: "%rec: P\n%type: A rec X\n\nA: 1\n", said: []),
    Example(text: "A:x\n", said: ["1:3: warning: no blank after ':'"]),
    Example(
      text: "http://x\n",
      said: [
        "1:6: warning: this reads as a field 'http'; an address needs a field before it"
      ]),
    Example(
      text: "A:  x\nB: y\t\n",
      said: [
        "1:4: warning: the value begins or ends with a blank",
        "2:4: warning: the value begins or ends with a blank",
      ]),
    Example(
      text: "%rec: T\n%Key: A\n", said: ["2:7: warning: '%Key' has no meaning in a descriptor"]),
    Example(
      text: "%key: A\n",
      said: ["1:1: warning: '%key' has no meaning in a record that has no '%rec'"]),
    Example(
      text: "%rec: T\nA: 1\n",
      said: [
        "2:1: warning: 'A' has no meaning in a descriptor; an empty line may be missing above it"
      ]),
    Example(
      text: "%rec: T http://localhost:1/x\n",
      said: [
        "1:7: warning: what the descriptor names after the type, a file or address, is not read"
      ]),
    Example(
      text: "%rec: T\n%key: A\n\nA: Åre\n\nA: A\u{30A}re\n",
      said: [
        "6:4: warning: this 'A' only looks different from the one on line 4: 'A\u{30A}re'"
      ]),
    Example(
      text: "%rec: T\n%type: A size 3\n\nA: åäö\n",
      said: [
        "4:4: warning: 'A' is over 3 bytes, which is what GNU recutils counts"
      ]),
  ]

  @Test(arguments: descriptors + records + odd)
  func `a finding says where, how bad and what was expected`(example: Example) {
    #expect(findings(example.text) == example.said)
  }

  @Test func `a file as we write it has no findings`() {
    let text = """
      # om

      %rec: T
      %doc: text
      + mer
      %key: Id
      %typedef: Antal_t range 0 10
      %type: Antal Antal_t
      %type: Dag date
      %mandatory: Id Antal
      %constraint: Antal > 0 => #Dag
      %sort: Id
      %size: 2

      Id: ett
      Antal: 0
      Not:
      + rad

      Id: två
      Antal: 1
      Dag: 2026-11-23

      """
    #expect(findings(text) == [])
    #expect(findings("") == [])
  }

  @Test func `everything that is wrong is said, in the order of the lines`() {
    let lines = RecFile(
      "%rec: T\n%mandatory: B\n%type: A int\n\nA: x\nA: y\n\nskräp\n\nA: z\n\n%rec: U\n%key:\n"
    ).findings.map(\.line)
    #expect(lines == [5, 5, 6, 8, 10, 10, 13])
  }

  /// What a malformed line was meant to say is not known.
  @Test func `a malformed line is not also a missing field`() {
    let text = "%rec: T\n%key: Id\n%mandatory: B\n%constraint: C = 1\n\nA: 1\nId 2\n"
    #expect(RecFile(text).findings.map(\.line) == [7])
  }

  @Test func `a field that is not understood is not held against the records`() {
    let text = "%rec: T\n%key: A B\n%type: A heltal\n%constraint: (\n%mandatory: 1\n\nC: x\n"
    #expect(RecFile(text).findings.map(\.line) == [2, 3, 4, 5])
  }

  /// Comparing each key with every other, as recfix does, would take hours for this.
  @Test func `200,000 keys are compared in the time that the file is read`() {
    var text = "%rec: T\n%key: Id\n%singular: Name\n\n"
    for number in 0..<200_000 { text += "Id: \(number)\nName: n\(number)\n\n" }
    text += "Id: 7\nName: n199999\n"
    let findings = RecFile(text).findings
    #expect(findings.map(\.line) == [600_005, 600_006])
  }

  @Test func `no rule is too large, too deep or too many`() {
    let many = 20_000
    let names = (0..<many).map { "F\($0)" }
    let chain = (0..<many).map { "%typedef: T\($0) T\($0 + 1)\n" }.joined()
    let texts = [
      "%rec: T\n%mandatory: \(names.joined(separator: " "))\n\nA: 1\n",
      "%rec: T\n\(chain)%type: A T0\n\nA: 1\n",
      "%rec: T\n\(chain)%typedef: T\(many) int\n%type: A T0\n\nA: x\n",
      "%rec: T\n%type: A range -99999999999999999999999999999999 1\n\nA: 1\n",
      "%rec: T\n%type: A size 99999999999999999999999999999999\n\nA: 1\n",
      "%rec: T\n%size: 99999999999999999999999999999999\n\nA: 1\n",
      "%rec: T\n%type: A regexp /\(String(repeating: "(", count: many))/\n\nA: 1\n",
      "%rec: T\n%constraint: \(String(repeating: "!", count: many))A\n\nA: x\n",
      "%rec: T\n%type: A enum \(String(repeating: "x", count: many))\n\nA: y\n",
    ]
    for text in texts { #expect(!RecFile(text).findings.isEmpty) }
  }
}
