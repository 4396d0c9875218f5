package import Model

extension FileSystem {
  /// Puts a file in the place of another, whole or not at all: it is written beside it, for the same
  /// people, and moved there when it is on disk. A symbolic link is followed. Where nothing is there
  /// yet, it is for its owner alone.
  package func replace(_ path: String, with bytes: [UInt8]) throws(FileFault) {
    let isThere = try isThere(path)
    let place = isThere ? try resolved(path) : path
    let old = isThere ? try status(at: place, following: true) : nil
    guard old.map({ $0.kind == .file }) ?? true else { throw .notFile }
    let draft = SaveDraft.draft(of: place, by: String(holder.prefix { $0 != " " }))
    try create(draft, bytes, as: old)
    do throws(FileFault) {
      try move(draft, to: place)
    } catch {
      try? remove(draft)
      throw error
    }
    // Some file systems can't sync a folder; then nothing is lost but the wait.
    try? sync(folder: place.folder)
  }

  /// Writes a new file, reads it back, and waits until its bytes are on disk. One that could not
  /// be written whole is removed.
  /// - Parameters:
  ///   - old: who may do what with it, as with that file; nil: as `mode` says.
  ///   - mode: who may do what with it; nil: its owner alone.
  package func create(
    _ path: String, _ bytes: [UInt8], as old: FileStatus? = nil, mode: UInt32? = nil
  ) throws(FileFault) {
    let file = try open(path, .new)
    do throws(FileFault) {
      do throws(FileFault) {
        if let old { try setMode(of: file, as: old) }
        if let mode { try setMode(of: file, mode) }
        try write(bytes, to: file)
        guard try contents(of: file) == bytes else { throw .garbledFile }
        try sync(file)
      } catch {
        try? close(file)
        throw error
      }
      try close(file)
    } catch {
      try? remove(path)
      throw error
    }
  }
}

extension FileSystem {
  /// Says who may do what with a file or folder; its group stays.
  func setMode(of file: OpenFile, _ mode: UInt32) throws(FileFault) {
    var status = try status(of: file)
    status.mode = mode
    try setMode(of: file, as: status)
  }

  func setMode(ofFolder path: String, _ mode: UInt32) throws(FileFault) {
    let folder = try open(path, .folder)
    defer { try? close(folder) }
    try setMode(of: folder, mode)
  }
}
