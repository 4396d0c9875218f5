import Canvas
import Testing

@testable import Terminal

extension TerminalTests {
  struct MouseTests {
    @Test(arguments: [
      ("\u{1B}[<0;5;3M", Mouse.Kind.press, Point(x: 4, y: 2)),
      ("\u{1B}[<64;1;1M", .wheelUp, Point(x: 0, y: 0)),
      ("\u{1B}[<65;80;24M", .wheelDown, Point(x: 79, y: 23)),
    ])
    func `presses and turns of the wheel are told with their place`(
      typed: String, kind: Mouse.Kind, place: Point
    ) throws {
      let line = try Line()
      try withSession(line.options("xterm-256color")) { session in
        line.type(typed)
        #expect(session.keys() == [.key(.mouse(Mouse(kind, at: place)))])
      }
    }

    @Test func `a button that is let go is told after its press`() throws {
      let line = try Line()
      try withSession(line.options("xterm-256color")) { session in
        line.type("\u{1B}[<0;5;3M\u{1B}[<0;6;3m")
        #expect(
          session.keys() == [
            .key(.mouse(Mouse(.press, at: Point(x: 4, y: 2)))),
            .key(.mouse(Mouse(.release, at: Point(x: 5, y: 2)))),
          ])
      }
    }

    @Test func `turns of the wheel that come together are all told, in order`() throws {
      let line = try Line()
      try withSession(line.options("xterm-256color")) { session in
        line.type("\u{1B}[<65;1;1M\u{1B}[<65;1;1M\u{1B}[<64;1;1M\u{1B}[<65;1;1M")
        let down = Event.key(.mouse(Mouse(.wheelDown, at: Point(x: 0, y: 0))))
        let up = Event.key(.mouse(Mouse(.wheelUp, at: Point(x: 0, y: 0))))
        #expect(session.keys() == [down, down, up, down])
      }
    }

    @Test func `the older report of a mouse is known where the terminal has it`() throws {
      let line = try Line()
      try withSession(line.options("tmux-256color")) { session in
        line.type([0x1B, 0x5B, 0x4D, 0x20, 0x25, 0x23])
        #expect(session.keys() == [.key(.mouse(Mouse(.press, at: Point(x: 4, y: 2))))])
      }
    }

    /// ncurses, left to read these by itself, reads for ever.
    @Test(arguments: [
      "\u{1B}[<", "\u{1B}[<\u{E}=\u{1B}", "\u{1B}[<0;5", "\u{1B}[<0;5;", "\u{1B}[M", "\u{1B}[M  ",
    ])
    func `input that ends within a report ends the session`(typed: String) throws {
      for terminal in ["xterm-256color", "tmux-256color"] {
        let pipe = try Pipe()
        var options = pipe.options
        options.terminal = terminal
        try withSession(options) { session in
          pipe.type(typed)
          pipe.close()
          #expect(session.keys().last == .closed)
        }
      }
    }

    @Test(arguments: [
      "\u{1B}[<0;0;3M", "\u{1B}[<0;5M", "\u{1B}[<0;5;3;1M", "\u{1B}[<x;5;3M", "\u{1B}[<;;M",
      "\u{1B}[<0;99999999999999999999;3M", "\u{1B}[<0;5;99999M", "\u{1B}[<-1;5;3M",
    ])
    func `a report that makes no sense does nothing`(typed: String) throws {
      let line = try Line()
      try withSession(line.options("xterm-256color")) { session in
        line.type(typed + "\r")
        #expect(session.keys().last == .key(.enter))
      }
    }

    @Test func `other buttons do nothing, and leave no letters behind`() throws {
      let line = try Line()
      try withSession(line.options("xterm-256color")) { session in
        line.type("\u{1B}[<2;5;3M\u{1B}[<35;5;3Mx")
        #expect(session.keys() == [.key(.character("x"))])
      }
    }

    @Test func `the mouse is asked for only where it is wanted, and given back`() throws {
      let line = try Line()
      var options = line.options("xterm-256color")
      try withSession(options) { _ in #expect(line.sent().contains("\u{1B}[?1006;1000h")) }
      #expect(line.sent().contains("\u{1B}[?1006;1000l"))
      options.reportsMouse = false
      try withSession(options) { _ in }
      #expect(!line.sent().contains("1000"))
    }

    @Test func `two presses at one place, not too far apart, are a double press`() {
      var counter = PressCounter()
      let place = Point(x: 1, y: 1)
      #expect(counter.press(at: place, milliseconds: 0) == .press)
      #expect(counter.press(at: place, milliseconds: 400) == .doublePress)
      #expect(counter.press(at: place, milliseconds: 500) == .press)
      #expect(counter.press(at: place, milliseconds: 901) == .press)
      #expect(counter.press(at: Point(x: 2, y: 1), milliseconds: 902) == .press)
    }
  }
}
