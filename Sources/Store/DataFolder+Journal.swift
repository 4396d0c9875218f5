import Model
import RecFile

/// The write-ahead journal of a transaction over several files: whoever comes after a
/// crash finishes it. Until the journal is there nothing has been replaced; once it is, everything
/// that it names will be.
struct Journal: Equatable {
  struct Entry: Equatable {
    /// Of the file, from the data folder.
    let path: String
    /// The name of the new version, beside the file.
    let draft: String
    /// The name of the old version among the undo copies; nil where there was no file.
    let undo: String?
  }

  let entries: [Entry]

  init(_ entries: [Entry]) { self.entries = entries }

  /// Nil where the bytes are no journal.
  init?(_ bytes: [UInt8]) {
    let file = RecFile(bytes)
    guard file.problems.isEmpty, let set = file.set(ofType: "Pending") else { return nil }
    var entries: [Entry] = []
    for record in set.records {
      guard let path = record["File"], let draft = record["Draft"], !draft.contains("/"),
        record["Undo"].map({ UndoCopies.Copy($0) != nil && !$0.contains("/") }) ?? true
      else { return nil }
      entries.append(Entry(path: path, draft: draft, undo: record["Undo"]))
    }
    self.entries = entries
  }

  var bytes: [UInt8] {
    get throws(RecFile.Refusal) {
      var bytes = Array("%rec: Pending\n%doc: What the next start of Sju finishes.\n".utf8)
      for entry in entries {
        var fields = [try NewField("File", entry.path), try NewField("Draft", entry.draft)]
        if let undo = entry.undo { fields.append(try NewField("Undo", undo)) }
        bytes += [UInt8(ascii: "\n")] + fields.lines()
      }
      return bytes
    }
  }
}

extension DataFolder {
  private var journalPath: String { ownFolder + "/journal.rec" }
  /// Where a journal is written before it is moved to its place.
  var journalDraft: String { ownFolder + "/journal.new" }

  var hasJournal: Bool { (try? files.isThere(journalPath)) ?? false }

  /// Nil where there is none, or none that can be read.
  var journal: Journal? { (try? files.read(journalPath)).flatMap { Journal($0) } }

  /// Puts a journal in its place, on disk; only a whole one is ever there.
  func write(_ journal: Journal) throws(SaveFailure) {
    guard let bytes = try? journal.bytes else {
      throw SaveFailure(path: journalPath, .journal)
    }
    do throws(FileFault) {
      try? files.remove(journalDraft)
      try files.create(journalDraft, bytes, mode: sharing.map { $0.mode & 0o660 })
      try files.move(journalDraft, to: journalPath)
      try sync(names: ownFolder)
    } catch {
      // The journal may be there by now; without it nothing is begun.
      try? files.remove(journalDraft)
      try? files.remove(journalPath)
      throw error.at(journalPath)
    }
  }

  func removeJournal() { try? files.remove(journalPath) }

  /// Does what a journal says and a crash prevented; the lock must be held.
  func finishJournal() throws(SaveFailure) {
    guard hasJournal else { return }
    let bytes: [UInt8]
    do throws(FileFault) {
      bytes = try files.read(journalPath)
    } catch {
      throw error.at(journalPath)
    }
    guard let journal = Journal(bytes) else {
      throw SaveFailure(path: journalPath, .journal)
    }
    for entry in journal.entries { try finish(entry) }
    do throws(FileFault) {
      for folder in Set(RecordType.allCases.map { place(of: $0).folder }).sorted() {
        if try files.isThere(folder) { try sync(names: folder) }
      }
      try files.remove(journalPath)
    } catch {
      throw SaveFailure(path: path, .unconfirmed(error))
    }
  }

