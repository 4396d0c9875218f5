import Exchange
import Glibc
import Model
import Synchronization

/// The second half of a large file, read on a thread of its own while the first is.
final class LaterPart: Sendable {
  private struct Course {
    var bytes = 0
    var isStopped = false
  }

  private typealias Outcome = Result<RegisterScanner, RegisterFileReader.Fault>

  /// Where it begins, with a row.
  let start: Int
  private let course: Shared<Course>
  private let work: Work<Outcome>

  /// A smaller file takes no time worth it.
  private static let leastBytes = 64 << 20

  /// Nil for a file that is small, or of which it can't be told where a row begins.
  init?(_ descriptor: Int32, _ total: Int?, _ scanner: RegisterScanner) {
    guard Threads.areAllowed, let total, total >= Self.leastBytes,
      let scanner = scanner.forLaterPart
    else { return nil }
    var buffer = RegisterBuffer(capacity: RegisterFileReader.pieceSize)
    let middle = total / 2
    let count = buffer.fill { pread(descriptor, $0.baseAddress, $0.count, middle) }
    guard count > 0, let row = buffer.startOfRow(for: scanner) else { return nil }
    start = middle + row
    let (course, first) = (Shared(Course()), middle + row)
    self.course = course
    work = Work {
      Outcome { () throws(RegisterFileReader.Fault) in
        try Self.read(descriptor, from: first, scanner, course)
      }
    }
  }

  private static func read(
    _ descriptor: Int32, from start: Int, _ scanner: RegisterScanner, _ course: Shared<Course>
  ) throws(RegisterFileReader.Fault) -> RegisterScanner {
    var (scanner, place) = (scanner, start)
    var buffer = RegisterBuffer(capacity: RegisterFileReader.pieceSize)
    while true {
      let count = buffer.fill { pread(descriptor, $0.baseAddress, $0.count, place) }
      if count < 0 {
        if errno == EINTR { continue }
        throw RegisterFileReader.unreadable(errno)
      }
      place += count
      do throws(RegisterFault) {
        buffer.drop(try buffer.read(into: &scanner, isLast: count == 0))
      } catch {
        throw .content(error)
      }
      if count == 0 { return scanner }
      let isStopped = course.change {
        $0.bytes = place - start
        return $0.isStopped
      }
      guard !isStopped else { throw .stopped }
    }
  }

  /// How much of it has been read.
  var bytes: Int { course.change { $0.bytes } }

  /// What was read, when all of it has been.
  func scanner(
    _ before: Int, _ total: Int?, _ goesOn: (RegisterFileReader.Progress) -> Bool
  ) throws(RegisterFileReader.Fault) -> RegisterScanner {
    while true {
      if let outcome = work.result(within: 20) { return try outcome.get() }
      let progress = RegisterFileReader.Progress(bytes: before + bytes, total: total)
      guard goesOn(progress) else { throw .stopped }
    }
  }

  /// Stops it where it has not ended, and waits until it has.
  func end() {
    course.change { $0.isStopped = true }
    _ = work.result(within: nil)
  }
}

/// A value that two threads share.
private final class Shared<Value: Sendable>: Sendable {
  private let value: Mutex<Value>

  init(_ value: Value) { self.value = Mutex(value) }

  func change<Result: Sendable>(_ body: (inout sending Value) -> sending Result) -> Result {
    value.withLock(body)
  }
}
