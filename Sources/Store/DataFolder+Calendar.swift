package import Model

extension DataFolder {
  private var calendarPath: String { ownFolder + "/calendar.rec" }

  /// What calendars were given from this folder.
  package var givenEntries: GivenEntries {
    guard let status = try? files.status(at: calendarPath, following: false), status.kind == .file,
      status.size <= 64_000_000, let bytes = try? files.read(calendarPath)
    else { return GivenEntries() }
    return GivenEntries(bytes)
  }

  /// Keeps what calendars are given. In a folder that can't be written to nothing is kept: then every
  /// file that is given out has higher numbers than the one before.
  package func keep(_ given: GivenEntries) {
    guard given != givenEntries else { return }
    _ = try? withLock { () throws(SaveFailure) in
      let beside = calendarPath + ".new"
      do throws(FileFault) {
        try? files.remove(beside)
        try files.create(beside, given.bytes)
        try files.move(beside, to: calendarPath)
      } catch {
        throw error.at(calendarPath)
      }
    }
  }
}
