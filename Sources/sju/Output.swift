import Canvas
import Glibc

/// Standard output and error. What people read has passed the sanitiser; what programs read has not.
enum Output {
  /// Writes all bytes, or says why not and throws the exit status: a full disk must not look like
  /// success.
  static func write(_ bytes: [UInt8]) throws {
    do {
      try send(bytes, to: STDOUT_FILENO)
    } catch {
      throw error.exit
    }
  }

  static func send(_ bytes: [UInt8], to descriptor: Int32) throws(Failure) {
    var rest = bytes[...]
    var interruptions = 0
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if errno == EINTR, interruptions < 1000 {
        interruptions += 1
      } else {
        throw Failure(.inputOutput, "cannot write: \(String(cString: strerror(errno)))")
      }
    }
  }

  /// Writes a file anew; one that is there already is replaced.
  static func save(_ text: String, as path: String) throws {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else {
      throw Failure(.inputOutput, "\(path): \(String(cString: strerror(errno)))").exit
    }
    defer { close(descriptor) }
    do {
      try send(Array(text.utf8), to: descriptor)
    } catch {
      throw Failure(.inputOutput, "\(path): \(error.description)").exit
    }
  }

  static func write(_ text: String) throws { try write(Array(text.utf8)) }

  /// A line for people, on standard error.
  static func note(_ text: String) {
    try? send(Array((text.printable + "\n").utf8), to: STDERR_FILENO)
  }
}
