import Canvas
import Glibc
import Testing

@testable import Terminal

extension TerminalTests {
  struct SessionTests {
    @Test(arguments: ["xterm-256color", "linux", "vt100", "screen", "rxvt-unicode"])
    func `the terminal is given back as it was found`(terminal: String) throws {
      let line = try Line()
      try withSession(line.options(terminal)) { session in
        #expect(!line.isAsBefore)
        session.show(Canvas(size: session.size), theme: Theme(name: "plain"))
        _ = line.sent()
      }
      #expect(line.isAsBefore)
      let sent = line.sent()
      if sent.contains("1049") { #expect(sent.contains("\u{1B}[?1049l")) }
      if terminal != "vt100" {
        #expect(sent.contains("\u{1B}[?25h") || sent.contains("\u{1B}[34h"))
      }
    }

    @Test func `the terminal is given back when the work throws`() throws {
      struct Stop: Error {}
      let line = try Line()
      #expect(throws: Stop.self) {
        try withSession(line.options("xterm-256color")) { _ in throw Stop() }
      }
      #expect(line.isAsBefore)
      #expect(line.sent().contains("\u{1B}[?1049l"))
    }

    @Test func `what a crash would send leaves nothing on that was turned on`() throws {
      let line = try Line()
      try withSession(line.options("xterm-256color")) { session in
        let reset = String(decoding: ControlSequence.reset(rows: 24).bytes, as: UTF8.self)
        for off in ["[?1006l", "[?1000l", "[?2004l", "[?25h", "[?1049l", "[39;49m", "[24;1H"] {
          #expect(reset.contains("\u{1B}" + off))
        }
        #expect(reset.hasSuffix("\u{1B}[?1049l\u{1B}[23;0;0t"))
        #expect(session.size.rows == 24)
      }
    }

    @Test func `nothing is sent to a terminal that can't be drawn on`() throws {
      let line = try Line()
      #expect(throws: SessionError.cannotPlaceText(terminal: "dumb")) {
        try withSession(line.options("dumb")) { _ in }
      }
      #expect(line.sent() == "" && line.isAsBefore)
      var pipe = try Pipe().options
      pipe.requiresTerminal = true
      #expect(throws: SessionError.notATerminal) { try withSession(pipe) { _ in } }
    }

    @Test(arguments: [("xterm-ghostty", "xterm-ghostty"), (nil, ""), ("", ""), ("../x", "../x")])
    func `an unknown terminal is treated as a likely one, and noted`(name: String?, noted: String)
      throws
    {
      let line = try Line()
      try withSession(line.options(name)) { session in
        #expect(
          session.notes == [.unknownTerminal(noted, treatedAs: "xterm-256color")])
        #expect(session.depth == .indexed256)
      }
    }

    @Test func `there is one session at a time`() throws {
      let line = try Line()
      try withSession(line.options("xterm-256color")) { session in
        #expect(throws: SessionError.alreadyOpen) {
          try withSession(line.options("xterm-256color")) { _ in }
        }
        line.type("x")
        #expect(session.next() == .key(.character("x")))
      }
      try withSession(line.options("vt100")) { session in #expect(session.notes == []) }
    }

    @Test func `input that ends is told, and told again`() throws {
      let pipe = try Pipe()
      try withSession(pipe.options) { session in
        pipe.type("ab")
        pipe.close()
        #expect(session.keys() == [.key(.character("a")), .key(.character("b")), .closed])
        #expect(session.next() == .closed)
      }
    }

    @Test func `signals come as events, in order`() throws {
      let line = try Line()
      try withSession(line.options("xterm-256color")) { session in
        for signal in [Signal.interrupt, .hangup, .terminate] { deliver(signal.number) }
        #expect(session.keys() == [.signal(.interrupt), .signal(.hangup), .signal(.terminate)])
      }
    }

    @Test func `after a stop the screen is drawn again`() throws {
      let line = try Line()
      try withSession(line.options("xterm-256color")) { session in
        var canvas = Canvas(size: session.size)
        canvas.write("kvar", at: Point(x: 0, y: 0))
        session.show(canvas, theme: Theme(name: "plain"))
        _ = line.sent()
        deliver(SIGCONT)
        #expect(session.next() == .signal(.continued))
        #expect(line.sent().contains("kvar"))
      }
    }

    @Test func `another size is told once, and the next canvas fills it`() throws {
      let line = try Line()
      try withSession(line.options("xterm-256color")) { session in
        for size in [Size(columns: 10, rows: 3), Size(columns: 100, rows: 30)] {
          line.resize(size)
          deliver(SIGWINCH)
          #expect(session.keys() == [.resize(size)])
          #expect(session.size == size)
          deliver(SIGWINCH)
          #expect(session.keys() == [])
        }
        var canvas = Canvas(size: session.size)
        canvas.write("nere", at: Point(x: 90, y: 29))
        session.show(canvas, theme: Theme(name: "plain"))
        #expect(line.sent().contains("\u{1B}[30;91Hnere"))
      }
    }
  }
}
