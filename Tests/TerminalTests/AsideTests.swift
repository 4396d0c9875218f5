import Canvas
import Glibc
import Testing

@testable import Terminal

extension TerminalTests {
  struct AsideTests {
    @Test func `another program has the terminal as it was, and then the screen is back`() throws {
      let line = try Line()
      try withSession(line.options("xterm-256color")) { session in
        var canvas = Canvas(size: session.size)
        canvas.write("kvar", at: Point(x: 0, y: 0))
        session.show(canvas, theme: Theme(name: "plain"))
        _ = line.sent()
        session.aside {
          #expect(line.isAsBefore)
          let sent = line.sent()
          #expect(sent.contains("\u{1B}[?2004l") && sent.contains("\u{1B}[?1049l"))
          deliver(SIGINT)
        }
        let sent = line.sent()
        #expect(sent.contains("\u{1B}[?1049h") && sent.contains("kvar"))
        #expect(sent.contains("\u{1B}[?2004h"))
        #expect(!line.isAsBefore)
        #expect(session.next(timeout: .zero) == .timeout)
      }
    }

    @Test func `an end that comes meanwhile is not forgotten, nor is a new size`() throws {
      let line = try Line()
      try withSession(line.options("xterm-256color")) { session in
        session.aside {
          line.resize(Size(columns: 60, rows: 18))
          deliver(SIGTERM)
        }
        #expect(session.keys() == [.signal(.terminate), .resize(Size(columns: 60, rows: 18))])
      }
    }

    @Test func `text is copied to where the user sits`() throws {
      let line = try Line()
      try withSession(line.options("xterm-256color")) { session in
        _ = line.sent()
        let copied = session.copy("å\u{1B}")
        #expect(copied == .sent(through: nil))
        #expect(line.sent() == "\u{1B}]52;c;w6U=\u{7}")
        let tooLong = session.copy(String(repeating: "x", count: 75_001))
        #expect(tooLong == .refused)
        #expect(line.sent() == "")
      }
      try withSession(line.options("vt100")) { session in
        _ = line.sent()
        let refused = session.copy("x")
        #expect(refused == .refused)
        #expect(line.sent() == "")
      }
    }
  }
}
