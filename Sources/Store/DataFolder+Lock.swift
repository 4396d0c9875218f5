import Model

extension DataFolder {
  /// Where Sju keeps what is its own: the lock, the journal, copies to go back to.
  var ownFolder: String { path + "/.sju" }

  var lockPath: String { ownFolder + "/lock" }

  /// Does something while no other process of Sju may save in this folder. Editors and git know
  /// nothing of the lock: what they do is found out by looking at the files.
  /// - Throws: `busy` where others hold the lock for twenty seconds.
  func withLock<Result>(
    _ body: () throws(SaveFailure) -> Result
  ) throws(SaveFailure) -> Result {
    let file = try openLock(lockPath, sharing: sharing)
    defer { try? files.close(file) }
    try wait(for: file)
    return try body()
  }

  /// Runs the work under the lock if no other process holds it at the moment; else nil.
  func withFreeLock<Result>(
    _ body: () throws(SaveFailure) -> Result
  ) throws(SaveFailure) -> Result? {
    guard let file = try takeLock(lockPath, sharing: sharing) else { return nil }
    defer { try? files.close(file) }
    return try body()
  }

  /// A lock of Sju's own, held until it is closed or the process ends; nil where another has it.
  /// - Parameter sharing: whose lock it is beside its owner's; see `sharing`.
  func takeLock(
    _ path: String, sharing: FileStatus? = nil
  ) throws(SaveFailure) -> OpenFile? {
    let file = try openLock(path, sharing: sharing)
    do throws(SaveFailure) {
      // Its last holder may have removed it since it was opened: then it is nobody's lock any more.
      if try take(file, path), (try? files.status(of: file).names) == 1 { return file }
    } catch {
      try? files.close(file)
      throw error
    }
    try? files.close(file)
    return nil
  }

  private func openLock(
    _ path: String, sharing: FileStatus?
  ) throws(SaveFailure) -> OpenFile {
    try makeOwnFolder(ownFolder)
    do throws(FileFault) {
      let file = try files.open(path, .lock)
      let status = try files.status(of: file)
      // What lies there under another name is not ours to write to.
      guard status.kind == .file, status.names == 1 else {
        try? files.close(file)
        throw .notFile
      }
      guard status.owner == files.user || sharing != nil && isShared(status) else {
        try? files.close(file)
        throw .notPermitted
      }
      if let sharing { share(file, as: sharing, mode: sharing.mode & 0o660) }
      return file
    } catch {
      let isLink = (try? files.status(at: path, following: false))?.kind == .link
      throw SaveFailure(path: path, isLink ? .ownLink : .ownFile(error))
    }
  }

  /// Makes one of Sju's own folders where it is not there. A link in its place is not followed:
  /// it could lead what is private anywhere.
  func makeOwnFolder(_ folder: String) throws(SaveFailure) {
    do throws(FileFault) {
      do throws(FileFault) {
        try files.makeFolder(folder)
        shareOwnFolder(folder)
      } catch .exists {
        guard try files.status(at: folder, following: false).kind == .folder else {
          throw .notFolder
        }
      }
    } catch {
      throw SaveFailure(path: folder, error == .notFolder ? .ownFile(error) : .refused(error))
    }
  }

  private func wait(for file: OpenFile) throws(SaveFailure) {
    for _ in 0..<2000 {
      if try take(file, lockPath) { return }
      files.pause()
    }
    throw SaveFailure(path: path, .busy(holder: holder(of: file)))
  }

  private func take(_ file: OpenFile, _ path: String) throws(SaveFailure) -> Bool {
    do throws(FileFault) {
      guard try files.lock(file) else { return false }
    } catch {
      throw error.at(path)
    }
    // For others to read; saving goes on without it.
    try? files.write(Array((files.holder + "\n").utf8), to: file)
    return true
  }

  private func holder(of file: OpenFile) -> String {
    let text = (try? files.contents(of: file)) ?? []
    let line = text.prefix { $0 != UInt8(ascii: "\n") }.prefix(80)
    return line.isEmpty ? "?" : String(decoding: line, as: UTF8.self)
  }
}
