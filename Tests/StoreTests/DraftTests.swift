import Model
import TestSupport
import Testing

@testable import Store

/// What is being typed is on the disk between two keys, whole.
struct DraftTests {
  private let old = Draft([[Draft.Line("Text", "före")]])
  private let new = Draft([
    [Draft.Line("Text", "efter\nrad \\"), Draft.Line("Key", "a\r\0")], [Draft.Line("Text", "")],
  ])

  private func disk() throws -> MemoryDisk {
    let files = MemoryFileSystem(Sample.disk)
    var place = DraftPlace(DataFolder(path: "/d", in: files))
    try place.keep(old)
    return files.now
  }

  private func place(_ files: MemoryFileSystem) -> DraftPlace {
    DraftPlace(DataFolder(path: "/d", in: files))
  }

  /// Finds the old draft and keeps the new.
  private func goOn(_ files: MemoryFileSystem) throws {
    var place = place(files)
    _ = place.find()
    try place.keep(new)
  }

  /// What the next to start finds.
  private func found(_ disk: MemoryDisk) -> DraftPlace.Found {
    var place = place(MemoryFileSystem(disk.afterKill()))
    return place.find()
  }

  @Test func `a draft is read as it was kept, and gone when it is removed`() throws {
    let files = MemoryFileSystem(try disk().afterKill())
    var place = place(files)
    #expect(place.find() == .draft(old))
    try place.keep(new)
    #expect(found(files.now) == .draft(new))
    place.remove()
    #expect(found(files.now) == .none)
  }

  @Test func `killed or without power at any call, the draft is the old or the new`() throws {
    let disk = try disk().afterKill()
    let files = MemoryFileSystem(disk)
    try goOn(files)
    #expect(files.calls > 5)
    for call in 0..<files.calls {
      let cut = MemoryFileSystem(disk, plan: .powerCut(before: call))
      try? goOn(cut)
      var random = SeededRandom(seed: UInt64(call))
      for later in [cut.now.afterKill(), cut.now.afterPowerCut(&random)] {
        #expect([.draft(old), .draft(new)].contains(found(later)), "\(call)")
      }
      let failing = MemoryFileSystem(disk, plan: .fail(call: call, .full))
      try? goOn(failing)
      #expect([.draft(old), .draft(new)].contains(found(failing.now)), "\(call)")
    }
  }

  @Test(arguments: ["", "hello", "%rec: Person\n\nName: a\n", "Text: a\n", "%rec: Draft\nText\n"])
  func `what is no draft is put aside under a name of its own`(_ text: String) throws {
    let files = MemoryFileSystem(
      MemoryDisk(["/d/settings.rec": "", "/d/.sju/draft.rec": text, "/d/.sju/draft-1.rec": "x"]))
    var place = place(files)
    #expect(place.find() == .unreadable)
    #expect(place.setAside() == ".sju/draft-2.rec")
    #expect(files.now.text("/d/.sju/draft-2.rec") == text)
    #expect(found(files.now) == .none)
  }

  @Test func `two at once keep one each, and the next to start finds both`() throws {
    let files = MemoryFileSystem(Sample.disk)
    var (one, two) = (place(files), place(files))
    try one.keep(old)
    #expect(two.find() == .none)
    try two.keep(new)
    #expect(files.now.text("/d/.sju/draft.rec")?.contains("före") == true)
    let later = MemoryFileSystem(files.now.afterKill())
    var (three, four, five) = (place(later), place(later), place(later))
    #expect(three.find() == .draft(old))
    #expect(four.find() == .draft(new))
    #expect(five.find() == .none)
  }
}
