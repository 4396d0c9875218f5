import Canvas
import Glibc
import Testing

@testable import Terminal

extension TerminalTests {
  struct EncodingTests {
    @Test(arguments: ["C", "POSIX"])
    func `where the locale knows ASCII alone, UTF-8 is used and said`(locale: String) throws {
      let line = try Line()
      try withSession(line.options("xterm-256color", locale: locale)) { session in
        #expect(session.notes == [.plainLocale(used: "C.UTF-8")])
        #expect(session.repertoire == .full)
        var canvas = Canvas(size: session.size)
        canvas.write("Åtgärd för ö", at: Point(x: 0, y: 0))
        session.show(canvas, theme: Theme(name: "plain"))
        #expect(line.sent().contains("Åtgärd för ö"))
        line.type("å")
        #expect(session.next() == .key(.character("å")))
      }
    }

    @Test func `a locale of UTF-8 that is not on the machine is worth no word`() {
      let encoding = TextEncoding(locale: "xx_XX.UTF-8")
      #expect(encoding.isUnicode)
      #expect(encoding.note == nil)
      #expect(TextEncoding(locale: "xx_XX").note == .plainLocale(used: "C.UTF-8"))
      #expect(TextEncoding(locale: "C.UTF-8").note == nil)
    }

    @Test(arguments: ["UTF-8", "utf8", "sv_SE.UTF-8@x"])
    func `the encoding alone, as macOS sends it, is UTF-8 and worth no word`(locale: String) {
      let encoding = TextEncoding(locale: locale)
      #expect(encoding.isUnicode)
      #expect(encoding.note == nil)
    }

    @Test func `GNU screen in a plain locale is sent ASCII, which it can place`() {
      let plain = TextEncoding(locale: "C", isInScreen: true)
      #expect(plain.isASCII)
      #expect(plain.note == .limitedEncoding("ASCII"))
      #expect(TextEncoding(locale: "xx_XX.UTF-8", isInScreen: true).isUnicode)
    }

    @Test func `the machine's own console is drawn on with what its font has`() throws {
      let line = try Line()
      try withSession(line.options("linux")) { session in
        #expect(session.repertoire == .console)
        var canvas = Canvas(size: session.size)
        canvas.write("å ▰▱ ● ✓ ─ ē 漢", at: Point(x: 0, y: 0))
        session.show(canvas, theme: Theme(name: "plain"))
        let sent = line.sent()
        #expect(sent.contains("å ■· "))
        #expect(!sent.contains { "▰▱●✓ē漢".contains($0) })
      }
    }

    @Test func `a character is made of its bytes however they are cut`() {
      _ = TextEncoding(locale: "C.UTF-8")
      var decoder = CharacterDecoder()
      #expect([0xE2, 0x98, 0x83].map { decoder.take($0) } == [nil, nil, "☃"])
      #expect(!decoder.isWithinCharacter)
      #expect(decoder.take(0xE2) == nil && decoder.isWithinCharacter)
      #expect(decoder.take(0x41) == "A")
      #expect([0xFF, 0x80, 0xC0, 0xED, 0xA0, 0x42].map { decoder.take($0) }.last == "B")
    }
  }
}