  /// Merges what has not taken its place into what has: that is right whether the crash came before
  /// the file was replaced or after, and whatever others did to it since.
  private func finish(_ entry: Journal.Entry) throws(SaveFailure) {
    guard let type = RecordType.allCases.first(where: { $0.path == entry.path }) else { return }
    let target = try target(of: type).path
    // A journal may come from elsewhere with the folder: it names no file but a draft of ours.
    guard entry.draft.hasPrefix(SaveDraft.prefix(of: target.lastName)) else {
      throw SaveFailure(path: journalPath, .journal)
    }
    let draft = target.folder + "/" + entry.draft
    do throws(FileFault) {
      guard try files.isThere(draft) else { return }
      // A new file has its own name before it loses the draft's: then it is in its place already.
      let written = try files.status(at: draft, following: false)
      if let placed = try? files.status(at: target, following: false),
        placed.isSameFile(as: written)
      {
        return try files.remove(draft)
      }
      let undo = UndoCopies(of: self)
      let old = entry.undo.flatMap { try? undo.read($0) } ?? []
      let new = try files.read(draft)
      try settle(FileChange(type, base: RecFile(old), new: RecFile(new)))
      try files.remove(draft)
    } catch {
      throw error.at(entry.path)
    }
  }

  /// Saves a change; what can't be merged has been kept beside the file, so that nothing is lost
  /// and work can go on.
  func settle(_ change: FileChange) throws(FileFault) {
    do throws(SaveFailure) {
      do throws(SaveFailure) {
        _ = try saveInRounds([change], suffix: "-late")
      } catch  where error.isMalformed {
        throw keepAside([change], error)
      }
    } catch {
      switch error.reason {
      case .overtaken(let kept) where !kept.isEmpty: break
      case .conflict(_, let kept) where !kept.isEmpty: break
      case .malformed(_, let kept) where !kept.isEmpty: break
      case .refused(let fault), .unconfirmed(let fault): throw fault
      default: throw .notPermitted
      }
    }
  }

  /// Waits until a folder's names are on disk, where the file system can do that.
  func sync(names folder: String) throws(FileFault) {
    do throws(FileFault) {
      try files.sync(folder: folder)
    } catch  where error.isUnsupported {
      return
    }
  }
}

extension DataFolder {
  /// Finishes or clears away what a process left that ended while it saved, if there is anything
  /// and nobody is saving. A folder that may not be written is left as it is.
  func tidy() {
    guard hasJournal || !strays.isEmpty || !UndoCopies(of: self).grown.isEmpty else { return }
    _ = try? withFreeLock { () throws(SaveFailure) in try recover() }
  }

  /// Recovers from the journal; the lock must be held.
  func recover() throws(SaveFailure) {
    let pending = Set(journal?.entries.map(\.draft) ?? [])
    for stray in strays where !pending.contains(stray.lastName) { clear(stray) }
    try finishJournal()
    try mergeGrown()
  }

  /// Merges what was appended to files after they had been replaced.
  private func mergeGrown() throws(SaveFailure) {
    let undo = UndoCopies(of: self)
    for (copy, type) in undo.grown {
      do throws(FileFault) {
        let change = try undo.change(copy, type)
        try settle(change)
        try undo.settle(copy, size: change.new.bytes.count)
      } catch {
        throw error.at(type.path)
      }
    }
  }

  /// A draft may be the very file that was displaced, with what someone wrote to it in the last
  /// moment, so it goes among the undo copies if it can be read at all.
  private func clear(_ stray: String) {
    let undo = UndoCopies(of: self)
    let bytes = (try? files.read(stray)) ?? []
    if !bytes.isEmpty, RecFile(bytes).problems.isEmpty, stray != journalDraft,
      (try? makeOwnFolder(undo.folder)) != nil,
      (try? undo.take(stray, named: "left.rec")) != nil
    {
      return undo.prune()
    }
    try? files.remove(stray)
  }

  /// Drafts that nobody is writing any more, if the lock is held.
  private var strays: [String] {
    var names: [String: [String]] = [:]
    var strays = ((try? files.isThere(journalDraft)) ?? false) ? [journalDraft] : []
    for type in RecordType.allCases {
      guard let target = try? target(of: type).path else { continue }
      let folder = target.folder
      if names[folder] == nil { names[folder] = (try? files.names(in: folder)) ?? [] }
      let prefix = SaveDraft.prefix(of: target.lastName)
      strays += (names[folder] ?? []).filter { $0.hasPrefix(prefix) }.map { folder + "/" + $0 }
    }
    return strays
  }
}
