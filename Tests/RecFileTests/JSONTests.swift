import Foundation
import RecutilsCases
import Testing

@testable import RecFile

struct JSONTests {
  @Test func `sets, descriptors and records are written with their lines`() {
    let file = RecFile("A: 0\n\n%rec: T\n%doc: x\n\n# c\nA: 1\nA:\n+ två\n\n%rec: U\n")
    #expect(
      String(decoding: file.json, as: UTF8.self) == """
        [{"type":null,"descriptor":null,"records":[{"line":1,"fields":[["A","0"]]}]},\
        {"type":"T","descriptor":{"line":3,"fields":[["%rec","T"],["%doc","x"]]},"records":[\
        {"line":7,"fields":[["A","1"],["A","\\ntvå"]]}]},\
        {"type":"U","descriptor":{"line":11,"fields":[["%rec","U"]]},"records":[]}]

        """)
    #expect(RecFile("# bara\n").json == Array("[]\n".utf8))
  }

  @Test func `what a terminal must not be sent is escaped`() {
    let file = RecFile("A: \"\\ \t\u{1B}[31m\u{7F}\u{9B}\u{202E}\u{2066}\u{200F}å\u{2603}\r.\n")
    #expect(
      String(decoding: file.json, as: UTF8.self).contains(
        #"["A","\"\\ \t\u001b[31m\u007f\u009b\u202e\u2066\u200få☃\r."]"#))
  }

  @Test func `bytes that are no UTF-8 become U+FFFD`() {
    let file = RecFile(Array("A: ".utf8) + [0xC3, 0x28, 0xED, 0xA0, 0x80, 10])
    let json = String(decoding: file.json, as: UTF8.self)
    #expect(json.contains("\u{FFFD}(\u{FFFD}"))
    #expect(Array(json.utf8) == file.json)
  }

  @Test func `whatever the bytes are, another reader of JSON finds the same fields`() throws {
    var text = RandomText(seed: 21)
    for _ in 0..<1_500 {
      let file = RecFile(Bool.random(using: &text.random) ? text.file() : text.noise())
      let sets = try JSONDecoder().decode([WrittenSet].self, from: Data(file.json))
      #expect(sets == file.sets.map(WrittenSet.init), "\(file.bytes)")
    }
  }
}

/// A set as it stands in the JSON.
private struct WrittenSet: Decodable, Equatable {
  struct WrittenRecord: Decodable, Equatable {
    let line: Int
    let fields: [[String]]

    init(_ record: Record) {
      line = record.line
      fields = record.fields.map { [$0.name, $0.value] }
    }
  }

  let type: String?
  let descriptor: WrittenRecord?
  let records: [WrittenRecord]

  init(_ set: RecordSet) {
    type = set.type
    descriptor = set.descriptor.map(WrittenRecord.init)
    records = set.records.map { WrittenRecord($0) }
  }
}
