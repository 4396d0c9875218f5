import RecFile

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
      guard needed.contains(type) || lostCount(type) > 0 else { return [] }
      return [absence(of: type)]
    }
  }

  /// The files that are missing or empty, whether anything leads into them or not: they may have held
  /// what is asked for.
  package var missing: [Problem] {
    RecordType.allCases.filter(isAbsent).map(absence)
  }

  /// The same without what is missing: something is there, and can't be read. Nothing should be
  /// changed then that could lead to or from it.
  package var unreadable: [Problem] { RecordType.allCases.flatMap { unreadable($0) } }

  /// Why no pages should be made: files in which records are not read as they were meant, so that
  /// what is public could be lost from the hall, or what is not be taken for it.
  package var unpublishable: [Problem] {
    Self.published.flatMap { unreadable($0) }
      + unclear.filter { problem in Self.published.contains { $0.path == problem.path } }
  }

  /// What stands in public text and may be shown to nobody: a personal identity number, a mail
  /// address, a telephone number.
  package var privateInPublic: [Problem] {
    Self.published.flatMap { problems(of: $0, .records) }.filter { problem in
      if case .publicPrivateText = problem.fact { true } else { false }
    }.sorted { ($0.path, $0.line ?? 0) < ($1.path, $1.line ?? 0) }
  }

  /// The types that a publication is made of.
  package static let published = RecordType.allCases.filter(\.isPublished)

  /// What a publication is made of and is not there. Nothing of it can be public, which is rarely
  /// what was meant.
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

  private func unreadable(_ type: RecordType) -> [Problem] {
    if let held = held[type] { return heldProblems(type, held).filter { $0.severity == .error } }
    if case .unreadable(let fault) = absent[type] { return [Problem(type, .unreadableFile(fault))] }
    return fileProblems(tables[type.ordinal]).filter { $0.severity == .error }
  }
}
