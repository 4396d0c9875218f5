import TestSupport
import Foundation
import Testing

/// Many records changed in one step from the screen, and the program killed in the middle of it.
struct BulkKillTests {
  private static let path = "data/network/organisations.rec"

  private func start(_ prefix: String = "", in folder: TemporaryFolder) throws -> Tmux {
    let tmux = try Tmux(.init(size: (120, 36), prefix: prefix), in: folder)
    try tmux.expect("De sju momenten")
    return tmux
  }

  /// Marks all builders and types a tag for them.
  private func tag(_ tmux: Tmux) throws {
    try tmux.press("3", "/")
    try tmux.type("bransch:bygg")
    try tmux.press("Enter", "*", "b")
    try tmux.expect("sätt etikett")
    try tmux.press("Enter")
    try tmux.expect("Sätt etikett på 84 markerade")
    try tmux.type("kampanj")
  }

  /// In the call that puts the new version in place, and by night in the one before it.
  @Test(arguments: ["renameat2"] + (Nightly.isOn ? ["link"] : []))
  func `a kill while it is saved leaves the records as they were, and what was typed`(
    _ call: String
  ) throws {
    let folder = try TemporaryFolder.withExample()
    let before = try Data(contentsOf: URL(filePath: folder.path(Self.path)))
    let tmux = try start(
      "strace -f -qq -o log -e trace=\(call) -e inject=\(call):signal=SIGKILL", in: folder)
    try tag(tmux)
    try tmux.press("C-s")
    try tmux.expect("84 av 84 markerade ändras")
    try tmux.press("Enter")
    try tmux.expect("status 137")
    #expect(try Data(contentsOf: URL(filePath: folder.path(Self.path))) == before)
    #expect(try Program.run(["check", "--data", "data"], in: folder).status == 0)
    try finish(in: folder)
  }

  /// What was typed is there again in another Sju, and is carried out.
  private func finish(in folder: TemporaryFolder) throws {
    let tmux = try start(in: folder)
    try tmux.expect("Ett påbörjat formulär finns kvar")
    try tmux.press("Enter")
    try tmux.expect("Sätt etikett på 84 markerade")
    try tmux.press("C-s")
    try tmux.expect("84 av 84 markerade ändras")
    try tmux.press("Enter")
    try tmux.expect("Sparat: sätta etiketten kampanj på 84")
    let organisations = try folder.text(Self.path)
    #expect(organisations.split(separator: "\n").count { $0 == "Tag: kampanj" } == 84)
  }

  @Test func `a kill while it is typed leaves what was typed, and what it was for`() throws {
    let folder = try TemporaryFolder.withExample()
    let tmux = try start(in: folder)
    try tag(tmux)
    let isKept = try tmux.becomes { tmux.file("data/.sju/draft.rec").contains("kampanj\n") }
    #expect(isKept)
    kill(try #require(tmux.process), SIGKILL)
    try tmux.expect("status 137")
    try finish(in: folder)
  }
}
