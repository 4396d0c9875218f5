import Dispatch
import Glibc
import Synchronization

/// A computation on a thread of its own, so that the screen takes keys meanwhile.
final class Work<Value: Sendable>: Sendable {
  /// Can be read when the work is done; negative where the system has no descriptor left, and the
  /// work is done before anything else.
  let descriptor: Int32
  private let value = Mutex<Value?>(nil)
  private let done = DispatchSemaphore(value: 0)

  init(_ body: @escaping @Sendable () -> Value) {
    var ends: [Int32] = [-1, -1]
    let hasPipe = pipe(&ends) == 0
    if hasPipe { for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) } }
    let writeEnd = ends[1]
    descriptor = hasPipe ? ends[0] : -1
    DispatchQueue.global(qos: .userInitiated).async {
      let made = body()
      self.value.withLock { $0 = made }
      self.done.signal()
      // The reading end of a pipe that nobody can write to any more can be read.
      if hasPipe { close(writeEnd) }
    }
    if !hasPipe { _ = result(within: nil) }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// The value; nil while it is not known.
  /// - Parameter milliseconds: for how long it is waited for; nil: as long as it takes.
  func result(within milliseconds: Int?) -> Value? {
    if let value = value.withLock({ $0 }) { return value }
    if let milliseconds {
      guard done.wait(timeout: .now() + .milliseconds(milliseconds)) == .success else { return nil }
    } else {
      done.wait()
    }
    // Whoever asks again must not wait for what has been.
    done.signal()
    return value.withLock { $0 }
  }
}
