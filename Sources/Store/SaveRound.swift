import Model
import RecFile

/// One try to save: the new versions of all files beside the old ones, then in their place.
struct SaveRound {
  private let folder: DataFolder
  private var files: any FileSystem { folder.files }
  private let undo: UndoCopies
  private let process: String
  private(set) var drafts: [SaveDraft] = []
  /// The content of every file of the save once it is done.
  private(set) var result: [RecordType: RecFile] = [:]
  /// The status of each file then, unless someone else touches it again.
  private(set) var statuses: [RecordType: FileStatus] = [:]

  /// - Parameter suffix: of the drafts' names.
  init(_ folder: DataFolder, suffix: String) {
    self.folder = folder
    undo = UndoCopies(of: folder)
    process = folder.files.holder.prefix { $0 != " " } + suffix
  }

  /// Finds out what is on the disk and writes what shall be there beside it.
  mutating func prepare(_ changes: [FileChange]) throws(SaveFailure) {
    for change in changes {
      let draft = try folder.draft(change)
      result[change.type] = draft.merged
      guard draft.merged.bytes != draft.old?.bytes else {
        statuses[change.type] = draft.old?.status
        close(draft)
        continue
      }
      drafts.append(draft)
      do throws(FileFault) {
        let mode = draft.old == nil ? folder.sharing?.mode : nil
        if draft.old == nil { try files.makeFolders(above: draft.target, mode: mode) }
        try files.create(
          draft.draft(by: process), draft.merged.bytes, as: draft.old?.status,
          mode: mode.map { $0 & 0o660 })
        statuses[change.type] = try? files.status(
          at: draft.draft(by: process), following: false)
      } catch {
        throw error.at(change.type.path)
      }
    }
  }

  /// Puts every draft in the place of its file. With several files a journal says so first.
  /// - Returns: false where someone touched a file since it was read; nothing has been replaced
  ///   then.
  /// - Throws: `unfinished` where only some could be; the journal is then still there.
  func commit() throws(SaveFailure) -> Bool {
    guard isStill else { return false }
    guard !drafts.isEmpty else { return true }
    try folder.makeOwnFolder(undo.folder)
    var copies: [String?] = []
    var isReplacing = false
    defer { if !isReplacing { for case let copy? in copies { undo.remove(copy) } } }
    for draft in drafts {
      guard let old = draft.old else {
        copies.append(nil)
        continue
      }
      do throws(FileFault) {
        guard let copy = try undo.keep(draft.target, old, draft.change.type) else { return false }
        copies.append(copy)
      } catch .full where drafts.count == 1 {
        // A change comes before a copy to go back to; several files need theirs after a crash.
        copies.append(nil)
      } catch {
        throw error.at(undo.folder)
      }
    }
    if drafts.count > 1 { try announce(copies) }
    isReplacing = true
    try replaceAll()
    try confirm()
    if drafts.count > 1 { folder.removeJournal() }
    undo.prune()
    return true
  }

  /// Whether nobody has touched any of the files since they were read.
  private var isStill: Bool {
    drafts.allSatisfy { draft in
      let status = try? files.status(at: draft.target, following: false)
      guard let old = draft.old else { return status == nil }
      return status?.isSameContent(as: old.status) ?? false
    }
  }

  private func announce(_ copies: [String?]) throws(SaveFailure) {
    let entries = zip(drafts, copies).map { draft, copy in
      Journal.Entry(
        path: draft.change.type.path, draft: draft.draft(by: process).lastName, undo: copy)
    }
    do throws(FileFault) {
      for path in targetFolders + [undo.folder] { try folder.sync(names: path) }
    } catch {
      throw error.at(folder.path)
    }
    try folder.write(Journal(entries))
  }

  private func replaceAll() throws(SaveFailure) {
    for draft in drafts {
      do throws(FileFault) {
        try replace(draft)
      } catch {
        guard drafts.count > 1 else { throw error.at(draft.change.type.path) }
        try finish(after: error)
        return
      }
    }
  }

  /// The file that was displaced is then under the draft's name, where the file system can do that:
  /// if someone replaced it in the last moment, theirs is there.
  private func replace(_ draft: SaveDraft) throws(FileFault) {
    let path = draft.draft(by: process)
    guard draft.old != nil else {
      try files.link(path, as: draft.target)
      try? files.remove(path)
      return
    }
    do throws(FileFault) {
      try files.exchange(path, with: draft.target)
    } catch  where error.isUnsupported {
      try files.move(path, to: draft.target)
    }
  }

  /// Once the journal is there all of it shall be done: what failed is tried once more.
  private func finish(after fault: FileFault) throws(SaveFailure) {
    do throws(SaveFailure) {
      try folder.finishJournal()
    } catch {
      throw SaveFailure(path: folder.path, .unfinished(fault))
    }
  }

  private func confirm() throws(SaveFailure) {
    for path in targetFolders {
      do throws(FileFault) {
        try folder.sync(names: path)
      } catch {
        throw SaveFailure(path: folder.path, .unconfirmed(error))
      }
    }
  }

  private var targetFolders: [String] { Set(drafts.map(\.target.folder)).sorted() }

  /// Changes by others to the old files until they were replaced, still to be merged in. Clears the
  /// displaced files away; one that is not what was read goes among the undo copies.
  func takeLateChanges() throws(SaveFailure) -> [FileChange] {
    var changes: [FileChange] = []
    for draft in drafts {
      guard let old = draft.old else { continue }
      let path = draft.draft(by: process)
      do throws(FileFault) {
        if let bytes = try lateBytes(path, old) {
          changes.append(
            FileChange(draft.change.type, base: RecFile(old.bytes), new: RecFile(bytes)))
        }
      } catch {
        // It is saved; what is not sure is whether others wrote to it in that moment.
        throw SaveFailure(path: draft.change.type.path, .unconfirmed(error))
      }
    }
    return changes
  }

  private func lateBytes(
    _ path: String, _ old: SaveDraft.Found
  ) throws(FileFault) -> [UInt8]? {
    if try files.isThere(path) {
      let displaced = try files.status(at: path, following: false)
      guard displaced.isSameFile(as: old.status) else {
        let bytes = try files.read(path)
        try undo.take(path, named: "left.rec")
        return bytes
      }
      // What can't be cleared away is told as a leftover; the change is saved all the same.
      try? files.remove(path)
    }
    let status = try files.status(of: old.file)
    return status.isSameContent(as: old.status) ? nil : try files.contents(of: old.file)
  }

  /// Removes the drafts that have not taken their place.
  func discard() {
    for draft in drafts { try? files.remove(draft.draft(by: process)) }
  }

  func closeAll() {
    for draft in drafts { close(draft) }
  }

  private func close(_ draft: SaveDraft) {
    if let old = draft.old { try? files.close(old.file) }
  }
}
