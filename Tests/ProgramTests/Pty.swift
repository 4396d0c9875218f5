import TestSupport
import Foundation
import Synchronization

/// A terminal that nobody looks at: what is drawn on it is taken as fast as it comes.
final class Pty: Sendable {
  /// The name by which a program opens it.
  let path: String
  private let master: Int32
  private let last = Mutex<[UInt8]>([])

  /// At least so much of what came last is kept.
  private static let kept = 1 << 20

  /// TIOCSPTLCK and TIOCGPTN, which make a terminal's other side ready and tell where it is. They
  /// are macros with arguments, and `unlockpt` is declared only to those who ask for X/Open.
  private static let setLock: UInt = 0x4004_5431
  private static let getNumber: UInt = 0x8004_5430

  init(columns: UInt16 = 80, rows: UInt16 = 24) throws {
    master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var lock: Int32 = 0
    var number: Int32 = 0
    guard ioctl(master, Self.setLock, &lock) == 0, ioctl(master, Self.getNumber, &number) == 0
    else { throw POSIXError(.init(rawValue: errno) ?? .EIO) }
    path = "/dev/pts/\(number)"
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
  }

  deinit { close(master) }

  /// Takes what is drawn until the last program has closed the terminal. On a thread of its own.
  func drain() {
    Thread.detachNewThread { [self] in
      var chunk = [UInt8](repeating: 0, count: 1 << 16)
      while true {
        let count = read(master, &chunk, chunk.count)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return }
        last.withLock { last in
          last += chunk.prefix(count)
          // Seldom, since it moves all of what is kept.
          if last.count > 2 * Self.kept { last.removeFirst(last.count - Self.kept) }
        }
      }
    }
  }

  /// Takes what is drawn until a text is among it, and nothing more; false if it does not come.
  func takes(until text: String, within milliseconds: Int32 = 30_000) -> Bool {
    var taken: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 12)
    while taken.firstRange(of: Array(text.utf8)) == nil {
      var watched = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
      guard poll(&watched, 1, milliseconds) > 0 else { return false }
      let count = read(master, &chunk, chunk.count)
      guard count > 0 else { return false }
      taken += chunk.prefix(count)
    }
    return true
  }

  /// How many bytes were typed that the program has not read yet.
  var unread: Int {
    let terminal = open(path, O_RDWR | O_NOCTTY | O_CLOEXEC)
    defer { close(terminal) }
    var count: Int32 = 0
    return ioctl(terminal, UInt(FIONREAD), &count) == 0 ? Int(count) : 0
  }

  func type(_ text: String) { _ = write(master, text, text.utf8.count) }

  /// Waits until a text has come; false if it doesn't in time.
  func becomes(_ text: String, within seconds: TimeInterval = 30) -> Bool {
    let deadline = Date(timeIntervalSinceNow: seconds)
    repeat {
      if last.withLock({ $0.firstRange(of: Array(text.utf8)) != nil }) { return true }
      usleep(10_000)
    } while Date() < deadline
    return false
  }
}
