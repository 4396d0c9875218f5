package import Lettering
import RecFile

extension Records {
  /// An index over the rows: all values of some fields, their title first,
  /// read from the bytes without decoding the records.
  package func searchIndex(by fields: [String]) -> SearchIndex {
    SearchIndex(table, by: fields)
  }

  /// See `RecordTable.order(by:)`.
  package func order(by field: String) -> [Int32] { table.order(by: field) }

  /// For every row a field's first value; nil where it has none. Quicker than to ask row by row.
  package func firstValues(of field: String) -> [String?] {
    let name = FieldName(field)
    let records = table.records
    var values: [String?] = []
    values.reserveCapacity(records.count)
    records.forEachFirst(name) { row, text, value in
      values.append((value.map { text.extracting($0).text } ?? records[row][name])?.trimmed)
    }
    return values
  }
}

extension RecordTable {
  /// Every row, ordered by a field's first value as Swedish sorts; rows without it first, equal
  /// ones in the order of the file.
  func order(by field: String) -> [Int32] {
    let name = FieldName(field)
    let records = records
    var heads: [SwedishOrder.Head] = []
    heads.reserveCapacity(records.count)
    records.forEachFirst(name) { row, text, value in
      let head = value.map { SwedishOrder.head(text.extracting($0)) }
      heads.append(head ?? SwedishOrder.head(records[row][name] ?? ""))
    }
    return SwedishOrder.order(of: heads) { records[$0][name] ?? "" }
  }
}
