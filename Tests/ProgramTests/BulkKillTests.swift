import Foundation
import Testing

/// Many records changed in one step from the screen, and the program killed in the middle of it.
@Suite struct BulkKillTests {
  /// Marks all builders and is about to tag them.
  private func tag(_ tmux: Tmux) throws {
    try tmux.expect("De sju momenten")
    try tmux.press("3", "/")
    try tmux.type("bransch:bygg")
    try tmux.press("Enter", "*", "b")
    try tmux.expect("sätt etikett")
    try tmux.press("Enter")
    try tmux.expect("Sätt etikett på")
    try tmux.type("kampanj")
    try tmux.press("C-s")
    try tmux.expect("markerade ändras")
  }

  private func tagged(_ file: String) -> Int {
    file.split(separator: "\n").count { $0 == "Tag: kampanj" }
  }

  /// - Parameter when: which of the process's calls of that kind it is killed in.
  @Test(arguments: [("write", "kampanj"), ("fsync", ""), ("rename", ""), ("unlink", "")])
  func `a kill in the middle of a bulk edit leaves all of it or nothing`(
    _ call: String, _ text: String
  ) throws {
    let folder = try TemporaryFolder()
    _ = try Program.run(["init", "--example", "data"], in: folder)
    let path = "data/network/organisations.rec"
    let before = try String(contentsOfFile: folder.path(path), encoding: .utf8)
    let prefix = "strace -f -qq -o log -e trace=\(call) -e inject=\(call):signal=SIGKILL"
    let tmux = try Tmux(.init(size: (120, 36), prefix: prefix), in: folder)
    try tag(tmux)
    try tmux.press("Enter")
    try tmux.expect("status 137")

    let after = tmux.file(path)
    #expect(after == before || tagged(after) > 50)
    let check = try Program.run(["check", "--data", "data"], in: folder)
    #expect(check.status == 0)
    let again = try Tmux(.init(size: (120, 36)), in: folder)
    try again.expect("data i ordning")
    try tag(again)
    try again.press("Enter")
    try again.expect("Sparat: sätta etiketten kampanj på")
    #expect(tagged(tmux.file(path)) > 50)
  }
}
