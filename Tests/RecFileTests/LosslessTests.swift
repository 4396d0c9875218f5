import RecutilsCases
import Testing

@testable import RecFile

struct LosslessTests {
  @Test func `the bytes are the source and the elements tile them, whatever they are`() {
    var text = RandomText(seed: 1)
    for _ in 0..<3_000 {
      expectWhole(text.noise())
      expectWhole(text.file())
    }
  }

  @Test func `each of the 256 bytes may stand in each place`() {
    for byte in UInt8.min...UInt8.max {
      for source in [
        [byte], [65, byte], [65, 58, byte], [65, 58, 32, 49, 10, byte, 10, 66, 58, 10],
      ] {
        expectWhole(source)
      }
    }
  }

  @Test func `the sets hold each record once, in order`() {
    var text = RandomText(seed: 2)
    for _ in 0..<1_000 {
      let file = RecFile(text.file())
      let inSets = file.sets.flatMap { [$0.descriptor].compactMap(\.self) + Array($0.records) }
      #expect(inSets.map(\.ordinal) == Array(0..<file.records.count))
      #expect(inSets.map(\.range) == file.records.map(\.range))
    }
  }

  private func expectWhole(_ source: [UInt8]) {
    let file = RecFile(source)
    #expect(file.bytes == source)
    var end = 0
    for element in file.elements {
      #expect(element.range.lowerBound == end && !element.range.isEmpty, "\(source)")
      #expect(element.line == lineNumber(of: element.range.lowerBound, in: source), "\(source)")
      end = element.range.upperBound
    }
    #expect(end == source.count, "\(source)")
    for record in file.records { expectWhole(record, in: source) }
    let lines = file.problems.map(\.line)
    #expect(lines == lines.sorted())
    for problem in file.problems { #expect(problem.column >= 1 && !problem.description.isEmpty) }
  }

  private func expectWhole(_ record: Record, in source: [UInt8]) {
    var end = record.range.lowerBound
    for part in record.parts {
      #expect(part.range.lowerBound == end && !part.range.isEmpty, "\(source)")
      #expect(part.line == lineNumber(of: part.range.lowerBound, in: source), "\(source)")
      end = part.range.upperBound
    }
    #expect(end == record.range.upperBound, "\(source)")
    #expect(record.fields.first { _ in true }?.line == record.line)
    for field in record.fields {
      let first = record.first(FieldName(field.name))
      #expect(first == record.fields.first { $0.name == field.name }, "\(source)")
      #expect(field.value == String(decoding: field.rawValue, as: UTF8.self))
      #expect(field.withValueBytes { $0.count } == field.rawValue.count)
    }
  }

  private func lineNumber(of offset: Int, in source: [UInt8]) -> Int {
    1 + source[..<offset].count { $0 == 10 }
  }
}
