import Glibc
import RecFile
import TestSupport
import Testing

@testable import Model
@testable import Store

/// A whole change as a command makes it, from taking the lock and reading every file to the last
/// sync: each of its calls fails, in every way that `FaultInjectionTests` lets the calls of the
/// program fail, and in some that no system can be asked for.
struct ChangeFaultTests {
  /// Changes of one file, of two, and of one with another that was not there.
  enum Edit: CaseIterable {
    case one, two, new

    func made(of old: Municipality) throws -> Municipality {
      switch self {
      case .one: try Sample.one(old)
      case .two: try Sample.two(old)
      case .new:
        try Sample.one(old).applying(
          .add(.organisation, [FieldChange("Name", "Ny"), FieldChange("Kind", "company")])
        ).municipality
      }
    }
  }

  /// The data files of a disk and who may do what with them.
  private struct Files: Equatable {
    var texts: [String: String] = [:]
    var modes: [String: UInt32] = [:]

    init(_ disk: MemoryDisk) {
      for (path, node) in disk.entries where path.hasSuffix(".rec") && !path.contains("/.") {
        texts[path] = disk.text(path)
        modes[path] = disk.nodes[node]?.mode
      }
    }
  }

  /// A disk whose files a group may read, so that one with the permissions of a new file is told from
  /// them.
  private static let disk: MemoryDisk = {
    var disk = Sample.disk
    for (path, node) in disk.entries where path.hasSuffix(".rec") { disk.nodes[node]?.mode = 0o640 }
    return disk
  }()

  private static let old = Files(disk)

  private struct Ending {
    let isDone: Bool
    let files: MemoryFileSystem
  }

  private func change(_ edit: Edit, _ plan: MemoryFileSystem.Plan = .nothing) -> Ending {
    let files = MemoryFileSystem(Self.disk, plan: plan)
    let result = try? DataFolder(path: "/d", in: files).change { old in
      Result { try edit.made(of: old) }
    }
    if case .success? = result { return Ending(isDone: true, files: files) }
    return Ending(isDone: false, files: files)
  }

  private func expectOldOrNew(
    _ edit: Edit, _ new: Files, _ plan: MemoryFileSystem.Plan
  ) throws {
    let ending = change(edit, plan)
    let left = Files(ending.files.now)
    for (path, text) in new.texts {
      let isOld = left.texts[path] == Self.old.texts[path]
      #expect(isOld || left.texts[path] == text, "\(edit) \(plan): \(path)")
    }
    for (path, mode) in left.modes {
      #expect(mode == Self.old.modes[path] ?? new.modes[path], "\(edit) \(plan): \(path)")
    }
    if ending.isDone { #expect(left == new, "\(edit) \(plan)") }
    let start = MemoryFileSystem(ending.files.now.afterKill())
    _ = try DataFolder(path: "/d", in: start).open()
    let later = Files(start.now)
    #expect(later == Self.old || later == new, "\(edit) \(plan)")
    let strays = Sample.strays(start.now).filter { new.texts[$0] == nil }
    #expect(strays == [], "\(edit) \(plan)")
  }

  @Test(arguments: Edit.allCases)
  func
    `whatever call of a command fails or is its last, the files are the old ones or the new ones`(
      _ edit: Edit
    ) throws
  {
    let whole = change(edit)
    let new = Files(whole.files.now)
    #expect(whole.isDone && new != Self.old)
    for call in 0..<whole.files.calls {
      for fault in [.full] + (Nightly.isOn ? [FileFault(errno: 5), FileFault(errno: 4)] : []) {
        try expectOldOrNew(edit, new, .fail(call: call, fault))
        try expectOldOrNew(edit, new, .failFrom(call: call, fault))
      }
      try expectOldOrNew(edit, new, .failHalfway(call: call, .full))
      try expectOldOrNew(edit, new, .powerCut(before: call))
      try expectOldOrNew(edit, new, .killHalfway(call: call))
    }
  }

  @Test func `every kind of call that writes is among those that fail`() {
    let made = Edit.allCases.reduce(into: Set<String>()) { $0.formUnion(change($1).files.kinds) }
    let writing: Set = [
      "open(_:_:)", "close(_:)", "write(_:to:)", "sync(_:)", "setMode(of:as:)", "lock(_:)",
      "link(_:as:)", "move(_:to:)", "exchange(_:with:)", "remove(_:)", "makeFolder(_:)",
    ]
    #expect(made.isSuperset(of: writing), "\(writing.subtracting(made))")
  }

  @Test func `a call that a signal interrupts is made again, but not for ever`() throws {
    var calls = 0
    let result = try LocalFileSystem().again { () -> Int32 in
      calls += 1
      errno = EINTR
      return calls < 4 ? -1 : 7
    }
    #expect(result == 7 && calls == 4)
    #expect(throws: FileFault(errno: EINTR)) {
      try LocalFileSystem().again { () -> Int32 in
        calls += 1
        errno = EINTR
        return -1
      }
    }
    #expect((100..<10_000).contains(calls))
  }
}
