import RecutilsCases
import Testing

@testable import RecFile

struct PlaceTests {
  @Test func `the fields of one pass are those of each record, whatever the text is`() {
    var text = RandomText(seed: 41)
    for round in 0..<3_000 {
      let file = RecFile(round.isMultiple(of: 2) ? text.file() : text.noise())
      let records = file.records
      var found = records.map { _ in [String]() }
      var first = records.map { _ in "–" }
      records.forEachField { row, bytes, field in
        let name = String(decoding: file.bytes[field.name], as: UTF8.self)
        let (isOwn, isOther) = (
          field.hasName(FieldName(name), in: bytes), field.hasName(FieldName(name + "x"), in: bytes)
        )
        #expect(isOwn && !isOther)
        found[row].append("\(name) \(field.value.map { "\($0)" } ?? "–")")
      }
      records.forEachFirst("A") { row, _, value in first[row] = value.map { "\($0)" } ?? "–" }
      for (row, record) in records.enumerated() {
        let fields = record.fields.map { "\($0.name) \($0.valueRange.map { "\($0)" } ?? "–")" }
        #expect(found[row] == fields, "\(file.bytes)")
        let value = record.first("A")?.valueRange.map { "\($0)" } ?? "–"
        #expect(first[row] == value, "\(file.bytes)")
      }
    }
  }
}
