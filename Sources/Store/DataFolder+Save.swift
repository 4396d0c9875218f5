import Almanac
package import Model
import RecFile

extension DataFolder {
  /// Saves what is different between two versions of a municipality, the older one as it was read.
  ///
  /// A file that was changed outside since then is merged, record by record and field by field. A
  /// change of several files is on the disk as a whole or not at all, whatever happens on the way.
  /// - Returns: the municipality as it is on the disk now, with what others changed meanwhile in
  ///   the same files.
  /// - Throws: where it is not saved, or not surely; see `SaveFailure.Reason`.
  package func save(
    _ new: Municipality, since old: Municipality
  ) throws(SaveFailure) -> Municipality {
    try saving(new, since: old).municipality
  }

  /// Saves, and also returns the new file statuses, for whoever watches the folder.
  package func saving(
    _ new: Municipality, since old: Municipality
  ) throws(SaveFailure) -> Saved {
    let changes = FileChange.changes(from: old, to: new)
    guard !changes.isEmpty else { return Saved(municipality: new) }
    let saved = try withLock { () throws(SaveFailure) in
      try recover()
      return try saveInRounds(changes, of: old)
    }
    return Saved(municipality: new.replacing(saved.files), statuses: saved.statuses)
  }

  /// The statuses of the files after a save, for `FileWatch.note(_:)`.
  package struct Saved: Sendable {
    package let municipality: Municipality
    package let statuses: [RecordType: FileStatus]

    package init(municipality: Municipality, statuses: [RecordType: FileStatus] = [:]) {
      self.municipality = municipality
      self.statuses = statuses
    }
  }

  /// Reads the municipality, changes it and saves it while no other Sju can, so that nothing has
  /// to be merged but what editors do in the very same moment.
  /// - Parameter make: the change, or why there is none; nothing is saved then.
  package func change<Fault>(
    _ make: (Municipality) -> Result<Municipality, Fault>
  ) throws(SaveFailure) -> Result<Municipality, Fault> {
    try withLock { () throws(SaveFailure) in
      try recover()
      let old: Municipality
      do throws(Failure) {
        old = try read()
      } catch {
        throw error.reason.at(path)
      }
      switch make(old) {
      case .failure(let fault): return .failure(fault)
      case .success(let new):
        let saved = try saveInRounds(FileChange.changes(from: old, to: new), of: old)
        return .success(new.replacing(saved.files))
      }
    }
  }

  /// Saves in as many rounds as others need to leave the files alone; the lock must be held.
  /// - Parameters:
  ///   - old: the municipality that the changes were made of and checked with; nil where what lies in
  ///     the files is only finished.
  ///   - suffix: tells the drafts from those of an earlier process.
  func saveInRounds(
    _ changes: [FileChange], of old: Municipality? = nil, suffix: String = ""
  ) throws(SaveFailure) -> SavedFiles {
    for change in changes { try change.check() }
    var saved = SavedFiles()
    var rest = changes
    for _ in 0..<100 where !rest.isEmpty {
      var round = SaveRound(self, suffix: suffix)
      defer { round.closeAll() }
      do throws(SaveFailure) {
        try round.prepare(rest)
        if let old, saved.files.isEmpty { try checkFit(of: round, old) }
        guard try round.commit() else {
          round.discard()
          continue
        }
        saved.files.merge(round.result) { $1 }
        saved.statuses.merge(round.statuses) { $1 }
        rest = try round.takeLateChanges()
      } catch {
        if !error.leavesDrafts { round.discard() }
        // Copies to go back to leave, the oldest first, before a change is refused.
        if error.reason == .refused(.full), UndoCopies(of: self).makeRoom() { continue }
        let failure = keepAside(rest, error)
        throw saved.files.isEmpty ? failure : failure.afterSaving
      }
    }
    guard rest.isEmpty else { throw SaveFailure(path: rest[0].type.path, .restless) }
    return saved
  }
}

