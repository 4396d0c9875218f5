import Almanac
import Model
import RecFile
import Testing

@testable import Store

/// Others change a file before any of the calls of a save; nothing that anyone wrote is lost.
struct OutsideTests {
  private static let path = "/d/network/persons.rec"

  /// What someone else does to the file at one moment, each in its own way.
  enum Other: CaseIterable {
    /// `echo >>`, into the file that is there.
    case append
    /// A new file in its place, as editors and `sed -i` write it.
    case replace
    /// Written over from its first byte.
    case overwrite

    func act(on disk: inout MemoryDisk) {
      guard let text = disk.text(OutsideTests.path) else { return }
      switch self {
      case .append: disk.overwrite(OutsideTests.path, text + "\nId: c\nName: Cia\n")
      case .replace: disk.replace(OutsideTests.path, text.replacing("Bo", with: "Bosse"))
      case .overwrite: disk.overwrite(OutsideTests.path, text.replacing("VD", with: "Chef"))
      }
    }

    var trace: String {
      switch self {
      case .append: "Id: c\nName: Cia\n"
      case .replace: "Name: Bosse\n"
      case .overwrite: "Title: Chef\n"
      }
    }
  }

  private func save(
    _ change: (Municipality) throws -> Municipality,
    outside: @escaping @Sendable (Int, inout MemoryDisk) -> Void
  ) throws -> (failure: SaveFailure?, files: MemoryFileSystem) {
    let files = MemoryFileSystem(Sample.disk, outside: outside)
    let old = try DataFolder(path: "/d", in: MemoryFileSystem(Sample.disk)).read()
    let changed = try change(old)
    do throws(SaveFailure) {
      _ = try DataFolder(path: "/d", in: files).save(changed, since: old)
      return (nil, files)
    } catch {
      return (error, files)
    }
  }

  @Test(arguments: Other.allCases, [1, 2])
  func `what others do at any moment is there together with what is saved`(
    _ other: Other, _ count: Int
  ) throws {
    let change = count == 1 ? Sample.one : Sample.two
    let calls = try save(change) { _, _ in }.files.calls
    for moment in 0..<calls {
      let (failure, files) = try save(change) { call, disk in
        if call == moment { other.act(on: &disk) }
      }
      #expect(failure == nil, "\(moment)")
      let text = try #require(files.now.text(Self.path))
      #expect(text.contains("Name: Åse\n"), "\(moment)")
      let later = MemoryFileSystem(files.now.afterKill())
      _ = try DataFolder(path: "/d", in: later).open()
      #expect(later.now.text(Self.path)?.contains(other.trace) == true, "\(moment): \(text)")
      #expect(RecFile(Array(text.utf8)).problems.isEmpty)
    }
  }

  @Test func `what is appended long after a save, through a file kept open, is merged in`() throws {
    let (_, files) = try save(Sample.one) { _, _ in }
    var disk = files.now.afterKill()
    let copy = try #require(disk.entries.keys.first { $0.hasPrefix("/d/.sju/undo/") })
    disk.overwrite(copy, Sample.persons + "\nId: c\nName: Cia\n")
    let next = MemoryFileSystem(disk)
    let municipality = try DataFolder(path: "/d", in: next).open()
    #expect(municipality.persons.map(\.name) == ["Åse", "Bo", "Cia"])
    let again = MemoryFileSystem(next.now.afterKill())
    #expect(try DataFolder(path: "/d", in: again).open().persons.count == 3)
  }

  @Test func `who writes the same in the last moment is told of, and theirs is kept`() throws {
    let calls = try save(Sample.one) { _, _ in }.files.calls
    var overtaken = 0
    for moment in 0..<calls {
      let (failure, files) = try save(Sample.one) { call, disk in
        if call == moment, let text = disk.text(Self.path) {
          disk.replace(Self.path, text.replacing("Åsa", with: "Åsalill"))
        }
      }
      guard case .overtaken(let kept) = failure?.reason else { continue }
      overtaken += 1
      #expect(files.now.text(Self.path)?.contains("Name: Åse\n") == true)
      #expect(files.now.text("/d/" + (kept.first ?? ""))?.contains("Åsalill") == true)
      #expect(failure?.what.english.hasPrefix("saved, but") == true)
    }
    #expect(overtaken > 0)
  }

