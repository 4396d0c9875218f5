import TestSupport
import Foundation
import Testing

extension Tmux {
  /// How long anything may take before it has failed.
  static let patience: TimeInterval = 15

  /// What was waited for never came; there is no point in going on.
  struct NotSeen: Error, CustomStringConvertible {
    let description: String
  }

  /// Waits until something holds; false if it doesn't in time.
  func becomes(
    within seconds: TimeInterval = patience, _ condition: () throws -> Bool
  ) throws -> Bool {
    let start = Date()
    while true {
      if try condition() { return true }
      let waited = Date().timeIntervalSince(start)
      guard waited < seconds else { return false }
      // Seldomer the longer it takes: looking costs the program time too.
      usleep(UInt32(1_000_000 * min(0.1, 0.005 + waited / 20)))
    }
  }

  /// Waits until a text is on the screen, and says what is there instead if it never is.
  func expect(_ text: String) throws {
    let isThere = try becomes { try self.text().contains(text) }
    if !isThere {
      let screen = try self.text() + self.file("errors")
      throw NotSeen(description: "no '\(text)' in:\n\(screen)")
    }
  }

  /// Waits until what tmux says of the window is that.
  func expect(_ name: String, is value: String) throws {
    let isSo = try becomes { try self.value(name) == value }
    if !isSo {
      let found = try self.value(name)
      throw NotSeen(description: "\(name) is \(found), not \(value)")
    }
  }

  /// Waits for the end of the program, and holds the terminal to being as it was before.
  func expectEnd(status: Int, sourceLocation: SourceLocation = #_sourceLocation) throws {
    try expect("status \(status)")
    let isWritten = try becomes { file("after").hasSuffix("\n") }
    #expect(isWritten && file("after") == file("before"), sourceLocation: sourceLocation)
    try expectPlainTerminal()
  }

  /// Nothing that the program turned on is on.
  func expectPlainTerminal() throws {
    for (name, value) in [
      ("alternate_on", "0"), ("cursor_flag", "1"), ("mouse_any_flag", "0"),
      ("mouse_sgr_flag", "0"), ("keypad_cursor_flag", "0"), ("keypad_flag", "0"),
    ] {
      try expect(name, is: value)
    }
  }
}
