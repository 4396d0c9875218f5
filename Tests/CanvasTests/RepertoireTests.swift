import Testing

@testable import Canvas

struct RepertoireTests {
  @Test func `every substitute takes one column and is in the repertoire`() {
    for value in 0x20...0xFFFF as ClosedRange<UInt32> {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let character = Character(scalar)
      let ascii = Repertoire.ascii.substitute(for: character)
      #expect(ascii.isASCII)
      let console = Repertoire.console.substitute(for: character)
      #expect(Repertoire.console.substitute(for: console) == console)
      #expect(TextWidth.columns(of: console) == 1 || console == character)
      #expect(Repertoire.full.substitute(for: character) == character)
    }
  }

  @Test func `everything that we draw with has a look-alike, and none is a question mark`() {
    for character in Repertoire.decorative {
      #expect(TextWidth.columns(of: character) == 1, "\(character)")
      #expect(Repertoire.ascii.substitute(for: character) != "?", "\(character)")
    }
    for sign in "▰▱▁▂▃▄▅▆▇█●◐○✕✓╭╮╰╯├┤┼│─◂▸▾▴▲▼…⟨⟩▌" {
      #expect(Repertoire.decorative.contains(sign), "\(sign)")
    }
  }

  @Test func `statuses are told apart in every repertoire`() {
    for repertoire in Repertoire.allCases {
      let signs = ["●", "◐", "○", "✕", "✓"].map { repertoire.substitute(for: $0) }
      #expect(Set(signs).count == 5, "\(repertoire) \(signs)")
      #expect(repertoire.substitute(for: "▰") != repertoire.substitute(for: "▱"))
    }
  }

  @Test func `letters lose their accents where they must, and nothing moves`() {
    var canvas = Canvas(size: Size(columns: 16, rows: 1))
    canvas.write("Öå漢é│✓", at: .zero, role: .accent)
    canvas.lay(.selected, Rect(x: 0, y: 0, width: 2, height: 1))
    let ascii = canvas.shown(in: .ascii)
    #expect(ascii.text(row: 0) == "Oa? e|v")
    #expect(ascii[0, 0].surface == .selected)
    #expect(ascii[4, 0].role == .accent)
    #expect(canvas.shown(in: .console).text(row: 0) == "Öå? é│v")
    #expect(canvas.shown(in: .full) == canvas)
    #expect(SampleScreen.canvas.shown(in: .ascii).text.utf8.allSatisfy { $0 < 0x80 })
  }
}
