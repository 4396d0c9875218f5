import Glibc

/// Standard input and files named on the command line.
enum Input {
  /// Larger than any file of ours, and small enough to be held in memory.
  private static let maximumSize = 1 << 30

  /// Every byte of an ordinary file, or of standard input for `-`; no more than so many, where that
  /// is said. A device never ends, and a pipe with a name may never begin: they are refused. The
  /// pipe that a shell makes of `<(…)` is open already.
  static func read(_ path: String, atMost most: Int? = nil) throws -> [UInt8] {
    let isStandardInput = path == "-"
    let descriptor = isStandardInput ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw failure(path) }
    defer { if !isStandardInput { close(descriptor) } }
    guard ends(descriptor, isOpen: isStandardInput || isShells(path)) else {
      throw Failure(
        .inputOutput, "\(path): is not an ordinary file; name a file, or - for standard input"
      ).exit
    }
    if !isStandardInput { _ = fcntl(descriptor, F_SETFL, O_RDONLY) }
    let bytes = try bytes(of: descriptor, path, atMost: (most ?? Self.maximumSize) + 1)
    if let most { return Array(bytes.prefix(most)) }
    guard bytes.count <= Self.maximumSize else {
      throw Failure(.inputOutput, "\(path): is larger than 1 GiB; name a smaller file").exit
    }
    return bytes
  }

  private static func bytes(
    of descriptor: Int32, _ path: String, atMost most: Int
  ) throws -> [UInt8] {
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
    return bytes
  }

  private static func isShells(_ path: String) -> Bool {
    ["/dev/fd/", "/dev/stdin", "/proc/self/fd/"].contains { path.hasPrefix($0) }
  }

  /// Whether reading it comes to an end by itself, as far as can be seen.
  /// - Parameter isOpen: whether somebody has opened it for us, who writes to it if it is a pipe.
  private static func ends(_ descriptor: Int32, isOpen: Bool) -> Bool {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return false }
    switch status.st_mode & S_IFMT {
    // A folder has an error of its own.
    case S_IFREG, S_IFDIR: return true
    case S_IFIFO, S_IFSOCK: return isOpen
    case S_IFCHR: return isOpen && isatty(descriptor) == 1 || isNull(status)
    default: return false
    }
  }

  private static func isNull(_ status: stat) -> Bool {
    var null = stat()
    return stat("/dev/null", &null) == 0 && null.st_rdev == status.st_rdev
  }

  private static func failure(_ path: String) -> any Error {
    Failure(.inputOutput, "\(path): cannot be read: \(String(cString: strerror(errno)))").exit
  }
}
