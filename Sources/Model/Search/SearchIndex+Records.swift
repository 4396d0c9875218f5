package import Lettering
import RecFile

extension SearchIndex {
  /// All values of some fields of each record, each on a line: those of the first field before all
  /// others, which come in the order of the file.
  init(_ table: RecordTable, by fields: [String]) {
    let names = fields.map { FieldName($0) }
    let heads = fields.map { NameHead($0) }
    let bytes = table.file.bytes
    self.init()
    reserve(bytes.count / 4, rows: table.records.count)
    var row = RowPlaces(number: 0)
    table.records.forEachField { number, text, field in
      guard let place = heads.firstIndex(of: NameHead(text, field.name)),
        field.hasName(names[place], in: text)
      else { return }
      while row.number < number {
        append(row, table, bytes, names)
        row = RowPlaces(number: row.number + 1)
      }
      row.add(field.value, isTitle: place == 0)
    }
    while count < table.records.count {
      append(row, table, bytes, names)
      row = RowPlaces(number: row.number + 1)
    }
  }

  private mutating func append(
    _ row: RowPlaces, _ table: RecordTable, _ bytes: [UInt8], _ names: [FieldName]
  ) {
    append { text in
      guard !row.isJoined else { return text.append(table.records[row.number], names) }
      for place in row.titles + row.others {
        text.append(bytes.span.extracting(place))
        text.append(Self.lineEnd)
      }
    }
  }
}

/// Where the values are that a row is found by.
private struct RowPlaces {
  let number: Int
  var titles: [Range<Int>] = []
  var others: [Range<Int>] = []
  /// One of them is spread over several lines.
  var isJoined = false

  init(number: Int) { self.number = number }

  mutating func add(_ value: Range<Int>?, isTitle: Bool) {
    guard let value else { return isJoined = true }
    if isTitle { titles.append(value) } else { others.append(value) }
  }
}

extension FoldedText {
  /// The values of some fields of a record, those of the first first.
  fileprivate mutating func append(_ record: Record, _ names: [FieldName]) {
    for names in [names.prefix(1), names.dropFirst()] {
      for field in record.fields where names.contains(where: { field.hasName($0) }) {
        append(field.value)
        append(SearchIndex.lineEnd)
      }
    }
  }
}

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
