import Almanac
import RecFile

/// What is written on a sheet, merged field by field with what others made of its record since the
/// sheet was laid out.
struct SheetMerge: Equatable, Sendable {
  /// The record with both; where both changed one field, what is written on the sheet.
  let body: [UInt8]
  /// The record as it is: the base of the merged body.
  let base: [UInt8]
  let conflicts: [Conflict]

  /// Nil where a side is no record.
  init?(base: [UInt8], ours: [UInt8], theirs: [UInt8]) {
    let head = Self.head(ours)
    let merge = Merge(
      base: RecFile(Self.head(base) + base), ours: RecFile(head + ours),
      theirs: RecFile(Self.head(theirs) + theirs))
    guard merge.file.bytes.starts(with: head), merge.file.problems.isEmpty,
      merge.conflicts.allSatisfy({ $0.field != nil })
    else { return nil }
    body = RecordSheet.body(of: Array(merge.file.bytes.dropFirst(head.count)))
    self.base = theirs
    conflicts = merge.conflicts
  }

  /// The three are one record whatever became of its key, so they are given a key of their own.
  private static func head(_ body: [UInt8]) -> [UInt8] {
    let end = body.contains(UInt8(ascii: "\r")) ? "\r\n" : "\n"
    return Array(["%rec: Sheet", "%key: Sheet_", "", "Sheet_: 1", ""].joined(separator: end).utf8)
  }

  /// The fields that both changed, by their lines, with both values.
  var faults: [RecordSheet.Fault] {
    conflicts.map { conflict in
      let name = conflict.field ?? ""
      let (swedish, english) = (Self.quoted(conflict.theirs, ("inget", "nothing")))
      return RecordSheet.Fault(
        line: line(of: name),
        what: Phrase(
          "\(name) ändrades på annat håll till \(swedish); det som står här skriver över det",
          "\(name) was changed elsewhere to \(english); what stands here writes over it"))
    }
  }

  private func line(of name: String) -> Int {
    RecFile(body).sets.flatMap { Array($0.records) }.first?.fields.first { $0.name == name }?.line
      ?? 1
  }

  private static func quoted(
    _ values: [String]?, _ nothing: (String, String)
  ) -> (String, String) {
    guard let values, !values.isEmpty else { return nothing }
    let text = values.joined(separator: "; ").split(whereSeparator: \.isNewline)
      .joined(separator: " ")
    return ("”\(text)”", "”\(text)”")
  }
}
