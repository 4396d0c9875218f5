import Canvas
import Glibc

/// Standard output and error. What people read has passed the sanitiser; what programs read has not.
enum Output {
  /// Writes all bytes, or throws: a full disk or a closed pipe must not look like success.
  static func write(_ bytes: [UInt8], to descriptor: Int32 = STDOUT_FILENO) throws(Failure) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if errno != EINTR {
        throw Failure(.inputOutput, "cannot write: \(String(cString: strerror(errno)))")
      }
    }
  }

  static func write(_ text: String) throws(Failure) { try write(Array(text.utf8)) }

  /// A line for people, on standard error.
  static func note(_ text: String) {
    try? write(Array((text.printable + "\n").utf8), to: STDERR_FILENO)
  }
}
