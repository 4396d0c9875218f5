package import RecFile

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
