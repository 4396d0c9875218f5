import Lettering
import RecCheck
import RecFile

/// One of the ways in which a file is looked at for what is wrong.
enum ProblemPass: Int, CaseIterable {
  case records, references, warnings
}

extension Municipality {
  /// The problems that one pass finds. `replacing` knows which other files the pass reads.
  func problems(of type: RecordType, _ pass: ProblemPass) -> [Problem] {
    let table = tables[type.ordinal]
    if let held = held[type] { return pass == .records ? heldProblems(type, held) : [] }
    switch (pass, absent[type]) {
    case (.records, .missing): return [Problem(type, .missingFile)]
    case (.records, .unreadable(let reason)):
      return [Problem(type, .unreadableFile(reason))] + lostReferences(to: type)
    case (_, .missing), (_, .unreadable): return []
    case (.records, _):
      var check = RecordCheck(table)
      check.check(table)
      let problems = fileProblems(table) + check.problems
      return problems + ruleProblems(table, besides: problems)
    case (.references, _):
      return keyProblems(table) + referenceProblems(table) + lostReferences(to: type)
    case (.warnings, _): return warnings(of: type)
    }
  }

  /// Problems of the file as a whole and of its grammar: quickly found, so that they can be said
  /// before all else is checked.
  func fileProblems(_ table: RecordTable) -> [Problem] {
    let type = table.type
    var problems = table.file.problems.map {
      Problem(type, line: $0.line, column: $0.column, .malformed($0))
    }
    problems += table.file.oddForms.map { Problem(type, line: $0.line, .oddForm($0)) }
    let sets = table.file.sets
    let own = sets.filter { $0.type == type.rawValue }
    if own.isEmpty, let other = sets.first(where: { $0.type != nil }), let name = other.type {
      problems.append(Problem(type, line: other.descriptor?.line, .otherType(name)))
    }
    if !own.isEmpty, let first = sets.first(where: { $0.type == nil })?.records.first {
      problems.append(Problem(type, line: first.line, .recordsBeforeDescriptor))
    }
    problems += own.dropFirst().map { Problem(type, line: $0.descriptor?.line, .secondSet) }
    problems += descriptorProblems(own.first?.descriptor, type)
    if type == .settings, table.records.count > 1 {
      problems.append(Problem(type, line: table.records[1].line, .secondSettings))
    }
    return problems
  }

  /// A record that was written into a descriptor by mistake: the first field that shows it.
  private func descriptorProblems(_ descriptor: Record?, _ type: RecordType) -> [Problem] {
    let fields = descriptor?.fields.filter { !$0.name.hasPrefix("%") } ?? []
    let telling = fields.first { type.schema[$0.name]?.repeats == false }
    return (telling ?? fields.first).map {
      [Problem(type, line: $0.line, telling == nil ? .fieldInDescriptor : .recordInDescriptor)]
    } ?? []
  }

  func keyProblems(_ table: RecordTable) -> [Problem] {
    table.keys.duplicates.compactMap { row in
      let key = table.key(of: row)
      guard let first = table.row(of: key) else { return nil }
      return Problem(
        table.type, line: table.records[row].line,
        .duplicateKey(key, firstLine: table.records[first].line))
    }
  }

  /// A value that can't be a key at all is told of with all other values that don't fit.
  private func referenceProblems(_ table: RecordTable) -> [Problem] {
    columnIndex(of: table.type).broken.flatMap { broken -> [Problem] in
      guard let field = table.type.schema[broken.field], let target = field.target,
        !isLost(target)
      else { return [] }
      let wrong = table.records[broken.row].all(FieldName(field.name)).dropFirst(broken.place)
      return wrong.prefix(1).filter { field.kind.fault(in: $0.value) == nil }.map { found in
        Problem(
          table.type, line: found.line, column: found.valueColumn,
          .brokenReference(field, to: RecordID(target, found.value.trimmed)))
      }
    }
  }
}

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
