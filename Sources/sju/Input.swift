import Glibc

/// Standard input and files named on the command line.
enum Input {
  /// So much is read of what is no file: a device may never end.
  private static let most = 256 << 20

  /// Every byte of a file, or of standard input for `-`; no more than so many, where that is said.
  /// What is no file, and still goes on after 256 MiB, is an error.
  static func read(_ path: String, atMost most: Int = .max) throws -> [UInt8] {
    // Opening a pipe that nobody writes to would wait for ever.
    let descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw failure(path) }
    defer { if path != "-" { close(descriptor) } }
    var bytes = path == "-" ? [] : try beginning(of: descriptor, path)
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

  /// Where the file is a pipe, waits for a few seconds until somebody writes to it, and says so where a
  /// writer is there and takes longer.
  /// - Returns: the first byte, where it came already.
  private static func beginning(of descriptor: Int32, _ path: String) throws -> [UInt8] {
    defer { _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) & ~O_NONBLOCK) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFIFO else { return [] }
    var byte: UInt8 = 0
    let count = Glibc.read(descriptor, &byte, 1)
    if count == 1 { return [byte] }
    var wait = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    guard poll(&wait, 1, longestWait) == 0 else { return [] }
    // A pipe without a writer is at its end; one that has a writer would have to be waited for.
    if count == 0 {
      throw Failure(.inputOutput, "\(path): is a pipe, and nobody writes to it").exit
    }
    Output.note("sju: waiting for what comes through \(path) …")
    return []
  }

  /// In milliseconds.
  private static let longestWait: Int32 = 3000

  private static func isFile(_ descriptor: Int32) -> Bool {
    var status = stat()
    return fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  private static func failure(_ path: String) -> any Error {
    Failure(.inputOutput, "\(path): cannot be read: \(String(cString: strerror(errno)))").exit
  }
}
