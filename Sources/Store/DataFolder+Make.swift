import Model

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
