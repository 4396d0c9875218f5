import Glibc

/// Standard input and files named on the command line.
enum Input {
  /// Every byte of a file, or of standard input for `-`; no more than so many, where that is said.
  static func read(_ path: String, atMost most: Int = .max) throws -> [UInt8] {
    let descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(path) }
    defer { if path != "-" { close(descriptor) } }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count < most {
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

  private static func failure(_ path: String) -> any Error {
    Failure(.inputOutput, "\(path): cannot be read: \(String(cString: strerror(errno)))").exit
  }
}
