import RecFile

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
