import TestSupport
import Foundation
import Testing

/// The unit is right by systemd, and what it allows is next to nothing.
struct KioskUnitTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// Everything that a program says, and how it ends.
  private func ask(_ arguments: String...) throws -> (status: Int32, text: String) {
    let result = try Program.child(arguments, in: folder).result()
    return (result.status, result.text + result.errors)
  }

  private func unit(_ publication: String) throws -> String {
    let printed = try Program.run(["kiosk", "--unit", "--publication", publication], in: folder)
    #expect(printed.status == 0 && printed.errors.isEmpty)
    return try folder.write("sju-kiosk.service", printed.output)
  }

  @Test(arguments: ["/srv/hall", "hall", "/srv/en \"hall\" 100% $HOME \\x"])
  func `systemd has nothing to say about it`(publication: String) throws {
    let path = try unit(publication)
    let said = try ask("systemd-analyze", "verify", "--man=no", path)
    #expect(said.status == 0 && said.text.isEmpty, "\(said)")
  }

  @Test func `an exposure of 1 in 10 is not reached`() throws {
    let path = try unit("/srv/hall")
    let said = try ask(
      "systemd-analyze", "security", "--offline=true", "--threshold=10", "--no-pager", path)
    #expect(said.status == 0 && said.text.contains("Overall exposure level"), "\(said)")
    #expect(
      try ask("systemd-analyze", "security", "--offline=true", "--threshold=1", path).status != 0)
  }

  @Test func `the language, the theme and the file of wishes go into it`() throws {
    let printed = try Program.run(
      [
        "kiosk", "--unit", "--publication", "/srv/hall", "--language", "en", "--theme", "svartvit",
        "--settings", "/etc/hall.rec",
      ], in: folder)
    #expect(printed.status == 0)
    #expect(printed.text.contains("\"--language\" \"en\" \"--theme\" \"svartvit\""))
    #expect(printed.text.contains("LoadCredential=kiosk.rec:/etc/hall.rec\n"))
    let hidden = try Program.run(["kiosk", "--unit", "--publication", "/home/a/hall"], in: folder)
    #expect(hidden.errors.contains("/home/a/hall: the unit's ProtectHome hides it"))
  }

  @Test func `it names this program and the folder, and a data folder is refused`() throws {
    let text = try String(contentsOfFile: try unit("hall"), encoding: .utf8)
    let program = URL(filePath: Program.path).resolvingSymlinksInPath().path
    let home = folder.url.resolvingSymlinksInPath().path
    #expect(
      text.contains("\nExecStart=\"\(program)\" \"kiosk\" \"--publication\" \"\(home)/hall\" "))
    for line in [
      "Type=notify", "Restart=always", "StartLimitIntervalSec=0", "TTYPath=/dev/tty1",
      "Conflicts=getty@tty1.service", "RestrictAddressFamilies=AF_UNIX", "DynamicUser=yes",
    ] { #expect(text.contains("\n\(line)\n"), "\(line)") }
    #expect(try Program.run(["kiosk", "--unit", "--data", "data"], in: folder).status == 64)
  }
}
