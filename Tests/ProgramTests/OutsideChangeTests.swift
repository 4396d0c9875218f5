import TestSupport
import Foundation
import Testing

/// Other programs change the files while the dashboard is open.
struct OutsideChangeTests {
  private func shell(_ line: String, at folder: String = "data", _ tmux: Tmux) throws {
    var shell = Program.child(["bash", "-c", line], in: tmux.folder)
    shell.folder = tmux.folder.path(folder)
    #expect(try shell.run() == 0, "\(line)")
  }

  @Test func `what an editor, sed, echo and git do to a file shows by itself`() throws {
    let tmux = try Tmux()
    try shell(
      """
      git init -q . && git config user.email a@example.org && git config user.name a
      git add . && git commit -qm one
      """, tmux)
    try tmux.press("3")
    try tmux.expect("Huddinge kommun")
    let changes = [
      (
        "sed -i 's/^Name: Huddinge kommun/Name: Huddinge stad/' network/organisations.rec",
        "Huddinge stad"
      ),
      (
        "printf '\\nId: nya\\nName: Ca bolaget\\nKind: company\\n' >> network/organisations.rec",
        "Ca bolaget"
      ),
      (
        "sed 's/Ca bolaget/Cb bolaget/' network/organisations.rec > new"
          + " && mv new network/organisations.rec", "Cb bolaget"
      ),
      ("git checkout -q network/organisations.rec", "Huddinge kommun"),
    ]
    for (line, words) in changes {
      try shell(line, tmux)
      try tmux.expect(words)
    }
    let isGone = try tmux.becomes { try !tmux.text().contains("Cb bolaget") }
    #expect(isGone)
    kill(try #require(tmux.process), SIGTERM)
    try tmux.expectEnd(status: 143)
  }

  @Test func `a file that breaks stays on the screen, marked, and is mended by itself`() throws {
    let tmux = try Tmux()
    try tmux.press("3")
    try tmux.expect("Huddinge kommun")
    try shell(
      "cp network/organisations.rec kept; echo '<<<<<<< ours' >> network/organisations.rec", tmux)
    try tmux.expect("✕ 2")
    try tmux.expect("Huddinge kommun")
    try shell("cp kept network/organisations.rec", tmux)
    let isMended = try tmux.becomes { try !tmux.text().contains("✕ 2") }
    #expect(isMended)
    kill(try #require(tmux.process), SIGTERM)
    try tmux.expectEnd(status: 143)
  }

  @Test func `a folder that goes away is said to be gone, and one in its place is read`() throws {
    let tmux = try Tmux()
    try tmux.expect("De sju momenten")
    _ = try Program.run(["init", "new", "--municipality", "Nykommun"], in: tmux.folder)
    try shell("mv ../data ../old", tmux)
    try tmux.expect("✕ 25")
    try shell("true; mv ../new ../data", at: "old", tmux)
    try tmux.expect("Nykommun")
    kill(try #require(tmux.process), SIGTERM)
    try tmux.expectEnd(status: 143)
  }
}
