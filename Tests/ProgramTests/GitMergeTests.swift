import TestSupport
import Foundation
import Testing

/// `sju init --git`, and git with the driver that it sets.
struct GitMergeTests {
  private let folder: TemporaryFolder
  private let git: Git
  private let organisations = "data/network/organisations.rec"

  /// A data folder in git, committed on the branch `main`.
  init() throws {
    folder = try TemporaryFolder()
    git = Git(folder: folder, name: "data")
    let made = try Program.run(["init", "--git", "--example", "data"], in: folder)
    #expect(made.status == 0, "\(made.errors)")
    try git.configure()
    try git.expect("checkout", "--quiet", "-b", "main")
    try git.expect("add", ".")
    try git.expect("commit", "--quiet", "-m", "start")
  }

  private func change(_ edit: (String) -> String) throws {
    let text = try folder.text(organisations)
    _ = try folder.write(organisations, Array(edit(text).utf8))
    try git.expect("commit", "--quiet", "--all", "-m", "change")
  }

  private func list() throws -> Program.Result {
    try Program.run(["list", "organisations", "--data", "data"], in: folder)
  }

  /// Commits a change on each of two branches, and is on ours then.
  private func branches(_ ours: (String) -> String, _ theirs: (String) -> String) throws {
    try git.expect("checkout", "--quiet", "-b", "other")
    try change(theirs)
    try git.expect("checkout", "--quiet", "main")
    try change(ours)
  }

  /// Puts another value in the first field of a name.
  private func setting(_ name: String, _ value: String, in text: String) throws -> String {
    let start = try #require(text.firstRange(of: "\n\(name): "))
    let end = try #require(text[start.upperBound...].firstIndex(of: "\n"))
    return text.replacingCharacters(in: start.upperBound..<end, with: value)
  }

  @Test func `two branches that add records and change fields side by side are merged`() throws {
    let count = try list().text.split(separator: "\n").count
    try branches(
      { ((try? setting("Name", "Ny AB", in: $0)) ?? $0) + "\nId: vi\nName: Vi\nKind: company\n" },
      { ((try? setting("Kind", "school", in: $0)) ?? $0) + "\nId: de\nName: De\nKind: company\n" })
    let merge = try git.run("merge", "--no-edit", "other")
    #expect(merge.status == 0, "\(merge.text) \(merge.errors)")
    let text = try folder.text(organisations)
    #expect(text.contains("\nName: Ny AB\nKind: school\n"))
    #expect(
      text.hasSuffix("\n\nId: vi\nName: Vi\nKind: company\n\nId: de\nName: De\nKind: company\n"))
    let merged = try list()
    #expect(merged.status == 0 && merged.errors == "")
    #expect(merged.text.split(separator: "\n").count == count + 2)
    #expect(try git.expect("status", "--porcelain") == "")
  }

  @Test func `a conflict stops git, stands in the file, and is told by the list`() throws {
    try branches(
      { (try? setting("Name", "Vårt AB", in: $0)) ?? $0 },
      { (try? setting("Name", "Deras AB", in: $0)) ?? $0 })
    let merge = try git.run("merge", "--no-edit", "other")
    #expect(merge.status == 1)
    #expect(merge.errors.contains("network/organisations.rec: conflict: Organisation "))
    #expect(merge.errors.contains("'Vårt AB' in ours, 'Deras AB' in theirs"))
    let text = try folder.text(organisations)
    #expect(
      text.contains(
        "\n<<<<<<< ours\nName: Vårt AB\n=======\nName: Deras AB\n>>>>>>> theirs\nKind: "))
    let list = try list()
    #expect(list.status == 1)
    let lines = list.errors.split(separator: "\n")
    #expect(lines.count == 3)
    let first = text.split(separator: "\n", omittingEmptySubsequences: false)
      .firstIndex { $0.hasPrefix("<<<<<<<") }
    let said =
      "network/organisations.rec:\((first ?? -1) + 1):1: error: expected a settled git conflict "
      + "(keep what is right of both sides, delete the marker lines), found '<<<<<<< ours'"
    #expect(lines.first?.hasPrefix(said) == true, "\(list.errors)")
  }

  @Test func `where the program is gone git merges by lines, with its markers`() throws {
    let driver = try git.expect("config", "--local", "merge.sju.driver")
      .replacing(Program.path, with: "/nowhere/sju").trimmingCharacters(in: .newlines)
    #expect(driver.hasPrefix("/nowhere/sju merge "))
    try git.expect("config", "--local", "merge.sju.driver", driver)
    try branches(
      { (try? setting("Name", "Vårt AB", in: $0)) ?? $0 },
      { (try? setting("Kind", "school", in: $0)) ?? $0 })
    #expect(try git.run("merge", "--no-edit", "other").status == 1)
    let text = try folder.text(organisations)
    #expect(text.contains("<<<<<<< ours\nName: Vårt AB\n"))
    #expect(text.contains("Kind: school\n>>>>>>> theirs\n"))
  }

  @Test func `a diff names the record that a change is in`() throws {
    try change { $0 + "City: Tyresö\n" }
    let text = try folder.text(organisations)
    let name = try #require(text.split(separator: "\n").last { $0.hasPrefix("Name: ") })
    let diff = try git.expect("diff", "--unified=0", "HEAD~1")
    #expect(diff.contains(" @@ \(name)\n+City: Tyresö\n"), "\(diff)")
  }

  @Test func `a folder with data gets the wiring and nothing else, each time the same`() throws {
    #expect(try Program.run(["init", "old"], in: folder).status == 0)
    let before = try files("old")
    try folder.write("old/.gitignore", "*.bak")
    for arguments in [["--git", "old"], ["old", "--git"]] {
      let made = try Program.run(["init"] + arguments, in: folder)
      #expect(made.status == 0 && made.output.isEmpty)
      #expect(made.errors == "old: git merges rec files here record by record\n")
      var after = try files("old")
      #expect(after.removeValue(forKey: ".gitattributes") == "*.rec merge=sju diff=rec\n")
      #expect(after.removeValue(forKey: ".gitignore") == "*.bak\n.sju/\n")
      #expect(after == before)
    }
    let old = Git(folder: folder, name: "old")
    #expect(
      try old.expect("config", "--local", "merge.sju.driver").contains("sju merge %O %A %B %P; "))
    #expect(
      try old.expect("config", "--local", "diff.rec.xfuncname")
        == "^((Id|OrgNumber|Name|Number): .*)\n")
  }

  @Test func `a folder within a repository is wired there, and what makes no sense is refused`()
    throws
  {
    try git.expect("init", "--quiet", "../whole")
    #expect(try Program.run(["init", "--git", "whole/data"], in: folder).status == 0)
    #expect(!folder.isThere("whole/data/.git"))
    #expect(try Git(folder: folder, name: "whole").expect("config", "merge.sju.name") != "")
    #expect(try Program.run(["init", "--git", "--example", "data"], in: folder).status == 74)
    #expect(try Program.run(["init", "--git"], in: folder).status == 64)
    #expect(try Program.run(["init"], in: folder).status == 64)
  }

  private func files(_ name: String) throws -> [String: String] {
    let root = folder.path(name)
    let paths = try FileManager.default.subpathsOfDirectory(atPath: root)
    return paths.reduce(into: [:]) { files, path in
      guard !path.hasPrefix(".git/") else { return }
      files[path] = try? String(contentsOfFile: "\(root)/\(path)", encoding: .utf8)
    }
  }
}
