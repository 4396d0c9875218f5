import Glibc
package import Model

/// The file system of the machine.
package struct LocalFileSystem: FileSystem {
  package init() {}

  package var user: UInt32 { geteuid() }

  package func isMember(of group: UInt32) -> Bool {
    if group == getegid() { return true }
    var groups = [gid_t](repeating: 0, count: Int(max(getgroups(0, nil), 0)))
    let count = getgroups(Int32(groups.count), &groups)
    return groups.prefix(Int(max(count, 0))).contains(group)
  }

  package var holder: String {
    var name = [CChar](repeating: 0, count: 256)
    gethostname(&name, name.count - 1)
    let host = name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
    return "\(getpid()) \(String(decoding: host, as: UTF8.self))"
  }

  package func pause() { usleep(10_000) }

  /// Makes a call again while signals interrupt it, though not for ever.
  func again<Number: BinaryInteger>(_ call: () -> Number) throws(FileFault) -> Number {
    for _ in 0..<1000 {
      let result = call()
      if result >= 0 { return result }
      if errno != EINTR { throw FileFault(errno: errno) }
    }
    throw FileFault(errno: EINTR)
  }

  package func move(_ path: String, to place: String) throws(FileFault) {
    _ = try again { rename(path, place) }
  }

  package func exchange(_ path: String, with place: String) throws(FileFault) {
    guard let rename = Self.renameat2 else { throw FileFault(errno: ENOSYS) }
    _ = try again { rename(AT_FDCWD, path, AT_FDCWD, place, Self.exchanging) }
  }

  /// renameat2(2), which Swift's Glibc leaves out: it is declared under `_GNU_SOURCE` alone. Asked
  /// for by name, so that a C library without it is no obstacle.
  private static let renameat2: Rename? = dlsym(nil, "renameat2").map {
    unsafeBitCast($0, to: Rename.self)
  }

  private typealias Rename =
    @convention(c) (
      Int32, UnsafePointer<CChar>, Int32, UnsafePointer<CChar>, UInt32
    ) -> Int32

  /// RENAME_EXCHANGE
  private static let exchanging: UInt32 = 2

  package func link(_ path: String, as name: String) throws(FileFault) {
    _ = try again { Glibc.link(path, name) }
  }

  package func remove(_ path: String) throws(FileFault) { _ = try again { unlink(path) } }

  package func removeFolder(_ path: String) throws(FileFault) { _ = try again { rmdir(path) } }

  package func makeFolder(_ path: String) throws(FileFault) {
    _ = try again { mkdir(path, 0o700) }
  }

  package func names(in folder: String) throws(FileFault) -> [String] {
    guard let stream = opendir(folder) else { throw FileFault(errno: errno) }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { name in
        name.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  package func resolved(_ path: String) throws(FileFault) -> String {
    guard let real = realpath(path, nil) else { throw FileFault(errno: errno) }
    defer { free(real) }
    return String(cString: real)
  }
}

extension LocalFileSystem {
  package func open(_ path: String, _ way: OpenWay) throws(FileFault) -> OpenFile {
    let flags =
      switch way {
      case .reading: O_RDONLY | O_NONBLOCK
      case .folder: O_RDONLY | O_DIRECTORY
      case .new: O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW
      case .lock: O_RDWR | O_CREAT | O_NOFOLLOW
      }
    return OpenFile(number: try again { Glibc.open(path, flags | O_CLOEXEC, 0o600) })
  }

  /// The file is closed even where this throws (close(2)), so it is never tried again.
  package func close(_ file: OpenFile) throws(FileFault) {
    guard Glibc.close(file.number) == 0 || errno == EINTR else { throw FileFault(errno: errno) }
  }

  package func status(of file: OpenFile) throws(FileFault) -> FileStatus {
    var status = stat()
    _ = try again { fstat(file.number, &status) }
    return FileStatus(status)
  }

  package func status(at path: String, following: Bool) throws(FileFault) -> FileStatus {
    var status = stat()
    _ = try again { following ? stat(path, &status) : lstat(path, &status) }
    return FileStatus(status)
  }

  /// A file that grows or shrinks meanwhile gives what was there.
  package func contents(of file: OpenFile) throws(FileFault) -> [UInt8] {
    let status = try status(of: file)
    guard status.kind == .file else { throw .notFile }
    guard status.size < Int32.max else { throw .tooLarge }
    var bytes: [UInt8] = []
    var room = status.size + 1
    while true {
      let chunk = try read(file, at: bytes.count, upTo: room)
      if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
      guard chunk.count == room else { return bytes }
      guard bytes.count < Int32.max else { throw .tooLarge }
      room = 1 << 16
    }
  }

  /// Fewer bytes than asked for only at the end of the file.
  private func read(
    _ file: OpenFile, at offset: Int, upTo room: Int
  ) throws(FileFault) -> [UInt8] {
    var fault: FileFault?
    let bytes = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
      do throws(FileFault) {
        while count < room {
          let got = try again {
            pread(
              file.number, buffer.baseAddress.map { $0 + count }, room - count, offset + count)
          }
          if got == 0 { return }
          count += got
        }
      } catch {
        fault = error
      }
    }
    if let fault { throw fault }
    return bytes
  }

  package func write(_ bytes: [UInt8], to file: OpenFile) throws(FileFault) {
    var written = 0
    while written < bytes.count {
      written += try again {
        bytes.withUnsafeBytes { bytes in
          Glibc.write(
            file.number, bytes.baseAddress.map { $0 + written }, bytes.count - written)
        }
      }
    }
  }

  package func sync(_ file: OpenFile) throws(FileFault) {
    guard fsync(file.number) == 0 else { throw FileFault(errno: errno) }
  }

  package func setMode(of file: OpenFile, as other: FileStatus) throws(FileFault) {
    let keepsGroup =
      try status(of: file).group == other.group
      || fchown(file.number, gid_t.max, other.group) == 0
    let mode = keepsGroup ? other.mode : other.mode & ~0o070
    _ = try again { fchmod(file.number, mode_t(mode)) }
  }

  package func lock(_ file: OpenFile) throws(FileFault) -> Bool {
    do throws(FileFault) {
      _ = try again { flock(file.number, LOCK_EX | LOCK_NB) }
      return true
    } catch .other(EWOULDBLOCK, _) {
      return false
    }
  }
}

extension FileStatus {
  fileprivate init(_ status: stat) {
    let kind: Kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .link
      default: .other
      }
    self.init(
      kind: kind, device: UInt64(status.st_dev), inode: UInt64(status.st_ino),
      size: Int(status.st_size),
      modified: Int64(status.st_mtim.tv_sec) &* 1_000_000_000 &+ Int64(status.st_mtim.tv_nsec),
      mode: status.st_mode & 0o7777, owner: status.st_uid, group: status.st_gid,
      names: Int(status.st_nlink))
  }
}

extension FileFault {
  package init(errno code: Int32) {
    self =
      switch code {
      case ENOENT: .notThere
      case EACCES, EPERM, EROFS: .notPermitted
      case ENOTDIR: .notFolder
      case EISDIR: .notFile
      case EEXIST, ENOTEMPTY: .exists
      case ENOSPC, EDQUOT: .full
      case EFBIG: .tooLarge
      default: .other(code)
      }
  }

  /// Whether the file system has no such call, or not for this.
  var isUnsupported: Bool {
    switch self {
    case .other(EINVAL, _), .other(ENOSYS, _), .other(EOPNOTSUPP, _): true
    default: false
    }
  }

  /// Whether the folder to be moved is in use by the system itself, as a mount point is.
  var isBusy: Bool { self == .other(EBUSY) }

  /// Any that has no name of its own, by its `errno`.
  package static func other(_ code: Int32) -> FileFault {
    .other(code, said: strerror(code).map { String(cString: $0) } ?? "\(code)")
  }
}
