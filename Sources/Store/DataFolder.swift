package import Almanac
package import Model

/// The folder that a municipality's files lie in.
package struct DataFolder: Sendable {
  /// As the user gave it; need not exist.
  package let path: String
  let files: any FileSystem

  package init(path: String, in files: any FileSystem = LocalFileSystem()) {
    self.path = path
    self.files = files
  }

  /// Where the data lies: the option `--data`, else `SJU_DATA`, else `sju` in `XDG_DATA_HOME`,
  /// else `~/.local/share/sju`. Empty ones count as unset, and so does an `XDG_DATA_HOME` that is
  /// not absolute (XDG Base Directory Specification). Nil where none of them says.
  package static func location(
    option: String?, environment: [String: String]
  ) -> DataFolder? {
    func value(_ name: String) -> String? { environment[name].flatMap { $0.isEmpty ? nil : $0 } }
    if let option, !option.isEmpty { return DataFolder(path: option) }
    if let path = value("SJU_DATA") { return DataFolder(path: path) }
    if let data = value("XDG_DATA_HOME"), data.hasPrefix("/") {
      return DataFolder(path: data + "/sju")
    }
    return value("HOME").map { DataFolder(path: $0 + "/.local/share/sju") }
  }

  /// Whether there is anything at its path but an empty folder. Where there is not, a start makes
  /// the folder.
  package var exists: Bool {
    do throws(FileFault) {
      return try !files.names(in: path).isEmpty
    } catch {
      return error != .notThere
    }
  }

  /// Finishes what a process left that ended while it saved, and reads the folder.
  /// - Throws: where the folder itself can't be read.
  package func open() throws(Failure) -> Municipality {
    tidy()
    return try read()
  }

  /// Reads every file of the folder, and writes nothing. A file that is missing or can't be read
  /// is a problem of the municipality, and the others are there all the same.
  /// - Throws: where the folder itself can't be read.
  package func read() throws(Failure) -> Municipality {
    do throws(FileFault) {
      _ = try files.names(in: path)
    } catch {
      throw Failure(path: path, act: .open, reason: error)
    }
    return Municipality { type in source(of: type) }
  }

  /// Where the file of a type is, links not yet followed.
  func place(of type: RecordType) -> String { path + "/" + type.path }
}

extension DataFolder {
  /// Why a folder could not be opened or made.
  package struct Failure: Error, Equatable, Sendable {
    package enum Act: Sendable { case open, make }

    package let path: String
    package let act: Act
    package let reason: FileFault

    /// The error message: what failed, where and why, in a sentence.
    package var what: Phrase {
      switch act {
      case .open:
        Phrase(
          "\(path): mappen kan inte öppnas: \(reason.words.swedish)",
          "\(path): the folder can't be opened: \(reason.words.english)")
      case .make:
        Phrase(
          "\(path): mappen kan inte skapas: \(reason.words.swedish)",
          "\(path): the folder can't be made: \(reason.words.english)")
      }
    }

    /// The remedy, in a sentence.
    package var remedy: Phrase {
      switch act {
      case .open: reason.remedyForFolder
      case .make: reason.remedyForNewFolder
      }
    }
  }
}

extension DataFolder {
  /// Makes the folder with these files in it, all or nothing: it is built beside its place and
  /// moved there when it is whole and on disk. Folders are for their owner alone (0700), files
  /// too (0600).
  /// - Parameter contents: paths within the folder, and what they hold.
  /// - Throws: where something other than an empty folder is there already, and where the system
  ///   refuses; nothing is left behind then but folders above it.
  package func make(_ contents: [(path: String, bytes: [UInt8])]) throws(Failure) {
    guard !exists else { throw Failure(path: path, act: .make, reason: .exists) }
    let place = path.hasSuffix("/") ? String(path.dropLast()) : path
    let process = files.holder.prefix { $0 != " " }
    let draft = place + ".new-\(process)"
    do throws(FileFault) {
      try files.makeFolders(above: draft)
      try files.makeFolder(draft)
      do throws(FileFault) {
        for file in contents {
          try files.makeFolders(above: draft + "/" + file.path)
          try files.create(draft + "/" + file.path, file.bytes)
        }
        try files.move(draft, to: place)
      } catch {
        removeTree(draft, contents.map(\.path))
        throw error
      }
    } catch {
      throw Failure(path: path, act: .make, reason: error)
    }
    // Some file systems can't sync a folder; then nothing is lost but the wait.
    try? files.sync(folder: place.folder)
  }

  /// Removes files that were made, and the folders that then are empty.
  private func removeTree(_ folder: String, _ made: [String]) {
    for file in made { try? files.remove(folder + "/" + file) }
    let folders = Set(
      made.flatMap { path in
        path.indices.filter { path[$0] == "/" }.map { String(path[..<$0]) }
      })
    for path in folders.sorted(by: { $0.utf8.count > $1.utf8.count }) {
      try? files.removeFolder(folder + "/" + path)
    }
    try? files.removeFolder(folder)
  }
}

extension String {
  /// The folder that a path lies in.
  var folder: String {
    guard let slash = lastIndex(of: "/") else { return "." }
    return slash == startIndex ? "/" : String(self[..<slash])
  }

  /// The last part of a path.
  var lastName: String { split(separator: "/").last.map(String.init) ?? self }
}

/// The files that Sju keeps for itself in the data folder.
extension DataFolder {
  /// Atomically puts one of Sju's own files in its place, for its owner alone.
  func putOwnFile(_ bytes: [UInt8], at path: String) throws(SaveFailure) {
    let beside = path + ".new"
    do throws(FileFault) {
      try? files.remove(beside)
      try files.create(beside, bytes)
      try files.move(beside, to: path)
    } catch {
      throw error.at(path)
    }
  }

  /// The bytes of one of Sju's own files; nil where there is none, or a link or anything else that
  /// Sju does not write.
  func ownFile(_ path: String, upTo limit: Int = 16_000_000) -> [UInt8]? {
    guard let status = try? files.status(at: path, following: false), status.kind == .file,
      status.size <= limit
    else { return nil }
    return try? files.read(path)
  }

  private var calendarPath: String { ownFolder + "/calendar.rec" }

  /// The entries that calendars were given from this folder.
  package var givenEntries: GivenEntries {
    ownFile(calendarPath, upTo: 64_000_000).map { GivenEntries($0) } ?? GivenEntries()
  }

  /// Keeps the entries that calendars are given. In a folder that can't be written to nothing is kept:
  /// then every file that is given out has higher numbers than the one before.
  package func keep(_ given: GivenEntries) {
    guard given != givenEntries else { return }
    _ = try? withLock { () throws(SaveFailure) in
      try putOwnFile(given.bytes, at: calendarPath)
    }
  }
}
