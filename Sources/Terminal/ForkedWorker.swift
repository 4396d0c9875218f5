import CNcurses
import Glibc

/// Work in a forked process, for data that this process must never have in its memory: only
/// the answer comes here, and the rest is gone with that process. A session may go on beside it.
///
/// To be used where there is but one thread.
package final class ForkedWorker {
  package enum Progress: Equatable, Sendable {
    case working
    case answered([UInt8])
    /// It ended without a whole answer, or said more than was asked for.
    case failed
  }

  /// Can be read when there is something to take.
  package let descriptor: Int32
  private let process: Int32
  private let limit: Int
  private var answer: [UInt8] = []
  private var isOver = false

  /// Begins the work.
  /// - Parameters:
  ///   - limit: the most bytes that the answer may have.
  ///   - work: gives the answer; nil is a failure. May not touch the session.
  /// - Returns: nil where the system refuses another process.
  package init?(limit: Int, _ work: () -> [UInt8]?) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    let (readEnd, writeEnd) = (ends[0], ends[1])
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let process = sju_fork_apart()
    if process == 0 {
      guard let answer = work(), Self.send(answer, to: writeEnd) else { _exit(1) }
      _exit(0)
    }
    close(writeEnd)
    guard process > 0 else {
      close(readEnd)
      return nil
    }
    _ = fcntl(readEnd, F_SETFL, O_NONBLOCK)
    descriptor = readEnd
    self.process = process
    self.limit = limit
  }

  deinit {
    if !isOver { _ = end() }
    close(descriptor)
  }

  /// The progress of the work. Never waits, except for a process that has sent all of its answer.
  package func take() -> Progress {
    guard !isOver else { return .failed }
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(descriptor, &chunk, chunk.count)
      if count > 0 {
        answer += chunk.prefix(count)
        guard answer.count <= limit else { return fail() }
      } else if count == 0 {
        return finish()
      } else if errno == EAGAIN {
        return .working
      } else if errno != EINTR {
        return fail()
      }
    }
  }

  /// The whole answer, waited for; nil if there is none in that time.
  package func wait(seconds: Int) -> [UInt8]? {
    let deadline = Clock.milliseconds + seconds * 1_000
    while true {
      switch take() {
      case .answered(let answer): return answer
      case .failed: return nil
      case .working: break
      }
      let rest = deadline - Clock.milliseconds
      guard rest > 0 else { return nil }
      var state = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      poll(&state, 1, Int32(clamping: rest))
    }
  }

  private func finish() -> Progress {
    isOver = true
    let answer = answer
    self.answer = []
    return status() == 0 ? .answered(answer) : .failed
  }

  private func fail() -> Progress {
    answer = []
    _ = end()
    return .failed
  }

  private func end() -> Int32 {
    isOver = true
    kill(process, SIGKILL)
    return status()
  }

  private func status() -> Int32 {
    var status: Int32 = -1
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    return status
  }

  private static func send(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }
}
