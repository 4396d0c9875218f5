import Glibc

/// A pipe from the signal handlers to the event loop: one byte a signal, read when it suits.
struct SelfPipe: ~Copyable {
  let readEnd: Int32
  let writeEnd: Int32

  init() throws(SessionError) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw .system(errno) }
    readEnd = ends[0]
    writeEnd = ends[1]
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
  }

  deinit {
    _ = close(readEnd)
    _ = close(writeEnd)
  }

  /// The numbers of the signals that came since the last time, in order.
  func drain() -> [Int32] {
    var signals: [Int32] = []
    var bytes: [UInt8] = Array(repeating: 0, count: 64)
    while true {
      let count = read(readEnd, &bytes, bytes.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return signals }
      signals += bytes.prefix(count).map { Int32($0) }
    }
  }
}
