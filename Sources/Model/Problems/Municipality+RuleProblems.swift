import RecFile

extension Municipality {
  /// What `sju rec check` and `recfix` find wrong in a file, where that is not told already. A file
  /// whose descriptor is that of its type is held to more by `RecordCheck`, and is not gone through
  /// twice.
  func ruleProblems(_ table: RecordTable, besides known: [Problem]) -> [Problem] {
    guard !table.hasOwnDescriptor else { return [] }
    let lines = Set(known.filter { $0.severity == .error }.compactMap(\.line))
    return table.file.findings.filter { $0.severity == .error && !lines.contains($0.line) }
      .map { Problem(table.type, line: $0.line, column: $0.column, .againstRules($0)) }
  }
}

extension RecordTable {
  /// Whether the file is one set with the descriptor that its type has, but for what is said in `%doc`
  /// and for comments.
  fileprivate var hasOwnDescriptor: Bool {
    let sets = file.sets
    guard sets.count < 2 else { return false }
    guard let descriptor = sets.first?.descriptor else { return true }
    let own = RecFile(Array(type.schema.descriptor.utf8)).sets.first?.descriptor
    return own.map { Self.rules($0) == Self.rules(descriptor) } ?? false
  }

  private static func rules(_ descriptor: Record) -> [String] {
    descriptor.fields.filter { $0.name != "%doc" }.map { "\($0.name): \($0.value)" }
  }
}
