import TestSupport
import Foundation
import Testing

/// The chief's day in a real terminal, by the script that the golden screens of it are played by.
struct DayTests {
  private static let script = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "DashboardTests/Scripts/day.sju")

  @Test func `a day's work is on the disk, sound, and nothing else is touched`() throws {
    let folder = try TemporaryFolder.withExample()
    let git = Git(folder: folder, name: "data")
    try git.expect("init", "--quiet")
    try git.configure()
    try git.expect("add", ".")
    try git.expect("commit", "--quiet", "-m", "before")

    let tmux = try Tmux(.init(size: (120, 36)), in: folder)
    try tmux.expect("De sju momenten")
    try tmux.play(String(contentsOf: Self.script, encoding: .utf8))
    // A day's keys take an unoptimised build a while.
    for _ in 0..<12 where try !tmux.becomes({ try tmux.text().contains("status 0") }) {}
    try tmux.expectEnd(status: 0)

    let changed = try git.expect("diff", "--numstat").split(separator: "\n").map {
      $0.split(separator: "\t").map(String.init)
    }
    let lines = Dictionary(uniqueKeysWithValues: changed.map { ($0[2], "+\($0[0]) -\($0[1])") })
    #expect(
      Set(lines.keys) == [
        "council/attempts.rec", "council/callouts.rec", "council/contacts.rec",
        "network/appointments.rec", "network/encounters.rec", "network/followups.rec",
        "network/meetings.rec", "network/organisations.rec", "network/persons.rec",
        "network/relations.rec",
      ])
    #expect(lines["network/organisations.rec"] == "+4 -0")
    #expect(lines["network/persons.rec"] == "+4 -0")
    #expect(lines["network/relations.rec"] == "+5 -0")
    #expect(lines["network/meetings.rec"] == "+1 -1")
    try expectSound(lines.keys.sorted(), in: folder)
  }

  /// By recutils where the file is small enough for it, and by Sju.
  private func expectSound(_ paths: [String], in folder: TemporaryFolder) throws {
    var checked = 0
    for path in paths {
      let file = folder.path("data/" + path)
      let bytes = try Data(contentsOf: URL(filePath: file))
      guard bytes.count < 40_000 else { continue }
      checked += 1
      #expect(try Recfix.complaints(about: file) == "", "\(path)")
    }
    #expect(checked >= 5)
    let check = try Program.run(["check", "--data", "data"], in: folder)
    #expect(check.status == 0)
    #expect(!check.text.contains("error"))
  }
}

extension Tmux {
  /// Plays the keys of a script; the screens that it saves are for others.
  fileprivate func play(_ script: String) throws {
    for line in script.split(separator: "\n") {
      let words = line.split(separator: " ", maxSplits: 1).map(String.init)
      guard words.count == 2 else { continue }
      switch words[0] {
      case "type": try type(words[1])
      case "key":
        try press(words[1].split(separator: " ").map { $0 == "S-Tab" ? "BTab" : String($0) })
      default: break
      }
    }
  }
}
