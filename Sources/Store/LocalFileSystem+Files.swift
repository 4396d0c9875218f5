import Glibc
package import Model

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
