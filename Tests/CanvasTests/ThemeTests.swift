import TestSupport
import RecFile
import Testing

@testable import Canvas

struct ThemeTests {
  private func read(_ text: String) -> Theme.Reading { Theme.read(RecFile(Array(text.utf8))) }

  @Test func `a theme of one line is usable: every role falls back, in the end to text`() throws {
    let theme = try #require(read("Name: x\nText: #101010 on #f0f0f0\n").themes.first)
    for role in Role.allCases {
      #expect(theme.style(for: role).foreground == RGB(0x10, 0x10, 0x10), "\(role)")
    }
    #expect(theme.style(for: .selected).reverse)
    #expect(theme.style(for: .title).bold)
    #expect(theme.style(for: .link).underline)
    #expect(theme.style(for: .bad).background == nil)
  }

  @Test func `every chain of fallbacks ends at text`() {
    for role in Role.allCases where role != .text {
      var seen: Set<Role> = []
      var next = role
      while next != .text {
        #expect(seen.insert(next).inserted, "\(role) goes round")
        guard !seen.isEmpty, seen.count < 50 else { break }
        next = next.fallback.role
      }
    }
  }

  @Test func `roles have the names that files give them`() {
    for role in Role.allCases { #expect(Role(field: role.field) == role) }
    #expect(Role.step1.field == "Step1")
    #expect(Role.headerActive.field == "HeaderActive")
    #expect(Role(field: "step1") == nil)
    #expect(Role.step(3) == .step3)
    #expect(Role.step(0) == .text)
    #expect(Role.step(8) == .text)
  }

  @Test func `a style says colours, ground, attributes, and names for few colours`() throws {
    let theme = try #require(
      read("Name: x\nBad: #ff0000 on #000000 bold italic / bright-red on default underline\n")
        .themes.first)
    #expect(
      theme.style(for: .bad)
        == Style(
          foreground: RGB(255, 0, 0), background: RGB(0, 0, 0), attributes: [.bold, .italic],
          named16: .init(foreground: .brightRed, attributes: .underline)))
  }

  @Test(arguments: [
    (
      "Name: x\nText: blu", 2, 7, "expected a colour like #3a7bd5, 'on', 'bold' or '/', found 'blu'"
    ),
    (
      "Name: x\nText: #12 on #000000", 2, 7,
      "expected a colour like #3a7bd5, 'on', 'bold' or '/', found '#12'"
    ),
    (
      "Name: x\nText: #123456 on", 2, 17,
      "expected a colour like #3a7bd5 or 'default', found the end of the line"
    ),
    (
      "Name: x\nText: #123456 fet", 2, 15,
      "expected 'bold', 'underline', 'reverse', 'dim', 'italic' or '/', found 'fet'"
    ),
    (
      "Name: x\nText: #123456 / röd", 2, 17,
      "expected a colour name like 'cyan', 'on' or 'bold', found 'röd'"
    ),
    (
      "Name: x\nText: #123456 / red on blå", 2, 24,
      "expected a colour name like 'cyan' or 'bright-cyan', found 'blå'"
    ),
    ("Name: x\nTekst: #123456", 2, 1, "expected 'Name', 'Doc' or a role, found 'Tekst'"),
    ("Name: x\nBad: bold\nBad: dim", 3, 1, "expected 'Bad' only once in a theme"),
    ("Text: #123456", 1, 1, "expected a field 'Name' in the theme"),
  ])
  func `what can't be followed is told by its place`(
    file: String, line: Int, column: Int, words: String
  ) throws {
    let problems = read(file + "\n").problems
    let problem = try #require(problems.first)
    #expect(problems.count == 1)
    #expect((problem.line, problem.column) == (line, column))
    #expect("\(problem)" == words)
  }

  @Test func `what is no rec is a problem, and the rest of the theme stands`() throws {
    let reading = read("Name: x\nhejsan\nBad: bold\n")
    #expect(reading.problems.map(\.line) == [2])
    #expect(reading.themes.first?.style(for: .bad).bold == true)
  }

  @Test func `any bytes are read without end or trap`() {
    var random = SeededRandom(seed: 21)
    let words = [
      "Name: ", "Text: ", "on ", "/ ", "#123456 ", "bold", "\n", "\u{0}", "+ ", "Å",
      "%rec: Theme\n",
    ]
    for _ in 0..<500 {
      let text = (0..<Int.random(in: 0...30, using: &random))
        .map { _ in words.randomElement(using: &random) ?? "" }.joined()
      let reading = read(text)
      for problem in reading.problems { #expect(problem.line >= 1 && problem.column >= 1) }
    }
  }

  // MARK: Depths

  @Test func `the colours of the palette are their own nearest`() {
    for index in UInt8(16)...255 {
      guard let colour = Palette256.colour(at: index) else { continue }
      #expect(Palette256.colour(at: Palette256.index(nearest: colour)) == colour)
    }
    #expect(Palette256.colour(at: 15) == nil)
    #expect(Palette256.index(nearest: RGB(1, 1, 1)) == 16)
    #expect(Palette256.index(nearest: RGB(254, 254, 254)) == 231)
  }

  @Test func `names are their own nearest, and bright ones have plain ones`() {
    for colour in NamedColour.allCases {
      #expect(NamedColour(nearest: colour.usual) == colour)
      #expect(NamedColour(name: colour.name) == colour)
      #expect(colour.plain.rawValue == colour.rawValue % 8)
    }
    #expect(NamedColour.brightCyan.name == "bright-cyan")
  }

  @Test func `with eight colours bright letters are bold, and bright black is dim`() {
    let named = Style.Named(foreground: .brightRed)
    let bright = Style(named16: named).resolved(.named8)
    #expect(bright == Appearance(foreground: .indexed(1), attributes: .bold))
    let dim = Style(named16: .init(foreground: .brightBlack)).resolved(.named8)
    #expect(dim == Appearance(attributes: .dim))
    let onGround = Style(named16: .init(foreground: .brightBlack, background: .white))
    #expect(
      onGround.resolved(.named8) == Appearance(foreground: .indexed(0), background: .indexed(7)))
  }

  @Test func `a role without a ground stands on what it lies on`() throws {
    let theme = try #require(
      read(
        "Name: x\nText: #000001 on #000002\nMuted: #000003\nOverlay: #000004 on #000005\n"
          + "Selected: on #000006\nSelectedInactive: #000007 on #000008\nChip: #000009 on #00000a\n"
      )
      .themes.first)
    func colours(_ role: Role, _ surface: Surface) -> [Appearance.Colour] {
      let shown = theme.appearance(of: role, on: surface, depth: .direct)
      return [shown.foreground, shown.background]
    }
    func direct(_ one: UInt8, _ other: UInt8) -> [Appearance.Colour] {
      [.direct(RGB(0, 0, one)), .direct(RGB(0, 0, other))]
    }
    #expect(colours(.muted, .page) == direct(3, 2))
    #expect(colours(.muted, .overlay) == direct(3, 5))
    #expect(colours(.text, .overlay) == direct(4, 5))
    #expect(colours(.muted, .selected) == direct(3, 6))
    #expect(colours(.chip, .overlay) == direct(9, 10))
    #expect(colours(.muted, .selectedInactive) == direct(7, 8))
    #expect(colours(.chip, .selectedInactive) == direct(7, 8))
  }
}
