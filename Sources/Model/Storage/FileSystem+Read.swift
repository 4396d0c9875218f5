import Glibc

extension FileSystem {
  /// All bytes of an ordinary file, links followed. Never waits: a pipe is refused.
  package static func read(_ path: String) -> Result<[UInt8], Reason> {
    let file = Glibc.open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { return .failure(Reason(errno: errno)) }
    defer { Glibc.close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { return .failure(Reason(errno: errno)) }
    guard status.st_mode & S_IFMT == S_IFREG else { return .failure(.notFile) }
    guard status.st_size < Int32.max else { return .failure(.tooLarge) }
    return read(file, expecting: Int(status.st_size))
  }

  /// Reads to the end. A file that grows or shrinks meanwhile gives what was there.
  private static func read(_ file: Int32, expecting size: Int) -> Result<[UInt8], Reason> {
    var bytes: [UInt8] = []
    var room = size + 1
    while true {
      var code: Int32 = 0
      let chunk = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
        while count < room {
          let got = Glibc.read(file, buffer.baseAddress.map { $0 + count }, room - count)
          if got < 0, errno == EINTR { continue }
          if got < 0 { code = errno }
          if got <= 0 { return }
          count += got
        }
      }
      guard code == 0 else { return .failure(Reason(errno: code)) }
      let isAll = chunk.count < room
      if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
      if isAll { return .success(bytes) }
      guard bytes.count < Int32.max else { return .failure(.tooLarge) }
      room = 1 << 16
    }
  }
}
