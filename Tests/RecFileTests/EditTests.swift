import RecutilsCases
import Testing

@testable import RecFile

struct EditTests {
  static let source = "# topp\n\n%rec: T\n\n# om ett\nId: 1\nTag: a\n# mitt\nTag: b\n+ c\n\nId: 2\n"

  @Test(arguments: [
    (RecFile.Edit.set("Id", to: "9"), "Id: 9\nTag: a\n# mitt\nTag: b\n+ c\n"),
    (.set("Tag", nth: 1, to: "x"), "Id: 1\nTag: a\n# mitt\nTag: x\n"),
    (.set("Tag", nth: 1, to: "b\nc"), "Id: 1\nTag: a\n# mitt\nTag: b\n+ c\n"),
    (.add("Tag", "d\n\ne"), "Id: 1\nTag: a\n# mitt\nTag: b\n+ c\nTag: d\n+\n+ e\n"),
    (.add("Ny", ""), "Id: 1\nTag: a\n# mitt\nTag: b\n+ c\nNy:\n"),
    (.put("Ny", " x "), "Id: 1\nTag: a\n# mitt\nTag: b\n+ c\nNy:  x \n"),
    (.put("Tag", "\nx"), "Id: 1\nTag:\n+ x\n# mitt\nTag: b\n+ c\n"),
    (.remove("Tag", nth: 1), "Id: 1\nTag: a\n# mitt\n"),
    (.remove("Tag"), "Id: 1\n# mitt\nTag: b\n+ c\n"),
    (.rename("Id", to: "Nr"), "Nr: 1\nTag: a\n# mitt\nTag: b\n+ c\n"),
  ])
  func `an edit writes its own lines`(edit: RecFile.Edit, expected: String) throws {
    var file = RecFile(Self.source)
    let record = try file.edit(file.records[1], edit)
    #expect(
      file.text == "# topp\n\n%rec: T\n\n# om ett\n" + expected + "\nId: 2\n")
    #expect(String(decoding: record.source, as: UTF8.self) == expected)
  }

  @Test func `lines end as the file's first line does`() throws {
    var file = RecFile("\u{FEFF}A: 1\r\n\r\nA: 2")
    try file.edit(file.records[1], [.set("A", to: "x\ny"), .add("B", "z")])
    try file.add([try NewField("A", "3")], to: nil)
    #expect(file.text == "\u{FEFF}A: 1\r\n\r\nA: x\r\n+ y\r\nB: z\r\n\r\nA: 3\r\n")
    try file.edit(file.records[0], .remove("A", nth: 0), orRemove: true)
    #expect(file.text == "\u{FEFF}A: x\r\n+ y\r\nB: z\r\n\r\nA: 3\r\n")
  }

  @Test func `a last line without an end gets one before anything follows it`() throws {
    for (source, expected) in [
      ("A: 1", "A: 1\nB: 2\n"), ("A: 1\n# c", "A: 1\n# c\nB: 2\n"),
      ("A: 1\n+ x", "A: 1\n+ x\nB: 2\n"),
      ("A: x\\\n", "A: x\\\n\nB: 2\n"), ("  A: 1", "  A: 1\nB: 2\n"),
    ] {
      var file = RecFile(source)
      try file.edit(file.records[0], .add("B", "2"))
      #expect(file.text == expected)
      #expect(file.records[0]["B"] == "2")
    }
  }

  @Test func `an edit elsewhere leaves a last line without an end`() throws {
    var file = RecFile("A: 1\nB: 2")
    try file.edit(file.records[0], .set("A", to: "x"))
    #expect(file.text == "A: x\nB: 2")
  }

  @Test func `a continued value is replaced as a whole`() throws {
    var file = RecFile("A: ett \\\ntvå\n+ tre\nB: 2\n")
    #expect(file.records[0]["A"] == "ett två\ntre")
    try file.edit(file.records[0], .set("A", to: "x"))
    #expect(file.text == "A: x\nB: 2\n")
  }

  @Test func `malformed lines in a record stay where they are`() throws {
    var file = RecFile("A: 1\nskräp\nB: 2\n")
    try file.edit(file.records[0], [.set("B", to: "x"), .remove("A")])
    #expect(file.text == "skräp\nB: x\n")
  }

  @Test func `a record goes after the last of its set, one empty line between`() throws {
    let new = [try NewField("A", "9")]
    for (source, type, expected) in [
      ("", nil, "A: 9\n"), ("# c", nil, "# c\n\nA: 9\n"), ("\u{FEFF}", nil, "\u{FEFF}A: 9\n"),
      ("A: 1\n\n\n# slut\n", nil, "A: 1\n\nA: 9\n\n\n# slut\n"),
      ("%rec: T\n", "T", "%rec: T\n\nA: 9\n"),
      ("%rec: T\n\nA: 1\n\n%rec: U\n", "T", "%rec: T\n\nA: 1\n\nA: 9\n\n%rec: U\n"),
      ("\u{FEFF}%rec: T\n", nil, "\u{FEFF}A: 9\n\n%rec: T\n"),
    ] as [(String, String?, String)] {
      var file = RecFile(source)
      let record = try file.add(new, to: type)
      #expect(file.text == expected)
      #expect(record["A"] == "9")
    }
  }

  @Test func `a record that is removed leaves the comments above it and no gap`() throws {
    var file = RecFile("# om ett\nA: 1\n\n# om två\nA: 2\n\nA: 3\n")
    try file.remove(file.records[2])
    #expect(file.text == "# om ett\nA: 1\n\n# om två\nA: 2\n")
    try file.remove(file.records[0])
    #expect(file.text == "# om ett\n\n# om två\nA: 2\n")
  }
}

extension RecFile {
  /// Removes a field, and the record with it where that is its only one.
  fileprivate mutating func edit(_ record: Record, _ edit: Edit, orRemove: Bool) throws(Refusal) {
    do {
      try self.edit(record, edit)
    } catch .lastField {
      try remove(record)
    }
  }
}
