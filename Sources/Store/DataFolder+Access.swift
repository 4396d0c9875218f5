package import Model

extension DataFolder {
  /// The problems of the folder and its files themselves, whatever is in them: access for others
  /// than the owner, obstacles to saving, and leftovers. By path. It reads names and modes only,
  /// and passes over what can't be looked at.
  /// - Parameter includingLinked: also files that lie elsewhere, where a link leads: a folder that is
  ///   closed to others does not shield them.
  package func problems(includingLinked: Bool) -> [Problem] {
    let folders = [""] + Set(RecordType.allCases.map(\.path.folder)).sorted().filter { $0 != "." }
    let open = exposure(of: ".")
    return obstacles + open
      + folders.flatMap { folder in
        let names = (try? files.names(in: path + "/" + folder)) ?? []
        return names.sorted().flatMap { name -> [Problem] in
          let file = folder.isEmpty ? name : folder + "/" + name
          let isLookedAt =
            includingLinked && open.isEmpty && RecordType.allCases.contains { $0.path == file }
          return stray(file, name) + (isLookedAt && isLink(file) ? exposure(of: file) : [])
        }
      }
  }

  private func isLink(_ file: String) -> Bool {
    (try? files.status(at: path + "/" + file, following: false))?.kind == .link
  }

  /// Problems that would keep a change from being saved, and files that seem to have lost their
  /// content.
  private var obstacles: [Problem] {
    var failures = [obstacleToOwnFiles].compactMap(\.self)
    failures += RecordType.allCases.compactMap { obstacle(to: $0) }
    let empty = RecordType.allCases.filter { type in
      let status = try? files.status(at: place(of: type), following: true)
      return status?.kind == .file && status?.size == 0
    }
    return failures.map { Problem(path: $0.path, .unsavable($0.reason)) }
      + empty.map { Problem(path: $0.path, .emptyFile) }
  }

  /// Whether anyone but the owner can do anything with a file or folder; links are followed. Of the
  /// data folder it is told once for all that is in it: git keeps no modes.
  private func exposure(of file: String) -> [Problem] {
    let status = try? files.status(at: path + "/" + file, following: true)
    guard let status, status.mode & 0o077 != 0 else { return [] }
    return [Problem(path: file, .exposed(mode: status.mode))]
  }

  /// - Parameter file: the path from the data folder of what has this name.
  private func stray(_ file: String, _ name: String) -> [Problem] {
    if name.contains(".conflict-"), name.hasSuffix(".rec") {
      return [Problem(path: file, .conflictCopy)]
    }
    let isDraft = name.hasPrefix(".") && name.contains(".rec.sju-")
    return isDraft || name.hasSuffix(".tmp") ? [Problem(path: file, .leftover)] : []
  }
}

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

  /// Why Sju's own files could not be written; nil where they can.
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

/// A folder that several users write to, by the group that it belongs to.
extension DataFolder {
  /// The folder's status where its group may write in it; nil where it is its owner's alone. What is
  /// new in it is for the same people.
  var sharing: FileStatus? {
    let status = try? files.status(at: path, following: true)
    return status.flatMap { $0.mode & 0o020 != 0 ? $0 : nil }
  }

  /// Whether a file is another user's, and this one may replace it all the same, since nobody then
  /// may do less with it than before.
  func isShared(_ status: FileStatus) -> Bool {
    status.mode & 0o060 == 0o060 && files.isMember(of: status.group)
  }

  /// Lets the group have what is ours, as it has the folder.
  func share(_ file: OpenFile, as folder: FileStatus, mode: UInt32) {
    guard var status = try? files.status(of: file), status.owner == files.user,
      status.mode & 0o777 != mode & 0o777 || status.group != folder.group
    else { return }
    status.mode = mode
    status.group = folder.group
    try? files.setMode(of: file, as: status)
  }

  /// Shares one of Sju's own folders likewise, and the folders above it, or it helps nobody.
  func shareOwnFolder(_ folder: String) {
    guard let sharing, let file = try? files.open(folder, .folder) else { return }
    defer { try? files.close(file) }
    share(file, as: sharing, mode: sharing.mode & 0o7770)
  }
}
