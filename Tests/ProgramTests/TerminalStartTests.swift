import TestSupport
import Testing

/// The program starts on any terminal, or says why it can't.
struct TerminalStartTests {
  @Test(arguments: [
    "linux", "xterm", "xterm-256color", "tmux-256color", "screen", "vt100", "xterm-direct",
    "rxvt-unicode",
  ])
  func `it starts, letters and all, and leaves the terminal as it was`(terminal: String) throws {
    let tmux = try Tmux(.init(terminal: terminal))
    try tmux.expect("Översikt")
    try tmux.expect("Näringslivet")
    try tmux.press("q")
    try tmux.expectEnd(status: 0)
  }

  @Test func `on an unknown terminal it starts with a note`() throws {
    let tmux = try Tmux(.init(terminal: "xterm-ghostty"))
    try tmux.expect("Översikt")
    try tmux.expect("Terminalen xterm-ghostty är okänd här")
    try tmux.press("q")
    try tmux.expectEnd(status: 0)
  }

  @Test func `a theme of the settings that is not there is told, and another used`() throws {
    let folder = try TemporaryFolder.withStarter()
    _ = try Program.run(["set", "settings", "", "Theme=rosa", "--data", "data"], in: folder)
    let tmux = try Tmux(in: folder)
    try tmux.expect("Temat ”rosa” i inställningarna finns inte")
    try tmux.press("q")
    try tmux.expectEnd(status: 0)
  }

  @Test func `in a plain locale it starts with a note, and å ä ö are right`() throws {
    let tmux = try Tmux(.init(environment: ["LC_ALL": "C"]))
    try tmux.expect("Språkmiljön kan bara ASCII")
    try tmux.expect("Näringslivet")
  }

  @Test func `where nothing can be drawn the overview is printed, with why`() throws {
    let tmux = try Tmux(.init(terminal: "dumb"))
    try tmux.expectEnd(status: 0)
    #expect(tmux.file("errors").contains("TERM=dumb"))
    // All of it is still on the screen, the header and what waits included.
    let text = try tmux.text()
    for words in ["Tyresö kommun", " Nu ", "De sju momenten", "Krisrådet"] {
      #expect(text.contains(words), "\(words)")
    }
    #expect(!text.contains("avsluta"))
  }

  @Test func `a folder that is not there is made, and that is said`() throws {
    let tmux = try Tmux(.init(hasData: false))
    try tmux.expect("Ny datamapp")
    try tmux.expect("De sju momenten")
    #expect(tmux.file("data/settings.rec").contains("AsOf"))
  }

  @Test func `what is to be said is said one thing after the other`() throws {
    let tmux = try Tmux(.init(environment: ["LC_ALL": "C"], hasData: false))
    try tmux.expect("Ny datamapp")
    try tmux.press("2")
    try tmux.expect("Språkmiljön kan bara ASCII")
  }

  @Test func `colours are the terminal's best, and none where none are wanted`() throws {
    let folder = try TemporaryFolder()
    try Self.describeDirectColours(in: folder)
    let direct = try Tmux(
      .init(terminal: "xterm-direct", environment: ["TERMINFO": folder.path("terminfo")]),
      in: folder)
    try direct.expect("Översikt")
    let text = try direct.text(styles: true)
    #expect(text.contains("38;2;") && !text.contains("38;5;"))
    let none = try Tmux(.init(environment: ["NO_COLOR": "1"]))
    try none.expect("Översikt")
    let plain = try none.text(styles: true)
    #expect(plain.contains("Översikt"))
    #expect(plain.matches(of: #/\u{1B}\[[0-9;]*[34][0-8][0-9;]*m/#).isEmpty)
  }

  /// The description of a terminal with direct colours, which not every machine has.
  private static func describeDirectColours(in folder: TemporaryFolder) throws {
    func colour(_ named: Int, _ direct: Int) -> String {
      "\\E[%?%p1%{8}%<%t\(named)%p1%d%e\(direct)\\:2\\:\\:%p1%{65536}%/%d\\:%p1%{256}%/%{255}%&%d"
        + "\\:%p1%{255}%&%d%;m"
    }
    let source = """
      xterm-direct|xterm with direct colours,
      \tRGB, ccc@, colors#0x1000000, pairs#0x7FFF, initc@, oc@,
      \tsetab=\(colour(4, 48)), setaf=\(colour(3, 38)),
      \tuse=xterm-256color,

      """
    let file = try folder.write("direct.ti", source)
    let compiler = Program.child(["tic", "-x", "-o", folder.path("terminfo"), file], in: folder)
    #expect(try compiler.run() == 0)
  }
}
