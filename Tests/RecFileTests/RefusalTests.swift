import RecutilsCases
import Testing

@testable import RecFile

struct RefusalTests {
  @Test func `a field is made only if it can be read back`() {
    let refused: [(String, String, RecFile.Refusal)] = [
      ("", "x", .name("")), ("Å", "x", .name("Å")), ("A-b", "x", .name("A-b")),
      ("1", "x", .name("1")), ("A:", "x", .name("A:")),
      ("A", "C:\\", .trailingBackslash(line: 1)), ("A", "x\ny\\\nz", .trailingBackslash(line: 2)),
      ("A", "x\r", .trailingCarriageReturn(line: 1)),
      ("A", "x\r\ny", .trailingCarriageReturn(line: 1)),
      ("A", "x\u{0}y", .null),
    ]
    for (name, value, refusal) in refused {
      #expect(throws: refusal) { try NewField(name, value) }
    }
  }

  @Test func `what a record lacks can't be edited`() throws {
    let file = RecFile("%rec: T\n\nA: 1\n")
    try expect(file, 1, .set("B", to: "x"), .noField("B", nth: 0))
    try expect(file, 1, .set("A", nth: 1, to: "x"), .noField("A", nth: 1))
    try expect(file, 1, .set("A", nth: -1, to: "x"), .noField("A", nth: -1))
    try expect(file, 1, .remove("A"), .lastField)
    try expect(file, 1, .add("%rec", "U"), .descriptor)
    try expect(file, 1, .rename("A", to: "%rec"), .descriptor)
    try expect(file, 0, .remove("%rec"), .descriptor)
    try expect(file, 0, .rename("%rec", to: "A"), .descriptor)
  }

  @Test func `of several edits all are made or none`() throws {
    var file = RecFile("A: 1\n")
    let record = file.records[0]
    #expect(throws: RecFile.Refusal.noField("C", nth: 0)) {
      try file.edit(record, [.set("A", to: "2"), .add("B", "3"), .remove("C")])
    }
    #expect(file.text == "A: 1\n")
    #expect(file.problems == [])
  }

  @Test func `a descriptor can't be removed, and no record be added to a type that is not there`()
    throws
  {
    var file = RecFile("%rec: T\n\nA: 1\n")
    let descriptor = file.records[0]
    #expect(throws: RecFile.Refusal.descriptor) { try file.remove(descriptor) }
    let field = try NewField("A", "2")
    #expect(throws: RecFile.Refusal.noType("U")) { try file.add([field], to: "U") }
    #expect(throws: RecFile.Refusal.lastField) { try file.add([], to: "T") }
    let rec = try NewField("%rec", "V")
    #expect(throws: RecFile.Refusal.descriptor) { try file.add([rec], to: "T") }
    #expect(file.text == "%rec: T\n\nA: 1\n")
  }

  @Test func `a record of an older version is not taken for another one`() throws {
    var file = RecFile("A: 1\n\nA: 2\n\nA: 3\n")
    let old = file.records[1]
    try file.remove(file.records[0])
    #expect(throws: RecFile.Refusal.stale) { try file.edit(old, .set("A", to: "x")) }
    #expect(throws: RecFile.Refusal.stale) { try file.remove(old) }
    let last = RecFile("A: 1\n\nA: 2\n\nA: 3\n").records[2]
    #expect(throws: RecFile.Refusal.stale) { try file.remove(last) }
    #expect(file.text == "A: 2\n\nA: 3\n")
  }

  @Test func `nothing is added after a last line that would swallow it`() throws {
    for source in ["A: x\\", "A: 1\n+ x\\", "A: 1\nskräp\\"] {
      var file = RecFile(source)
      let field = try NewField("B", "2")
      #expect(throws: RecFile.Refusal.openEnd) { try file.edit(file.records[0], .add("B", "2")) }
      #expect(throws: RecFile.Refusal.openEnd) { try file.add([field], to: nil) }
      #expect(file.text == source)
    }
    var file = RecFile("A: 1\n# c\\")
    try file.edit(file.records[0], .add("B", "2"))
    #expect(file.text == "A: 1\n# c\\\nB: 2\n")
  }

  @Test func `each refusal says what is wrong in words of its own`() {
    let refusals: [RecFile.Refusal] = [
      .name("Å"), .trailingBackslash(line: 2), .trailingCarriageReturn(line: 2), .null,
      .noField("A", nth: 0), .lastField, .descriptor, .openEnd, .noType("T"), .stale,
    ]
    #expect(Set(refusals.map(\.description)).count == refusals.count)
    #expect(
      RecFile.Refusal.noField("A", nth: 0).description == "the record has no field 'A' number 1")
  }

  private func expect(
    _ file: RecFile, _ ordinal: Int, _ edit: RecFile.Edit, _ refusal: RecFile.Refusal
  ) throws {
    var edited = file
    #expect(throws: refusal) { try edited.edit(file.records[ordinal], edit) }
    #expect(edited == file)
  }
}
