import Canvas
import Testing

@testable import Terminal

extension TerminalTests {
  struct PasteTests {
    private static let begin = "\u{1B}[200~"
    private static let end = "\u{1B}[201~"

    @Test(arguments: [
      ("q", "q"), ("", ""), ("rad\rrad\r\nrad\nq", "rad\nrad\nrad\nq"), ("åäö🚒", "åäö🚒"),
      ("\u{1B}", "\u{1B}"), ("\u{1B}[201", "\u{1B}[201"), ("\u{1B}\u{1B}[20", "\u{1B}\u{1B}[20"),
      ("\u{1B}[200~x", "\u{1B}[200~x"), ("\u{1B}[A\u{3}\u{0}", "\u{1B}[A\u{3}\u{0}"),
    ])
    func `what is pasted is one event, and no key`(typed: String, text: String) throws {
      for terminal in ["xterm-256color", "tmux-256color", "linux", "vt100"] {
        let line = try Line()
        try withSession(line.options(terminal)) { session in
          line.type("a" + Self.begin + typed + Self.end + "b")
          #expect(
            session.keys() == [
              .key(.character("a")), .key(.paste(text)), .key(.character("b")),
            ])
        }
      }
    }

    @Test func `bytes in a paste that are no character are passed over`() throws {
      let line = try Line()
      try withSession(line.options("xterm-256color")) { session in
        line.type(Array(Self.begin.utf8) + [0x61, 0xFF, 0xC3, 0x62] + Array(Self.end.utf8))
        #expect(session.keys() == [.key(.paste("ab"))])
      }
    }

    @Test func `input that ends within a paste gives what came, and then the end`() throws {
      let pipe = try Pipe()
      try withSession(pipe.options) { session in
        pipe.type(Self.begin + "q\u{1B}[2")
        pipe.close()
        #expect(session.keys() == [.key(.paste("q\u{1B}[2")), .closed])
      }
    }

    @Test func `beyond its limit a paste is dropped, and its end still found`() throws {
      var paste = Paste(limit: 1_000)
      let bytes = Array((String(repeating: "q", count: 50_000) + Self.end).utf8)
      let ends = bytes.indices.filter { paste.take(bytes[$0]) }
      #expect(ends == [bytes.count - 1])
      #expect(paste.text == String(repeating: "q", count: 1_000))
    }

    @Test func `terminals are asked to mark what is pasted, and asked no more afterwards`() throws {
      for terminal in ["xterm-256color", "tmux-256color", "screen", "linux", "vt100"] {
        let line = try Line()
        try withSession(line.options(terminal)) { _ in
          #expect(line.sent().contains("\u{1B}[?2004h"), "\(terminal)")
        }
        #expect(line.sent().contains("\u{1B}[?2004l"), "\(terminal)")
      }
      let line = try Line()
      try withSession(line.options("vt52")) { _ in }
      #expect(!line.sent().contains("2004"))
    }
  }
}
