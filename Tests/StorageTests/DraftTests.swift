import Randomness
import Testing

@testable import Model

/// What is being typed is on the disk between two keys, whole.
@Suite struct DraftTests {
  private let old = Draft([[Draft.Line("Text", "före")]])
  private let new = Draft([
    [Draft.Line("Text", "efter\nrad \\"), Draft.Line("Key", "a\r\0")], [Draft.Line("Text", "")],
  ])

  private func disk() throws -> MemoryDisk {
    let files = MemoryFileSystem(Sample.disk)
    try DataFolder(path: "/d", in: files).keepDraft(old)
    return files.now
  }

  private func found(_ disk: MemoryDisk) -> DataFolder.FoundDraft {
    DataFolder(path: "/d", in: MemoryFileSystem(disk)).draft
  }

  @Test func `a draft is read as it was kept, and gone when it is removed`() throws {
    let folder = DataFolder(path: "/d", in: MemoryFileSystem(try disk()))
    try folder.keepDraft(new)
    #expect(folder.draft == .draft(new))
    folder.removeDraft()
    #expect(folder.draft == .none)
  }

  @Test func `killed or without power at any call, the draft is the old or the new`() throws {
    let disk = try disk()
    let files = MemoryFileSystem(disk)
    try DataFolder(path: "/d", in: files).keepDraft(new)
    #expect(files.calls > 5)
    for call in 0..<files.calls {
      let cut = MemoryFileSystem(disk, plan: .powerCut(before: call))
      try? DataFolder(path: "/d", in: cut).keepDraft(new)
      var random = SeededRandom(seed: UInt64(call))
      for later in [cut.now.afterKill(), cut.now.afterPowerCut(&random)] {
        #expect([.draft(old), .draft(new)].contains(found(later)), "\(call)")
      }
      let failing = MemoryFileSystem(disk, plan: .fail(call: call, .full))
      try? DataFolder(path: "/d", in: failing).keepDraft(new)
      #expect([.draft(old), .draft(new)].contains(found(failing.now)), "\(call)")
    }
  }

  @Test(arguments: ["", "hello", "%rec: Person\n\nName: a\n", "Text: a\n", "%rec: Draft\nText\n"])
  func `what is no draft is put aside under a name of its own`(_ text: String) throws {
    let files = MemoryFileSystem(
      MemoryDisk(["/d/settings.rec": "", "/d/.sju/draft.rec": text, "/d/.sju/draft-1.rec": "x"]))
    let folder = DataFolder(path: "/d", in: files)
    #expect(folder.draft == .unreadable)
    #expect(folder.setDraftAside() == ".sju/draft-2.rec")
    #expect(files.now.text("/d/.sju/draft-2.rec") == text)
    #expect(folder.draft == .none)
  }
}
