import Model
import RecFile

extension DataFolder {
  /// Finishes or clears away what a process left that ended while it saved, if there is anything
  /// and nobody is saving. A folder that may not be written is left as it is.
  func tidy() {
    guard hasJournal || !strays.isEmpty || !UndoCopies(of: self).grown.isEmpty else { return }
    _ = try? withFreeLock { () throws(SaveFailure) in try recover() }
  }

  /// The same; the lock must be held.
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
