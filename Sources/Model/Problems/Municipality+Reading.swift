extension Municipality {
  /// Whether a type's file is there but nothing in it could be read, so that having no records
  /// says nothing about the municipality.
  package func isUnreadable(_ type: RecordType) -> Bool {
    guard count(of: type) == 0 else { return false }
    switch absent[type] {
    case .missing: return false
    case .unreadable: return true
    case .bytes, nil:
      return fileProblems(tables[type.ordinal]).contains { $0.severity == .error }
    }
  }
}
