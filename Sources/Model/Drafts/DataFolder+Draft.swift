extension DataFolder {
  private var draftPath: String { ownFolder + "/draft.rec" }

  /// What lies there of an earlier time.
  package enum FoundDraft: Equatable, Sendable {
    case none
    case draft(Draft)
    /// Something that is no draft.
    case unreadable
  }

  /// What was being typed when Sju ended without saving it.
  package var draft: FoundDraft {
    do throws(FileFault) {
      guard try files.isThere(draftPath) else { return .none }
      let status = try files.status(at: draftPath, following: false)
      guard status.kind == .file, status.size <= Self.largestDraft else { return .unreadable }
      return Draft(try files.read(draftPath)).map { .draft($0) } ?? .unreadable
    } catch {
      return .unreadable
    }
  }

  /// In bytes.
  private static let largestDraft = 16_000_000

  /// Puts what is being typed in its place, for its owner alone; only a whole draft is ever there.
  package func keepDraft(_ draft: Draft) throws(SaveFailure) {
    guard let bytes = draft.bytes else { throw SaveFailure(path: draftPath, .ownFile(.other(0))) }
    try makeOwnFolder(ownFolder)
    let beside = draftPath + ".new"
    do throws(FileFault) {
      try? files.remove(beside)
      try files.create(beside, bytes)
      try files.move(beside, to: draftPath)
    } catch {
      throw error.at(draftPath)
    }
    // Some file systems can't sync a folder; then nothing is lost but the wait.
    try? files.sync(folder: ownFolder)
  }

  /// Nothing is being typed any more.
  package func removeDraft() { try? files.remove(draftPath) }

  /// Puts away a draft that can't be used, so that it can be looked at.
  /// - Returns: its path from the data folder; nil where it could not be moved.
  package func setDraftAside() -> String? {
    for number in 1...1000 {
      let name = ".sju/draft-\(number).rec"
      guard (try? files.isThere(path + "/" + name)) == false else { continue }
      return (try? files.move(draftPath, to: path + "/" + name)).map { name }
    }
    return nil
  }
}