extension DataFolder {
  /// Validates the save again on the data that others have saved meanwhile, if any, which can make it
  /// invalid: also through files that the save does not touch, which merging never looks at.
  private func checkFit(of round: SaveRound, _ old: Municipality) throws(SaveFailure) {
    var disk = old
    var isOther = false
    for draft in round.drafts where draft.old.map({ $0.bytes != draft.change.base.bytes }) == true {
      disk = disk.replacing(draft.change.type, with: RecFile(draft.old?.bytes ?? []))
      isOther = true
    }
    let types = Set(round.drafts.map(\.change.type))
    let tied = RecordType.allCases.filter { type in
      !types.contains(type)
        && types.contains { type.schema.refers(to: $0) || $0.schema.refers(to: type) }
    }
    for type in tied {
      guard let bytes = bytes(of: type), bytes != old.file(of: type).bytes else { continue }
      disk = disk.replacing(type, with: RecFile(bytes))
      isOther = true
    }
    guard isOther else { return }
    let merged = round.drafts.reduce(disk) { $0.replacing($1.change.type, with: $1.merged) }
    if let failure = merged.misfit(over: disk, madeOf: old) { throw failure }
  }

  /// Nothing where there is no file; nil where it can't be read.
  private func bytes(of type: RecordType) -> [UInt8]? {
    do throws(FileFault) {
      return try files.read(place(of: type))
    } catch {
      return error == .notThere ? [] : nil
    }
  }
}

/// The contents of the files of a save once it is done, with their statuses.
struct SavedFiles {
  var files: [RecordType: RecFile] = [:]
  var statuses: [RecordType: FileStatus] = [:]
}

extension Municipality {
  /// A file whose content is the one that was asked for keeps its memos.
  fileprivate func replacing(_ files: [RecordType: RecFile]) -> Municipality {
    files.reduce(self) { municipality, file in
      municipality.file(of: file.key) == file.value
        ? municipality : municipality.replacing(file.key, with: file.value)
    }
  }
}

extension FileChange {
  /// A file that can't be parsed is never written, nor is a merge with it.
  fileprivate func check() throws(SaveFailure) {
    for file in [base, new] {
      if let problem = file.problems.first {
        throw SaveFailure(path: type.path, .malformed(problem, kept: []))
      }
    }
  }
}

extension SaveFailure {
  /// The failure of a save that is on the disk already, and that theirs could not be merged into.
  fileprivate var afterSaving: SaveFailure {
    switch reason {
    case .conflict(_, let kept), .malformed(_, let kept):
      SaveFailure(path: path, .overtaken(kept: kept))
    default: self
    }
  }

  /// Whether the drafts are needed to finish what was begun.
  fileprivate var leavesDrafts: Bool {
    if case .unfinished = reason { true } else { false }
  }
}

extension DataFolder {
  /// Keeps what could not be merged beside its files, each version under a name of its own, and
  /// says so in the failure.
  func keepAside(_ changes: [FileChange], _ failure: SaveFailure) -> SaveFailure {
    switch failure.reason {
    case .malformed(let problem, _):
      SaveFailure(path: failure.path, .malformed(problem, kept: changes.compactMap(keepAside)))
    case .conflict(let conflicts, _):
      SaveFailure(path: failure.path, .conflict(conflicts, kept: changes.compactMap(keepAside)))
    default: failure
    }
  }

  /// - Returns: its path from the data folder; nil where it can't be kept, either.
  private func keepAside(_ change: FileChange) -> String? {
    let name = change.type.path.dropLast(".rec".count)
    for number in 1...1000 {
      let aside = "\(name).conflict-\(number).rec"
      do throws(FileFault) {
        try files.create(path + "/" + aside, change.new.bytes)
        return aside
      } catch .exists {
        continue
      } catch {
        return nil
      }
    }
    return nil
  }
}
