import RecutilsCases
import Testing

@testable import RecFile

struct ReadingTests {
  @Test func `a line ends with CR LF as well as with LF`() throws {
    let file = RecFile("A: 1\r\n+ två\r\nB:\r\n\r\nA: c\rd\r\n")
    #expect(file.records.count == 2)
    #expect(file.records[0]["A"] == "1\ntvå")
    #expect(file.records[0]["B"] == "")
    #expect(file.records[1]["A"] == "c\rd")
    #expect(file.lineEnding == .crlf)
    #expect(file.problems == [])
  }

  @Test func `a backslash before CR LF joins nothing, as in recutils`() {
    let file = RecFile("A: C:\\dir\\\r\nB: 2\r\n")
    #expect(file.records[0]["A"] == "C:\\dir\\")
    #expect(file.records[0]["B"] == "2")
  }

  @Test func `a byte order mark is kept and not read`() {
    let file = RecFile("\u{FEFF}A: 1\n")
    #expect(file.elements.map(\.kind) == [.byteOrderMark, .record])
    #expect(file.records[0]["A"] == "1")
    #expect(RecFile("\u{FEFF}").elements.map(\.kind) == [.byteOrderMark])
    #expect(RecFile("A: 1\n\n\u{FEFF}B: 2\n").problems.map(\.line) == [3])
  }

  @Test func `a comment that ends in a backslash joins nothing`() {
    let record = RecFile("A: 1\n# vad\\\nB: 2\n").records[0]
    #expect(record["B"] == "2")
    #expect(record.first("B")?.line == 3)
  }

  @Test func `fields are found by name, the first and all`() {
    let record = RecFile("Tag: a\nTagg: x\n# c\nTag: b\n+ c\nTag:\n").records[0]
    #expect(record["Tag"] == "a")
    #expect(record.values("Tag") == ["a", "b\nc", ""])
    #expect(record["Ta"] == nil && record["Tag:"] == nil && record[""] == nil)
    #expect(record.all("Tag").map(\.line) == [1, 4, 6])
    #expect(record.all("Tag").map { $0.valueRange == nil } == [false, true, false])
  }

  @Test func `a plain value is lent from the bytes of the file`() throws {
    let file = RecFile("\n  A:  x \r\n")
    let field = try #require(file.records[0].first("A"))
    let range = try #require(field.valueRange)
    #expect(file.bytes[range].elementsEqual(" x ".utf8))
    #expect(field.withValueBytes { $0.count } == 3)
    #expect(field.valueColumn == 6)
    #expect(field.line == 2)
  }

  @Test func `bytes that are no UTF-8 are shown as U+FFFD and kept`() {
    let file = RecFile([0x41, 0x3A, 0x20, 0xC5, 0x72, 0x0A])
    #expect(file.records[0]["A"] == "\u{FFFD}r")
    #expect(file.records[0].first("A")?.rawValue == [0xC5, 0x72])
  }

  @Test func `a set is found by its type, which ends at the first blank`() {
    let file = RecFile("A: 0\n\n%rec: T fil.rec\n\nA: 1\n\nA: 2\n\n%rec: U\n")
    #expect(file.sets.map(\.type) == [nil, "T", "U"])
    #expect(file.set(ofType: "T")?.records.map { $0["A"] } == ["1", "2"])
    #expect(file.set(ofType: "U")?.records.isEmpty == true)
    #expect(file.set(ofType: "V") == nil)
    #expect(RecFile("# bara\n").sets == [])
  }
}
