import Lettering
import RecFile

/// The records of one type as they lie in their file, each found by its row or its key.
struct RecordTable: Sendable {
  let type: RecordType
  let file: RecFile
  /// A row for each record of the first set of the type, in the order of the file.
  let records: RecordSet.Records
  let keys: KeyIndex

  init(_ type: RecordType, _ file: RecFile) {
    self.type = type
    self.file = file
    let set = file.set(ofType: type.rawValue) ?? file.set(ofType: nil)
    records = set?.records ?? RecFile().records
    keys = Self.keys(of: records, in: file, name: type.keyName)
  }

  private static func keys(
    of records: RecordSet.Records, in file: RecFile, name: FieldName?
  ) -> KeyIndex {
    guard let name else { return KeyIndex([], in: file.bytes.span) }
    var stretches: [KeyIndex.Stretch] = []
    stretches.reserveCapacity(records.count)
    records.forEachFirst(name) { _, text, value in
      let word = value.map { text.trimmed($0) } ?? 0..<0
      let start = UInt32(exactly: word.lowerBound)
      stretches.append(
        start.map { .init(start: $0, count: UInt32(clamping: word.count)) } ?? .none)
    }
    return KeyIndex(stretches, in: file.bytes.span)
  }

  func row(of key: Span<UInt8>) -> Int? { keys.row(of: key, in: file.bytes.span) }

  /// Where the type has no key, the empty key is that of the first record.
  func row(of key: String) -> Int? {
    guard type.keyName != nil else { return key.isEmpty ? records.indices.first : nil }
    return row(of: Array(key.utf8).span)
  }

  /// The key of a row; empty where it has none.
  func key(of row: Int) -> String {
    keys.stretch(of: row).map { String(decoding: file.bytes[$0], as: UTF8.self) } ?? ""
  }
}
