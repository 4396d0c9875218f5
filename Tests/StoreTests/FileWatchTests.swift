import Model
import Synchronization
import Testing

@testable import Store

/// A change outside is noticed once, when it is whole.
struct FileWatchTests {
  private static let path = "/d/network/persons.rec"

  @Test func `nothing is reported while nothing changes`() {
    var watch = FileWatch(DataFolder(path: "/d", in: MemoryFileSystem(Sample.disk)))
    for _ in 0..<3 { #expect(watch.look() == []) }
  }

  @Test func `a file is reported when it was the same at two looks, and once`() {
    let files = MemoryFileSystem(Sample.disk)
    var watch = FileWatch(DataFolder(path: "/d", in: files))
    files.disk.withLock { $0.overwrite(Self.path, "half") }
    #expect(watch.look() == [])
    files.disk.withLock { $0.overwrite(Self.path, Sample.persons + "\nId: c\nName: Cia\n") }
    #expect(watch.look() == [])
    #expect(watch.look() == [.person])
    #expect(watch.look() == [])
  }

  @Test func `a file that is replaced, removed or new is reported`() {
    let files = MemoryFileSystem(Sample.disk)
    var watch = FileWatch(DataFolder(path: "/d", in: files))
    files.disk.withLock { disk in
      disk.replace(Self.path, Sample.persons)
      disk.change(.remove("/d/network/followups.rec"), in: "/d/network")
      disk.replace("/d/network/meetings.rec", "Id: m\nName: M\n")
    }
    _ = watch.look()
    #expect(Set(watch.look()) == [.person, .followUp, .meeting])
  }

  @Test func `what is read again is there, and what can't be is as before`() throws {
    let files = MemoryFileSystem(Sample.disk)
    let folder = DataFolder(path: "/d", in: files)
    let old = try folder.read()
    files.disk.withLock { disk in
      disk.overwrite(Self.path, Sample.persons.replacing("Åsa", with: "Åse"))
      disk.overwrite("/d/network/followups.rec", "rubbish\n" + Sample.followUps)
    }
    let new = folder.rereading([.person, .followUp], of: old)
    #expect(new.persons.map(\.name) == ["Åse", "Bo"])
    #expect(new.followUps.map(\.what) == ["Ring"])
    let problems = new.problems.filter { $0.path == "network/followups.rec" }
    #expect(problems.first?.fact == .shownAsBefore)
    #expect(problems.contains { $0.line == 1 && $0.fact != .shownAsBefore })
    #expect(throws: ChangeFault.self) {
      try new.applying(.set(RecordID(.followUp, "f"), [FieldChange("What", "x")]))
    }
    #expect(
      folder.rereading([.person], of: old)
        == new.rereading(.bytes(Array(Sample.followUps.utf8)), for: .followUp))
  }

  @Test func `what was saved by this program is known, unless others changed it since`() throws {
    let files = MemoryFileSystem(Sample.disk)
    let folder = DataFolder(path: "/d", in: files)
    var watch = FileWatch(folder)
    let old = try folder.read()
    let saved = try folder.saving(try Sample.two(old), since: old)
    watch.note(saved.statuses)
    for _ in 0..<3 { #expect(watch.look() == []) }
    #expect(!watch.isUnsettled)

    let again = try folder.saving(try Sample.one(old), since: old)
    files.disk.withLock { $0.overwrite(Self.path, Sample.persons + "\nId: c\nName: Cia\n") }
    watch.note(again.statuses)
    _ = watch.look()
    #expect(watch.look() == [.person])
  }
}
