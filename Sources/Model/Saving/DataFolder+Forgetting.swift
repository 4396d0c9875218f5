extension DataFolder {
  /// What there was of a person beside the files.
  package struct Forgotten: Equatable, Sendable {
    /// How many copies to go back to were removed.
    package var copies = 0
    /// Other files that hold the person, or that can't be read, from the data folder: not Sju's to
    /// remove.
    package var remains: [String] = []
  }

  /// Removes the copies to go back to (`.sju/undo`) of files that a person was erased from, and
  /// every other that holds the person, and looks for files that others left in the folder. What
  /// was erased can't be brought back then.
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
        do throws(FileFault) {
          try files.remove(undo.folder + "/" + name)
        } catch {
          throw error.at(undo.folder)
        }
        forgotten.copies += 1
      }
      forgotten.remains = strangers.filter { holds(path + "/" + $0, traces) }
      return forgotten
    }
  }

  /// Files in the folders that are not the data's own: what could not be merged, and what editors
  /// leave.
  private var strangers: [String] {
    let own = Set(RecordType.allCases.map(\.path))
    let folders = ["", ".sju"] + Set(own.map(\.folder)).sorted().filter { $0 != "." }
    return folders.flatMap { folder in
      let names = (try? files.names(in: path + "/" + folder)) ?? []
      return names.sorted().map { folder.isEmpty ? $0 : folder + "/" + $0 }
    }.filter { file in
      let status = try? files.status(at: path + "/" + file, following: false)
      return status?.kind == .file && !own.contains(file)
    }
  }

  private func holds(_ file: String, _ traces: PersonTraces) -> Bool {
    guard let bytes = try? files.read(file) else { return true }
    return traces.isFound(in: bytes)
  }
}
