import Lettering
package import RecFile

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

/// The records of one type, in the order of their file. A record is decoded when it is asked
/// for, so 100,000 cost no more than an index until they are read.
package struct Records<Element: ModelRecord>: RandomAccessCollection, Sendable {
  let table: RecordTable

  package var startIndex: Int { 0 }
  package var endIndex: Int { table.records.count }

  /// - Parameter row: from 0, in the order of the file.
  package subscript(row: Int) -> Element { Element(table.records[row]) }

  /// The record with a key; where several have it, the first.
  package subscript(key: String) -> Element? { row(of: key).map { self[$0] } }

  package subscript(id: RecordID?) -> Element? { row(of: id).map { self[$0] } }

  package func row(of key: String) -> Int? { table.row(of: key) }

  /// Nil also for records of another type.
  package func row(of id: RecordID?) -> Int? {
    guard let id, id.type == table.type else { return nil }
    return table.row(of: id.key)
  }

  package func id(at row: Int) -> RecordID { RecordID(table.type, table.key(of: row)) }

  /// A field's first value, without decoding the rest of the record.
  package func value(_ name: String, at row: Int) -> String? {
    table.records[row][FieldName(name)]
  }

  /// The record as it lies in the file.
  package func source(at row: Int) -> Record { table.records[row] }
}

extension Records: Equatable {
  /// Equal when their files are, byte for byte.
  package static func == (one: Records, other: Records) -> Bool {
    one.table.file == other.table.file
  }
}
