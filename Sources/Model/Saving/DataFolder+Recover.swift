extension DataFolder {
  /// Finishes or clears away what a process left that ended while it saved, if there is anything
  /// and nobody is saving. A folder that may not be written is left as it is.
  func tidy() {
    guard hasJournal || !strays.isEmpty else { return }
    _ = try? withFreeLock { () throws(SaveFailure) in try recover() }
  }

  /// The same; the lock must be held.
  func recover() throws(SaveFailure) {
    try finishJournal()
    for stray in strays { try? files.remove(stray) }
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
