import Glibc

extension DataFolder {
  /// Makes the folder with these files in it, all or nothing: it is built beside its place and
  /// moved there when it is whole and on disk. Folders are for their owner alone (0700), files
  /// too (0600).
  /// - Parameter files: paths within the folder, and what they hold.
  /// - Throws: where something other than an empty folder is there already, and where the system
  ///   refuses; nothing is left behind then but folders above it.
  package func make(_ files: [(path: String, bytes: [UInt8])]) throws(Failure) {
    guard !exists else { throw Failure(path: path, act: .make, reason: .exists) }
    let place = path.hasSuffix("/") ? String(path.dropLast()) : path
    let draft = place + ".new-\(getpid())"
    do throws(FileSystem.Reason) {
      try FileSystem.makeFolders(above: draft)
      try FileSystem.makeFolder(draft)
      do throws(FileSystem.Reason) {
        for file in files {
          try FileSystem.makeFolders(above: draft + "/" + file.path)
          try FileSystem.create(draft + "/" + file.path, file.bytes)
        }
        try FileSystem.move(draft, to: place)
      } catch {
        FileSystem.removeTree(draft, files.map(\.path))
        throw error
      }
    } catch {
      throw Failure(path: path, act: .make, reason: error)
    }
  }
}
