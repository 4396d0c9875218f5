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
    let stretches = records.map { record -> KeyIndex.Stretch in
      guard let range = record.first(name)?.valueRange else { return .none }
      let word = file.bytes.span.trimmed(range)
      guard let start = UInt32(exactly: word.lowerBound) else { return .none }
      return KeyIndex.Stretch(start: start, count: UInt32(clamping: word.count))
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

extension RecordType {
  /// The name of the key field, ready to be looked for.
  var keyName: FieldName? {
    switch self {
    case .settings: nil
    case .step: "Number"
    default: "Id"
    }
  }
}

extension Span<UInt8> {
  /// A range without the blanks at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, self[start].isBlank { start &+= 1 }
    while end > start, self[end &- 1].isBlank { end &-= 1 }
    return start..<end
  }
}
