import Glibc

extension FileSystem {
  /// Makes a folder for its owner alone.
  static func makeFolder(_ path: String) throws(Reason) {
    guard mkdir(path, 0o700) == 0 else { throw Reason(errno: errno) }
  }

  /// Makes every folder above a path that is not there.
  static func makeFolders(above path: String) throws(Reason) {
    for (index, byte) in path.utf8.enumerated() where byte == UInt8(ascii: "/") && index > 0 {
      let folder = String(decoding: path.utf8.prefix(index), as: UTF8.self)
      guard mkdir(folder, 0o700) != 0, errno != EEXIST else { continue }
      let code = errno
      // On a read-only file system mkdir refuses folders that are there, too.
      if access(folder, F_OK) != 0 { throw Reason(errno: code) }
    }
  }

  /// Writes a new file for its owner alone and waits until it is on disk.
  static func create(_ path: String, _ bytes: [UInt8]) throws(Reason) {
    let file = Glibc.open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard file >= 0 else { throw Reason(errno: errno) }
    let code = write(bytes, to: file)
    guard Glibc.close(file) == 0, code == 0 else { throw Reason(errno: code == 0 ? errno : code) }
  }

  /// The `errno`, or 0 when everything is on disk.
  private static func write(_ bytes: [UInt8], to file: Int32) -> Int32 {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { bytes in
        Glibc.write(file, bytes.baseAddress.map { $0 + written }, bytes.count - written)
      }
      if count < 0, errno == EINTR { continue }
      if count < 0 { return errno }
      written += count
    }
    return fsync(file) == 0 ? 0 : errno
  }

  /// Moves a folder to a place where there is nothing, or an empty folder.
  static func move(_ path: String, to place: String) throws(Reason) {
    guard rename(path, place) == 0 else { throw Reason(errno: errno) }
    let above = place.lastIndex(of: "/").map { String(place[..<$0]) } ?? "."
    sync(folder: above.isEmpty ? "/" : above)
  }

  /// Waits until a folder's names are on disk. Some file systems can't; then nothing is lost but
  /// the wait.
  private static func sync(folder path: String) {
    let folder = Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { return }
    fsync(folder)
    Glibc.close(folder)
  }

  /// Removes files that were made, and the folders that then are empty.
  static func removeTree(_ folder: String, _ files: [String]) {
    for file in files { unlink(folder + "/" + file) }
    let folders = Set(
      files.flatMap { path in
        path.indices.filter { path[$0] == "/" }.map { String(path[..<$0]) }
      })
    for path in folders.sorted(by: { $0.utf8.count > $1.utf8.count }) { rmdir(folder + "/" + path) }
    rmdir(folder)
  }
}
