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
    case (.records, .missing):
      return type.schema.traits.mayBeMissing ? [] : [Problem(type, .missingFile)]
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

  /// A value that can't be a key at all is reported with all other invalid values.
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
  /// The problems that `sju rec check` and `recfix` find in a file and that are not known already.
  /// A file whose descriptor is that of its type is held to more by `RecordCheck`, and is not
  /// checked twice.
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

extension Municipality {
  /// The record that a problem is in; nil where it is in none, or in one that nothing can refer to.
  package func record(with problem: Problem) -> RecordID? {
    guard let (type, row) = row(with: problem), type != .settings else { return nil }
    let id = id(type, at: row)
    return self.row(of: id) == row ? id : nil
  }

  /// The key of the record that a problem is in, be it one that another record has too.
  func key(with problem: Problem) -> String? {
    row(with: problem).map { type, row in id(type, at: row).key }
  }

  private func row(with problem: Problem) -> (RecordType, Int)? {
    guard let line = problem.line,
      let type = RecordType.allCases.first(where: { $0.path == problem.path }),
      let row = tables[type.ordinal].row(onLine: line)
    else { return nil }
    return (type, row)
  }
}

extension RecordTable {
  /// The row of the record that a line of the file belongs to.
  fileprivate func row(onLine line: Int) -> Int? {
    var rows = records.indices.lowerBound..<records.indices.upperBound
    while rows.count > 1 {
      let middle = rows.lowerBound + rows.count / 2
      rows = records[middle].line <= line ? middle..<rows.upperBound : rows.lowerBound..<middle
    }
    guard let row = rows.first else { return nil }
    let record = records[row]
    let ends = record.source.count { $0 == UInt8(ascii: "\n") }
    let lines = ends + (record.source.last == UInt8(ascii: "\n") ? 0 : 1)
    return (record.line..<record.line + lines).contains(line) ? row : nil
  }
}

extension Municipality {
  /// Why what the folder says may not be all that it holds: files that can't be read, and lines and
  /// records in them that are not read as they were meant. Whoever hands out what the folder says
  /// tells of these.
  ///
  /// A missing or empty file may never have held anything. It counts where records elsewhere lead
  /// into it, where all files are missing, and where it is needed.
  /// - Parameter needed: the types whose file must be there for an answer to be whole.
  package func unread(needing needed: [RecordType] = []) -> [Problem] {
    if hasNoData { return [Problem(path: ".", .noData)] }
    return RecordType.allCases.flatMap { type -> [Problem] in
      guard isAbsent(type) else { return unreadable(type) }
      guard needed.contains(type) && isMissed(type) || lostCount(type) > 0 else { return [] }
      return [absence(of: type)]
    }
  }

  /// The files that are missing or empty, whether anything leads into them or not: they may have held
  /// what is asked for.
  package var missing: [Problem] {
    RecordType.allCases.filter(isMissed).map(absence)
  }

  /// The files that are there and can't be read. While there are any, no change may be made that
  /// could refer to them or be referred to from them.
  package var unreadable: [Problem] { RecordType.allCases.flatMap { unreadable($0) } }

  /// Why no pages should be made: files in which records are not read as they were meant, so that
  /// what is public could be lost from the hall, or what is not be taken for it.
  package var unpublishable: [Problem] {
    Self.published.flatMap { unreadable($0) }
      + unclear.filter { problem in Self.published.contains { $0.path == problem.path } }
  }

  /// Personal identity numbers, mail addresses and telephone numbers in public text, which nobody
  /// may see there.
  package var privateInPublic: [Problem] {
    Self.published.flatMap { problems(of: $0, .records) }.filter { problem in
      if case .publicPrivateText = problem.fact { true } else { false }
    }.sorted { ($0.path, $0.line ?? 0) < ($1.path, $1.line ?? 0) }
  }

  /// The types that a publication is made of.
  package static let published = RecordType.allCases.filter(\.isPublished)

  /// The missing files of the types that a publication is made of: it will have none of them, which
  /// is rarely what was meant.
  package var missingForPublication: [Problem] {
    missing.filter { problem in Self.published.contains { $0.path == problem.path } }
  }

  /// Whether any file of any type is there.
  package var hasData: Bool { !hasNoData }

  /// Whether no file of any type is there: then the folder is probably another than was meant.
  var hasNoData: Bool { RecordType.allCases.allSatisfy { isAbsent($0) && held[$0] == nil } }

  private func absence(of type: RecordType) -> Problem {
    Problem(type, absent[type] == .missing ? .missingFile : .emptyFile)
  }

  /// Whether a type's file is missing, or there with nothing in it.
  private func isAbsent(_ type: RecordType) -> Bool {
    absent[type] == .missing || absent[type] == nil && file(of: type).bytes.isEmpty
  }

  /// Whether a type's file is missing or empty where it should not be.
  private func isMissed(_ type: RecordType) -> Bool {
    isAbsent(type) && !(absent[type] == .missing && type.schema.traits.mayBeMissing)
  }

  private func unreadable(_ type: RecordType) -> [Problem] {
    if let held = held[type] { return heldProblems(type, held).filter { $0.severity == .error } }
    if case .unreadable(let fault) = absent[type] { return [Problem(type, .unreadableFile(fault))] }
    return fileProblems(tables[type.ordinal]).filter { $0.severity == .error }
  }
}

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
