import Canvas
import Testing

@testable import Terminal

extension TerminalTests {
  struct KeyTests {
    struct Example: Sendable {
      let typed: String
      let keys: [Key]

      init(_ typed: String, _ keys: Key...) { (self.typed, self.keys) = (typed, keys) }
    }

    static let everywhere = [
      Example("a", .character("a")), Example("å", .character("å")),
      Example("q ö?", .character("q"), .character(" "), .character("ö"), .character("?")),
      Example("🚒é", .character("🚒"), .character("é")),
      Example("\r", .enter), Example("\n", .enter), Example("\t", .tab),
      Example("\u{7F}", .backspace), Example("\u{8}", .backspace), Example("\u{0}", .control(" ")),
      Example("\u{12}", .control("r")), Example("\u{3}", .control("c")),
      Example("\u{1A}", .control("z")), Example("\u{1C}", .control("\\")),
      Example("\u{1B}", .escape), Example("\u{1B}\u{1B}", .escape, .escape),
      Example("\u{1B}x", .alt("x")), Example("\u{1B}å", .alt("å")), Example("\u{1B}["),
      Example("\u{1B}O"),
      Example("\u{1B}\u{1B}[A", .up), Example("\u{1B}\r", .enter),
      Example("\u{1B}[A", .up), Example("\u{1B}[B", .down), Example("\u{1B}[C", .right),
      Example("\u{1B}[D", .left), Example("\u{1B}OA", .up), Example("\u{1B}OB", .down),
      Example("\u{1B}OC", .right), Example("\u{1B}OD", .left),
      Example("\u{1B}[1;5C", .right), Example("\u{1B}[1;2A", .up), Example("\u{1B}[1;3H", .home),
      Example("\u{1B}[H", .home), Example("\u{1B}[F", .end), Example("\u{1B}OH", .home),
      Example("\u{1B}[1~", .home), Example("\u{1B}[4~", .end), Example("\u{1B}[7~", .home),
      Example("\u{1B}[5~", .pageUp), Example("\u{1B}[6~", .pageDown),
      Example("\u{1B}[5;5~", .pageUp), Example("\u{1B}[2~", .insert), Example("\u{1B}[3~", .delete),
      Example("\u{1B}[Z", .backTab), Example("\u{1B}OM", .enter), Example("\u{1B}OP", .function(1)),
      Example("\u{1B}[15~", .function(5)), Example("\u{1B}[24~", .function(12)),
      Example("\u{1B}[[A", .function(1)), Example("\u{1B}[[E", .function(5)),
      Example("j\u{1B}[Aj", .character("j"), .up, .character("j")),
    ]

    @Test(arguments: everywhere, ["xterm-256color", "vt100", "linux", "tmux-256color"])
    func `a key is known whatever the terminal is said to be`(example: Example, terminal: String)
      throws
    {
      let heard = try heard(example.typed, terminal)
      #expect(heard == example.keys.map { .key($0) }, "\(terminal)")
    }

    @Test func `the keypad types what is on its keys`() throws {
      #expect(
        try heard("\u{1B}Ok\u{1B}Om\u{1B}Oj\u{1B}Oo\u{1B}On\u{1B}Ol", "xterm")
          == ["+", "-", "*", "/", ".", ","].map { .key(.character($0)) })
      let digits = "pqrstuvwxy".map { "\u{1B}O\($0)" }.joined()
      #expect(try heard(digits, "xterm") == "0123456789".map { .key(.character($0)) })
      #expect(try heard("\u{1B}OM\u{1B}OX", "xterm") == [.key(.enter), .key(.character("="))])
    }

    static let unknown = [
      "\u{1B}[99~", "\u{1B}[?1;2c", "\u{1B}[>0;276;0c", "\u{1B}[12;40R", "\u{1B}[I", "\u{1B}[O",
      "\u{1B}[27;5;113~", "\u{1B}[113;5u", "\u{1B}[?2004;1$y", "\u{1B}Oz", "\u{1B}[[Z",
    ]

    @Test(arguments: unknown, ["xterm-256color", "vt100", "linux"])
    func `no rest of an unknown sequence is taken for letters`(typed: String, terminal: String)
      throws
    {
      let keys = try heard(typed + "j", terminal)
      #expect(keys.last == .key(.character("j")))
      #expect(!keys.dropLast().contains { if case .key(.character) = $0 { true } else { false } })
      #expect(keys.count <= 2)
    }

    @Test func `a character that comes in pieces is one key`() throws {
      let line = try Line()
      try withSession(line.options("xterm-256color")) { session in
        line.type([0xF0, 0x9F])
        #expect(session.next(timeout: .zero) == .timeout)
        line.type([0x9A, 0x92])
        #expect(session.keys() == [.key(.character("🚒"))])
      }
    }

    @Test func `bytes that are no character are passed over, and what follows is not`() throws {
      let line = try Line()
      try withSession(line.options("xterm-256color")) { session in
        line.type([0xFF, 0x61, 0xC3, 0x62, 0x80, 0xE2, 0x82, 0xC3, 0xA5])
        #expect(session.keys() == ["a", "b", "å"].map { .key(.character($0)) })
      }
    }

    @Test func `every control byte is one key`() {
      var keys: Set<Key> = []
      for byte in Array(UInt8(0)...31) + [127] { keys.insert(Key(control: byte)) }
      #expect(keys.count == 31)
      #expect(Key(control: 26) == .control("z"))
      #expect(Key(control: 31) == .control("_"))
    }

    @Test func `a sequence that is longer than any key is none, and takes no room`() {
      var sequence = EscapeSequence(.control)
      for _ in 0..<1_000 { sequence.take(0x31) }
      sequence.take(UInt8(ascii: "~"))
      #expect(sequence.parameters.count == 64)
      #expect(sequence.isComplete && sequence.meaning == .nothing)
    }

    private func heard(_ typed: String, _ terminal: String) throws -> [Event] {
      let line = try Line()
      return try withSession(line.options(terminal)) { session in
        line.type(typed)
        return session.keys()
      }
    }
  }
}
