import TestSupport
import Almanac
import Foundation
import Model
import Testing

@testable import Store

/// What is wrong with a folder as it lies there, whatever is in its files.
struct FolderProblemTests {
  private let place: TemporaryFolder
  private let data: DataFolder

  init() throws {
    place = try TemporaryFolder()
    data = DataFolder(path: place.path("data"))
    try data.make(Blank.files(municipality: "M", withSteps: false))
  }

  private func said(_ problems: [Problem]) -> [String] {
    problems.map {
      "\($0.place): \($0.severity): \($0.message(.swedish)) | \($0.message(.english))"
    }
  }

  private func put(_ name: String) throws {
    #expect(FileManager.default.createFile(atPath: data.path + "/" + name, contents: nil))
  }

  @Test func `a folder that was made has nothing wrong with it`() throws {
    #expect(data.problems(includingLinked: true).isEmpty)
    #expect(try data.open().with(data.problems(includingLinked: true)).problems.isEmpty)
  }

  @Test func `what others can get at is warned of once, with what to do`() throws {
    #expect(chmod(data.path, 0o755) == 0)
    for type in RecordType.allCases { #expect(chmod(data.path + "/" + type.path, 0o644) == 0) }
    #expect(chmod(data.path + "/council", 0o755) == 0)
    let found = data.problems(includingLinked: true)
    #expect(
      said(found) == [
        ".: warning: andra än ägaren kommer åt den: rättigheterna är 0755 (chmod -R go= .) | "
          + "others than the owner can get at it: its mode is 0755 (chmod -R go= .)"
      ])
    #expect(try data.open().with(found).problems == found)
  }

  @Test func `a folder that is closed shields what is in it, but not where a link leads`() throws {
    for type in RecordType.allCases { #expect(chmod(data.path + "/" + type.path, 0o644) == 0) }
    #expect(chmod(data.path + "/council", 0o755) == 0)
    #expect(data.problems(includingLinked: true).isEmpty)
    let elsewhere = data.path + "-elsewhere"
    defer { unlink(elsewhere) }
    #expect(rename(data.path + "/network/persons.rec", elsewhere) == 0)
    #expect(symlink(elsewhere, data.path + "/network/persons.rec") == 0)
    #expect(
      data.problems(includingLinked: true).map { $0.remedy(.english) } == [
        "chmod go= network/persons.rec"
      ])
  }

  @Test func `a file that was emptied, and one that can't be saved, are warned of`() throws {
    let emptied = data.path + "/steps/steps.rec"
    #expect(truncate(emptied, 0) == 0)
    #expect(link(data.path + "/network/persons.rec", data.path + "/network/other") == 0)
    #expect(mkdir(data.path + "/.sju", 0o700) == 0)
    try put(".sju/journal.rec")
    #expect(
      said(data.problems(includingLinked: true)) == [
        ".sju/journal.rec: warning: det som avbröts förra gången går inte att läsa (se efter vad som "
          + "står i filen och ta sedan bort den) | what was interrupted last time can't be read "
          + "(look at what the file says, then remove it)",
        "network/persons.rec: warning: filen har flera namn (hårda länkar) (ta bort de andra namnen) "
          + "| the file has several names (hard links) (remove the other names)",
        "steps/steps.rec: warning: filen är tom (ta tillbaka den från .sju/undo om något har stått "
          + "där) | the file is empty (take it back from .sju/undo if there was anything in it)",
      ])
  }

  @Test func `what waits to be merged and what was left behind is warned of`() throws {
    try put("network/persons.conflict-20081001T130200.rec")
    try put("steps/.steps.rec.sju-4711")
    try put("council/members.rec.tmp")
    for name in [".gitattributes", "network/.persons.rec.swp", "council/notes.txt", "egen.rec"] {
      try put(name)
    }
    #expect(
      said(data.problems(includingLinked: true)) == [
        "council/members.rec.tmp: warning: en kvarglömd temporär fil (ta bort den när inget "
          + "program skriver i mappen) | a leftover temporary file (remove it when no program is "
          + "writing in the folder)",
        "network/persons.conflict-20081001T130200.rec: warning: ändringar som inte kunde föras in "
          + "väntar här (för in det som ska gälla i filen som den är uppkallad efter, och ta sedan "
          + "bort den) | changes that could not be merged wait here (put what should hold into the "
          + "file that it is named after, then remove it)",
        "steps/.steps.rec.sju-4711: warning: en kvarglömd temporär fil (ta bort den när inget program "
          + "skriver i mappen) | a leftover temporary file (remove it when no program is writing "
          + "in the folder)",
      ])
  }

  @Test func `a folder that is not there has nothing in it`() {
    #expect(DataFolder(path: data.path + "/nowhere").problems(includingLinked: true).isEmpty)
  }
}
