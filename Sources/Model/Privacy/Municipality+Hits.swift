import Lettering
import RecFile

extension Municipality {
  /// Where a part of a person's name, or the like, stands alone in what stays: in texts, comments and
  /// keys as they are before the erasure, by file and line.
  func hits(of traces: PersonTraces, sweep: ErasureSweep) -> [Erasure.Hit] {
    RecordType.allCases.flatMap { hits(in: $0, traces, sweep) }
  }

  private func hits(
    in type: RecordType, _ traces: PersonTraces, _ sweep: ErasureSweep
  ) -> [Erasure.Hit] {
    let file = file(of: type)
    let records = file.records
    let (first, count) = (firstOrdinal(of: type), count(of: type))
    var hits: [Erasure.Hit] = []
    var ordinal = 0
    for element in file.elements {
      let bytes = file.bytes[element.range]
      switch element.kind {
      case .comment:
        hits += hit(type, element.line, nil, String(decoding: bytes, as: UTF8.self), traces)
      case .record, .descriptor:
        let row = ordinal - first
        let id = (0..<count).contains(row) ? id(type, at: row) : nil
        let isGone = id.map(sweep.gone.contains) ?? false
        if !isGone, traces.parts.mayBe(in: bytes) {
          hits += self.hits(in: records[ordinal], type, id, traces, sweep)
        }
        ordinal += 1
      case .blank, .byteOrderMark, .malformed: break
      }
    }
    return hits
  }

  private func hits(
    in record: Record, _ type: RecordType, _ id: RecordID?, _ traces: PersonTraces,
    _ sweep: ErasureSweep
  ) -> [Erasure.Hit] {
    let lines = record.source.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let comments = lines.enumerated().filter { $0.element.first == UInt8(ascii: "#") }
    return record.fields.flatMap { field -> [Erasure.Hit] in
      let description = id == nil ? nil : type.schema[field.name]
      if description?.target != nil || type == .person && field.name == "Name" { return [] }
      let isKey = description?.isKey ?? false
      let value = isKey ? id.map { sweep.renamed($0).key } ?? field.value : field.value
      // The keys of other persons are theirs.
      return isKey && type == .person ? [] : hit(type, field.line, field.name, value, traces)
    }
      + comments.flatMap { offset, line in
        hit(type, record.line + offset, nil, String(decoding: line, as: UTF8.self), traces)
      }
  }

  private func hit(
    _ type: RecordType, _ line: Int, _ field: String?, _ text: String, _ traces: PersonTraces
  ) -> [Erasure.Hit] {
    let rest = traces.erased(text) ?? text
    let words = traces.parts.found(in: rest)
    guard !words.isEmpty else { return [] }
    return [
      Erasure.Hit(type: type, line: line, field: field, text: text.trimmed, words: words)
    ]
  }
}
