import Almanac
import Canvas
import Glibc
import Terminal

/// What the event loop asks of a terminal: a `Session`, or one that a test plays.
protocol LoopTerminal: ~Copyable {
  var notes: [TerminalNote] { get }
  var size: Size { get }
  var hasMore: Bool { get }
  mutating func hasTyped() -> Bool
  mutating func next(timeout: Duration?, or descriptors: [Int32]) -> Event
  mutating func show(_ canvas: Canvas, theme: Theme)
  mutating func repaint()
  mutating func suspend()
  mutating func aside<Result>(_ body: () throws -> Result) rethrows -> Result
  func copy(_ text: String) -> Clipboard
}

extension Session: LoopTerminal {}

/// What the event loop asks of the machine beside its files and the terminal; a test has its own.
struct Machine {
  /// Asked at each event and before all that is done: nothing is dated by an older answer.
  var clock: () -> Clock.Reading = { Clock.reading }
  /// For how many milliseconds a save is waited for before keys are taken again: most disks are
  /// quicker, and the screen then changes once; nil: as long as it takes.
  var patience: Int? = 30
  /// Reads the monotonic clock.
  var milliseconds: () -> Int = { Clock.milliseconds }
  /// Lets the user's editor have a file, from a line on; why it could not, or nil.
  var edit: (_ path: String, _ line: Int) -> Phrase? = { path, line in
    do throws(Editor.Failure) {
      try Editor().edit(path, line: line)
      return nil
    } catch {
      return error.what
    }
  }
}
