import Model

extension DataFolder {
  /// Why the file of a type could not be replaced, as far as can be seen without trying; nil where
  /// it can, or where it can't even be read, which is told elsewhere.
  func obstacle(to type: RecordType) -> SaveFailure? {
    do throws(SaveFailure) {
      let target = try target(of: type)
      guard target.isThere, let status = try? files.status(at: target.path, following: true),
        status.kind == .file
      else { return nil }
      try check(status, type.path)
      return nil
    } catch {
      return error.reason == .brokenLink || error.isOfTheFile ? error : nil
    }
  }

  /// The same of what Sju keeps for itself.
  var obstacleToOwnFiles: SaveFailure? {
    guard let own = try? files.status(at: ownFolder, following: false) else { return nil }
    guard own.kind == .folder else { return SaveFailure(path: ".sju", .ownFile(.notFolder)) }
    if let lock = try? files.status(at: lockPath, following: false),
      lock.kind != .file || lock.names != 1 || (lock.owner != files.user && !isShared(lock))
    {
      return SaveFailure(path: ".sju/lock", .ownFile(.notFile))
    }
    return hasJournal && journal == nil ? SaveFailure(path: ".sju/journal.rec", .journal) : nil
  }
}

extension SaveFailure {
  /// Whether it is about what the file is, not about what the system said.
  fileprivate var isOfTheFile: Bool {
    switch reason {
    case .otherOwner, .protected, .severalNames: true
    default: false
    }
  }
}
