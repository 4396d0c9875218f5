package import Model
import RecFile

extension DataFolder {
  /// Traces of a person outside the data files.
  package struct Forgotten: Equatable, Sendable {
    /// How many copies to go back to were removed.
    package var copies = 0
    /// Other files of Sju's own that held the person and were removed, from the data folder: what
    /// somebody was typing, and what an editor left.
    package var drafts: [String] = []
    /// Other files that hold the person in their name or in what they say, or that can't be looked
    /// through, from the data folder: not Sju's to remove.
    package var remains: [String] = []
  }

  /// Removes the copies to go back to (`.sju/undo`) of files that a person was erased from, and
  /// every other file of Sju's own that holds the person, and looks through all that others left in
  /// the folder. What was erased can't be brought back then, but by git and from elsewhere.
  /// - Parameter traces: those of before.
  package func forget(
    _ traces: PersonTraces, in types: Set<RecordType>
  ) throws(SaveFailure) -> Forgotten {
    try withLock { () throws(SaveFailure) in
      var forgotten = Forgotten()
      let undo = UndoCopies(of: self)
      for name in (try? files.names(in: undo.folder)) ?? [] {
        let file = UndoCopies.Copy(name)?.file
        let isOfType = types.contains { $0.path.lastName == file }
        guard isOfType || holds(undo.folder + "/" + name, traces) else { continue }
        try forget(undo.folder + "/" + name)
        forgotten.copies += 1
      }
      for file in strangers(in: "") where holds(path + "/" + file, traces) {
        if file.hasPrefix(".sju/") {
          try forget(path + "/" + file)
          forgotten.drafts.append(file)
        } else {
          forgotten.remains.append(file)
        }
      }
      return forgotten
    }
  }

  private func forget(_ file: String) throws(SaveFailure) {
    do throws(FileFault) {
      try files.remove(file)
    } catch {
      throw error.at(file.folder)
    }
  }

  /// Files in a folder, and in those below it, that are not the data's own: what could not be merged,
  /// what editors leave, and what somebody keeps there. git's own are for git.
  private func strangers(in folder: String) -> [String] {
    let names = (try? files.names(in: path + "/" + folder)) ?? []
    return names.sorted().flatMap { name -> [String] in
      let file = folder.isEmpty ? name : folder + "/" + name
      let isOwn = RecordType.allCases.contains { $0.path == file }
      switch (try? files.status(at: path + "/" + file, following: false))?.kind {
      case .file where !isOwn && file != ".sju/lock": return [file]
      case .folder where file != ".git": return strangers(in: file)
      default: return []
      }
    }
  }

  private func holds(_ file: String, _ traces: PersonTraces) -> Bool {
    if traces.isFound(in: String(file.dropFirst(path.count + 1))) { return true }
    let isSmall = (try? files.status(at: file, following: false)).map { $0.size < Self.maximumSize }
    guard isSmall == true, let bytes = try? files.read(file) else { return true }
    return traces.isFound(in: bytes)
  }

  /// Larger files take longer to look through than it is worth.
  private static let maximumSize = 256_000_000
}
