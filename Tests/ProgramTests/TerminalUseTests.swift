import TestSupport
import Foundation
import Testing

/// Manners while the program runs.
struct TerminalUseTests {
  @Test func `however small the window was, the screen is back with its size`() throws {
    let tmux = try Tmux()
    try tmux.expect("De sju momenten")
    for (columns, rows) in [(10, 3), (1, 1), (40, 10)] {
      try tmux.run("resize-window", "-x", "\(columns)", "-y", "\(rows)")
      try tmux.expect("pane_width", is: "\(columns)")
      let isAsking = try tmux.becomes { try !tmux.text().contains("De sju momenten") }
      #expect(isAsking)
    }
    try tmux.run("resize-window", "-x", "120", "-y", "36")
    try tmux.expect("De sju momenten")
    try tmux.press("3")
    try tmux.expect("Huddinge kommun")
    try tmux.press("q")
    try tmux.expectEnd(status: 0)
  }

  @Test(arguments: ["xterm-256color", "linux", "vt100", "screen"])
  func `pasted text runs no command`(terminal: String) throws {
    let tmux = try Tmux(.init(terminal: terminal))
    try tmux.expect("De sju momenten")
    try tmux.paste("q\nq\r3\u{1B}q:q\n")
    try tmux.press("2")
    try tmux.expect("Insatser")
    try tmux.press("3", "/")
    try tmux.paste("vattenfall\ni jordbro\n")
    let isFiltered = try tmux.becomes { try !tmux.text().contains("Huddinge kommun") }
    #expect(isFiltered)
    try tmux.expect("Vattenfall i Jordbro")
    kill(try #require(tmux.process), SIGTERM)
    try tmux.expectEnd(status: 143)
  }

  @Test func `what a terminal says, cut and late, runs no command`() throws {
    let tmux = try Tmux()
    let before = try tmux.contents()
    try tmux.expect("De sju momenten")
    for piece in [
      "\u{1B}", "]11;rgb:dC\r", "q\u{7}", "\u{1B}P", ">|d\rC(379)", "\u{1B}\\", "\u{90}1+r3\r",
      "\u{9C}", "\u{1B}[?64;", "1;2c", "\u{1B}_Gd\r", "\u{1B}", "\\\u{1B}[200~3d\r", "C\rq",
      "\u{1B}[20", "1~",
    ] {
      try tmux.send(piece)
    }
    try tmux.press("2")
    try tmux.expect("Insatser")
    try tmux.press("q")
    try tmux.expectEnd(status: 0)
    #expect(try tmux.contents() == before)
  }

  @Test func `a paste that doesn't end says so, and how to leave it`() throws {
    let tmux = try Tmux()
    try tmux.expect("De sju momenten")
    try tmux.send("\u{1B}[200~d\r")
    try tmux.expect("Ctrl-C avbryter den")
    try tmux.send("\u{1B}[201~")
    try tmux.press("2")
    try tmux.expect("Insatser")
  }

  @Test func `the real cursor stands on the selected row`() throws {
    let tmux = try Tmux()
    try tmux.expect("De sju momenten")
    try tmux.press("3")
    try tmux.expect("Huddinge kommun")
    let first = try #require(Int(try tmux.value("cursor_y")))
    for step in 1...3 {
      try tmux.press("Down")
      try tmux.expect("cursor_y", is: "\(first + step)")
    }
    let rows = try tmux.text().split(separator: "\n", omittingEmptySubsequences: false)
    let styled = try tmux.text(styles: true).split(
      separator: "\n", omittingEmptySubsequences: false)
    let selected = rows.indices.contains(first + 3) ? rows[first + 3] : ""
    #expect(!selected.trimmingCharacters(in: .whitespaces).isEmpty)
    #expect(styled.count == rows.count)
    #expect(try tmux.value("cursor_flag") == "0")
  }

  @Test func `while nothing happens nothing is sent and nothing is done`() throws {
    let tmux = try Tmux()
    try tmux.expect("De sju momenten")
    try tmux.run("pipe-pane", "cat > sent")
    try tmux.press("3")
    try tmux.expect("Huddinge kommun")
    let process = try #require(tmux.process)
    var before = (sent: -1, wakes: "")
    let isSettled = try tmux.becomes {
      let now = (sent: tmux.file("sent").utf8.count, wakes: Self.wakes(of: process))
      defer { before = now }
      return now == before && now.sent > 0
    }
    #expect(isSettled)
    poll(nil, 0, 1_500)
    #expect(tmux.file("sent").utf8.count == before.sent)
    #expect(Self.wakes(of: process) == before.wakes)
  }

  @Test func `a kill in the middle of a form loses nothing that was typed`() throws {
    let folder = try TemporaryFolder()
    let tmux = try Tmux(in: folder)
    try tmux.expect("De sju momenten")
    try tmux.press("3", "a", "Enter")
    try tmux.expect("Ny organisation")
    try tmux.type("Norra Åkeriet")
    let isKept = try tmux.becomes {
      tmux.file("data/.sju/draft.rec").contains("Text: Norra Åkeriet\n")
    }
    #expect(isKept)
    kill(try #require(tmux.process), SIGKILL)
    try tmux.expect("status 137")
    try tmux.run("respawn-pane", "-k")
    try tmux.expect("Ett påbörjat formulär finns kvar")
    try tmux.press("Enter")
    try tmux.expect("Norra Åkeriet")
    try tmux.press("Tab", "f", "C-s")
    try tmux.expect("Sparat: lägga till organisationen Norra Åkeriet")
    let isGone = try tmux.becomes { tmux.file("data/.sju/draft.rec").isEmpty }
    #expect(isGone)
    #expect(tmux.file("data/network/organisations.rec").contains("Name: Norra Åkeriet\n"))
    try tmux.press("q")
    try tmux.expect("status 0")
  }

  /// How often the process has been woken, as the system counts.
  private static func wakes(of process: Int32) -> String {
    let status = try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)
    return status?.split(separator: "\n").filter { $0.contains("ctxt_switches") }
      .joined(separator: " ") ?? ""
  }
}
