import TestSupport
import Foundation
import Testing

/// `sju merge` as git calls it.
struct MergeCommandTests {
  private let folder: TemporaryFolder
  private let base = "%rec: T\n%key: Id\n\nId: 1\nA: 1\nB: 1\n"

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("base", base)
  }

  private func merge(_ ours: String, _ theirs: String, _ more: String...) throws -> Program.Result {
    try folder.write("ours", ours)
    try folder.write("theirs", theirs)
    return try Program.run(["merge", "base", "ours", "theirs"] + more, in: folder)
  }

  private var result: String {
    get throws { try folder.text("ours") }
  }

  @Test func `what both did is in OURS, which keeps its mode`() throws {
    _ = try folder.write("theirs", Array(base.replacing("B: 1", with: "B: 2").utf8))
    let ours = try folder.write("ours", Array(base.replacing("A: 1", with: "A: 2").utf8))
    chmod(ours, 0o640)
    let merged = try Program.run(["merge", "base", "ours", "theirs"], in: folder)
    #expect(merged.status == 0 && merged.errors == "" && merged.output.isEmpty)
    #expect(try result == "%rec: T\n%key: Id\n\nId: 1\nA: 2\nB: 2\n")
    #expect(try folder.mode("ours") == 0o640)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(!names.contains { $0.contains(".new-") })
  }

  @Test
  func `a conflict is in OURS between markers, said with the path that git gives, and status 1`()
    throws
  {
    let merged = try merge(
      base.replacing("A: 1", with: "A: 2"), base.replacing("A: 1", with: "A: 3"), "network/x.rec")
    #expect(merged.status == 1 && merged.output.isEmpty)
    #expect(
      merged.errors == "network/x.rec: conflict: T 1, A: '1' before, '2' in ours, '3' in theirs\n")
    #expect(
      try result
        == "%rec: T\n%key: Id\n\nId: 1\n<<<<<<< ours\nA: 2\n=======\nA: 3\n>>>>>>> theirs\nB: 1\n")
  }

  @Test func `a symbolic link is followed, not replaced`() throws {
    try folder.write("real", base)
    _ = try folder.write("theirs", Array(base.replacing("B: 1", with: "B: 2").utf8))
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("link"), withDestinationPath: "real")
    #expect(try Program.run(["merge", "base", "link", "theirs"], in: folder).status == 0)
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: folder.path("link")) == "real")
    #expect(try folder.text("real").contains("B: 2"))
  }

  @Test func `what can't be read or written, or is not understood, has its status and leaves OURS`()
    throws
  {
    try folder.write("ours", base)
    _ = try folder.write("theirs", Array(base.replacing("A: 1", with: "A: 2").utf8))
    let missing = try Program.run(["merge", "base", "ours", "nothing"], in: folder)
    #expect(missing.status == 74)
    #expect(missing.errors.hasPrefix("sju: nothing: cannot be read: "))
    #expect(try Program.run(["merge", "base", "ours"], in: folder).status == 64)
    #expect(try result == base)
    let unlike = try Program.run(["merge", "base", "/dev/null", "theirs"], in: folder)
    #expect(unlike.status == 74)
  }
}
