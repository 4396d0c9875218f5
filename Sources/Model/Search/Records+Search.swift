import RecFile

extension Records {
  /// What the rows are found by: all values of some fields, the one that they are called by first,
  /// read from the bytes without decoding the records.
  package func searchIndex(by fields: [String]) -> SearchIndex {
    SearchIndex(table.records, by: fields)
  }

  /// Every row, ordered by a field's first value as Swedish sorts; rows without it first, equal
  /// ones in the order of the file.
  package func order(by field: String) -> [Int32] {
    let name = FieldName(field)
    let keys = table.records.map { SwedishOrder.key($0[name] ?? "") }
    return SwedishOrder.order(of: keys)
  }
}

extension SearchIndex {
  /// All values of some fields of each record, each on a line: those of the first field before all
  /// others, which come in the order of the file.
  init(_ records: RecordSet.Records, by fields: [String]) {
    let names = fields.map { FieldName($0) }
    let title = names.prefix(1)
    let others = names.dropFirst()
    self.init()
    for record in records {
      append { text in
        for names in [title, others] {
          for field in record.fields where names.contains(where: { field.hasName($0) }) {
            text.append(field.value)
            text.append(Self.lineEnd)
          }
        }
      }
    }
  }
}

extension SwedishOrder {
  /// The places of keys in their order; equal ones as they come. Most are told apart by their
  /// first eight bytes, which are compared as one number.
  static func order(of keys: [[UInt8]]) -> [Int32] {
    let heads = keys.map { key in
      (0..<8).reduce(UInt64(0)) { $0 << 8 | ($1 < key.count ? UInt64(key[$1]) : 0) }
    }
    return keys.indices.map { Int32($0) }.sorted { one, other in
      let (first, second) = (Int(one), Int(other))
      if heads[first] != heads[second] { return heads[first] < heads[second] }
      if keys[first] == keys[second] { return one < other }
      return keys[first].lexicographicallyPrecedes(keys[second])
    }
  }
}
