import Glibc

/// Standard input and files named on the command line.
enum Input {
  /// So much is read of what is no file: a device may never end.
  private static let most = 256 << 20

  /// Every byte of a file, or of standard input for `-`; no more than so many, where that is said.
  /// What is no file, and still goes on after 256 MiB, is an error.
  static func read(_ path: String, atMost most: Int = .max) throws -> [UInt8] {
    let descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(path) }
    defer { if path != "-" { close(descriptor) } }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    let isBound = most == .max && !isFile(descriptor)
    while bytes.count < most {
      guard !isBound || bytes.count <= Self.most else {
        throw Failure(
          .inputOutput, "\(path): is no file, and goes on after 256 MiB; nothing is done"
        )
        .exit
      }
      let count = Glibc.read(descriptor, &chunk, chunk.count)
      if count > 0 {
        bytes += chunk[..<count]
      } else if count == 0 {
        return bytes
      } else if errno != EINTR {
        throw failure(path)
      }
    }
    return Array(bytes.prefix(most))
  }

  private static func isFile(_ descriptor: Int32) -> Bool {
    var status = stat()
    return fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  private static func failure(_ path: String) -> any Error {
    Failure(.inputOutput, "\(path): cannot be read: \(String(cString: strerror(errno)))").exit
  }
}
