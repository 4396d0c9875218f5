import RecFile

extension Municipality {
  /// Whether a type's file gives no record because of what is wrong with the file itself. What refers
  /// to its records is not to blame then. A file that is missing is another matter: it may never
  /// have been made.
  package func isLost(_ type: RecordType) -> Bool {
    if case .unreadable = absent[type] { return true }
    let table = tables[type.ordinal]
    guard absent[type] == nil, table.records.isEmpty else { return false }
    return table.file.bytes.isEmpty || fileProblems(table).contains { $0.severity == .error }
  }

  /// Told once for the file, however many refer to it.
  func lostReferences(to type: RecordType) -> [Problem] {
    guard isLost(type), case let count = lostCount(type), count > 0 else { return [] }
    return [Problem(type, .lostReferences(count))]
  }

  /// How many lead to records of a type that are not there.
  func lostCount(_ type: RecordType) -> Int {
    RecordType.allCases.reduce(0) { count, other in
      guard other.schema.refers(to: type) else { return count }
      return count + columnIndex(of: other).broken.count { other.schema[$0.field]?.target == type }
    }
  }
}
