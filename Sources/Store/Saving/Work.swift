import Dispatch
import Synchronization

/// Work that is done on a thread of its own, since it may take long.
package final class Work<Value: Sendable>: Sendable {
  private let result = Mutex<Value?>(nil)
  private let done = DispatchSemaphore(value: 0)

  package init(_ body: @escaping @Sendable () -> Value) {
    DispatchQueue.global(qos: .userInitiated).async {
      let value = body()
      self.result.withLock { $0 = value }
      self.done.signal()
    }
  }

  /// What came of it, waited for.
  /// - Parameter slow: called once, on this thread, where it takes so long that whoever looks on
  ///   would wonder; the work goes on meanwhile.
  package func wait(milliseconds: Int = 300, whenSlow slow: () -> Void) -> Value {
    var isSlow = false
    while true {
      if let value = result.withLock({ $0 }) { return value }
      if done.wait(timeout: .now() + .milliseconds(milliseconds)) == .timedOut, !isSlow {
        isSlow = true
        slow()
      }
    }
  }
}