  @Test func `a journal from elsewhere names no file but drafts`() throws {
    for draft in ["followups.rec", "../followups.rec", ".followups.rec.sju-1"] {
      var disk = Sample.disk
      try disk.makeFolder("/d/.sju")
      let journal = "%rec: Pending\n\nFile: network/persons.rec\nDraft: \(draft)\n"
      disk.replace("/d/.sju/journal.rec", journal)
      let files = MemoryFileSystem(disk)
      let old = try DataFolder(path: "/d", in: files).open()
      #expect(old.persons.count == 2)
      #expect(files.now.text("/d/network/followups.rec") == Sample.followUps)
      let new = try Sample.one(old)
      #expect(throws: SaveFailure.self) {
        try DataFolder(path: "/d", in: files).save(new, since: old)
      }
      #expect(DataFolder(path: "/d", in: files).hasJournal)
    }
  }

  @Test func `names in the undo folder that are not ours are left alone`() throws {
    for name in [
      "9223372036854775807-1-x.rec", "000001-x.rec", "a", "000001-99999999999-persons.rec",
    ] {
      var disk = Sample.disk
      try disk.makeFolder("/d/.sju")
      try disk.makeFolder("/d/.sju/undo")
      disk.replace("/d/.sju/undo/" + name, "Id: x\n")
      let files = MemoryFileSystem(disk)
      let old = try DataFolder(path: "/d", in: files).open()
      _ = try DataFolder(path: "/d", in: files).save(try Sample.one(old), since: old)
      #expect(files.now.text("/d/.sju/undo/" + name) == "Id: x\n")
    }
  }

  @Test func `who changes the same differently is told so, and finds both versions`() throws {
    let (failure, files) = try save(Sample.two) { call, disk in
      if call == 0 {
        disk.overwrite(Self.path, Sample.persons.replacing("Åsa", with: "Åsalill"))
      }
    }
    guard case .conflict(let conflicts, let kept) = try #require(failure).reason else {
      Issue.record("\(String(describing: failure))")
      return
    }
    #expect(conflicts.map(\.field) == ["Name"])
    #expect(conflicts.first?.ours == ["Åse"])
    #expect(conflicts.first?.theirs == ["Åsalill"])
    #expect(kept == ["network/persons.conflict-1.rec", "network/followups.conflict-1.rec"])
    #expect(files.now.text(Self.path)?.contains("Name: Åsalill\n") == true)
    #expect(files.now.text("/d/" + kept[0])?.contains("Name: Åse\n") == true)
    #expect(files.now.text("/d/network/followups.rec") == Sample.followUps)
    #expect(files.now.text("/d/" + kept[1])?.contains("Done: 2008-09-30\n") == true)
    #expect(failure?.what.english.contains("'Åse' in ours") == true)
  }

  @Test func `a file that no longer parses is not written over`() throws {
    let broken = "<<<<<<< ours\n" + Sample.persons
    let (failure, files) = try save(Sample.one) { call, disk in
      if call == 0 { disk.overwrite(Self.path, broken) }
    }
    guard case .malformed(let problem, let kept) = try #require(failure).reason else {
      Issue.record("\(String(describing: failure))")
      return
    }
    #expect(problem.line == 1)
    #expect(files.now.text(Self.path) == broken)
    #expect(files.now.text("/d/" + (kept.first ?? ""))?.contains("Name: Åse\n") == true)
  }

  @Test func `a file that is gone is made again with all that was in it`() throws {
    let (failure, files) = try save(Sample.one) { call, disk in
      if call == 0 { disk.change(.remove(Self.path), in: "/d/network") }
    }
    #expect(failure == nil)
    #expect(files.now.text(Self.path) == Sample.persons.replacing("Åsa", with: "Åse"))
  }

  @Test func `who never leaves the file alone is told of`() throws {
    let (failure, _) = try save(Sample.one) { call, disk in
      disk.overwrite(Self.path, (disk.text(Self.path) ?? "") + "\n# \(call)\n")
    }
    #expect(failure?.reason == .restless)
  }

  @Test func `who changes a file between a crash and the next start loses nothing`() throws {
    let calls = try save(Sample.two) { _, _ in }.files.calls
    let old = try DataFolder(path: "/d", in: MemoryFileSystem(Sample.disk)).read()
    for call in 0..<calls {
      let files = MemoryFileSystem(Sample.disk, plan: .powerCut(before: call))
      _ = try? DataFolder(path: "/d", in: files).save(try Sample.two(old), since: old)
      var disk = files.now.afterKill()
      Other.replace.act(on: &disk)
      let next = MemoryFileSystem(disk)
      _ = try DataFolder(path: "/d", in: next).open()
      let text = try #require(next.now.text(Self.path))
      #expect(text.contains("Name: Bosse\n"), "\(call)")
      let followUps = try #require(next.now.text("/d/network/followups.rec"))
      #expect(text.contains("Name: Åse\n") == followUps.contains("Done: 2008-09-30\n"), "\(call)")
      #expect(Sample.strays(next.now).isEmpty, "\(call)")
    }
  }
}
