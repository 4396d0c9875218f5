import Synchronization
import Testing

@testable import sju

/// Work that may take long, while somebody looks on.
@Suite struct WorkTests {
  @Test func `what is done at once says nothing`() {
    var told = 0
    #expect(Work { 7 }.wait(milliseconds: 60_000) { told += 1 } == 7)
    #expect(told == 0)
  }

  @Test func `what takes long says so once, and then is done`() {
    let mayEnd = Mutex(false)
    var told = 0
    let work = Work {
      while !mayEnd.withLock({ $0 }) {}
      return "done"
    }
    let result = work.wait(milliseconds: 1) {
      told += 1
      mayEnd.withLock { $0 = true }
    }
    #expect(result == "done")
    #expect(told == 1)
  }
}
