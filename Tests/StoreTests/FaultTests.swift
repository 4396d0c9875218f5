import Almanac
import Model
import TestSupport
import RecFile
import Synchronization
import Testing

@testable import Store

/// Every call of a save fails, one after the other, or is the last before the power goes.
struct FaultTests {
  private let faults = [FileFault.full, FileFault(errno: 5), FileFault(errno: 4)]

  private struct Ending {
    var saved: Bool
    let calls: Int
    let disk: MemoryDisk
  }

  private func save(
    _ plan: MemoryFileSystem.Plan, exchanges: Bool = true,
    _ change: (Municipality) throws -> Municipality
  ) throws -> Ending {
    let old = try DataFolder(path: "/d", in: MemoryFileSystem(Sample.disk)).read()
    let files = MemoryFileSystem(Sample.disk, plan: plan, exchanges: exchanges)
    let new = try change(old)
    let saved = (try? DataFolder(path: "/d", in: files).save(new, since: old)) != nil
    return Ending(saved: saved, calls: files.calls, disk: files.now)
  }

  /// The disk after the next start.
  private func restarted(_ disk: MemoryDisk) throws -> MemoryDisk {
    let files = MemoryFileSystem(disk)
    _ = try DataFolder(path: "/d", in: files).open()
    return files.now
  }

  @Test(arguments: [1, 2])
  func `whatever call fails, every file is old or new, and saved only if it is new`(
    _ count: Int
  ) throws {
    let change = count == 1 ? Sample.one : Sample.two
    let calls = try save(.nothing, change).calls
    #expect(calls > 20)
    for call in 0..<calls {
      for fault in faults {
        for plan in [MemoryFileSystem.Plan.fail(call: call, fault), .failFrom(call: call, fault)] {
          let ending = try save(plan, change)
          let changed = try #require(Sample.changed(ending.disk), "\(plan)")
          if ending.saved {
            #expect(changed.persons && (changed.followUps || count == 1), "\(plan)")
          }
          let later = try restarted(ending.disk.afterKill())
          #expect(Sample.strays(later).isEmpty, "\(plan)")
          let then = try #require(Sample.changed(later), "\(plan)")
          #expect(then.persons == then.followUps || count == 1, "\(plan)")
        }
      }
    }
  }

  @Test(arguments: [1, 2], [true, false])
  func `killed at any call, the next start finds all of the change or none`(
    _ count: Int, _ exchanges: Bool
  ) throws {
    let change = count == 1 ? Sample.one : Sample.two
    for call in 0..<(try save(.nothing, exchanges: exchanges, change).calls) {
      let ending = try save(.powerCut(before: call), exchanges: exchanges, change)
      let later = try restarted(ending.disk.afterKill())
      let then = try #require(Sample.changed(later), "\(call)")
      #expect(then.persons == then.followUps || count == 1, "\(call)")
      #expect(Sample.strays(later).isEmpty, "\(call)")
    }
  }

  @Test(arguments: [1, 2])
  func `with the power gone at any call, all of the change is there or none`(
    _ count: Int
  ) throws {
    var random = SeededRandom(seed: 7)
    let change = count == 1 ? Sample.one : Sample.two
    for call in 0...(try save(.nothing, change).calls) {
      let ending = try save(.powerCut(before: call), change)
      for _ in 0..<Nightly.rounds(20, byDay: 6) {
        let left = ending.disk.afterPowerCut(&random)
        let later = try restarted(left)
        let then = try #require(Sample.changed(later), "\(call)")
        #expect(then.persons == then.followUps || count == 1, "\(call)")
        #expect(!ending.saved || then.persons, "\(call)")
        #expect(Sample.strays(later).isEmpty, "\(call)")
      }
    }
  }

  @Test
  func `on a full disk copies to go back to leave, the oldest first, before a save is refused`()
    throws
  {
    let files = MemoryFileSystem(Sample.disk)
    let folder = DataFolder(path: "/d", in: files)
    var municipality = try folder.read()
    for name in ["Åsa Ek", "Åsa Al", "Åsa Lind"] {
      let file = municipality.file(of: .person)
      municipality = try folder.save(
        municipality.replacing(.person, with: try Sample.edited(file, .put("Name", name))),
        since: municipality)
    }
    let copies = files.now.entries.keys.filter { $0.hasPrefix("/d/.sju/undo/") }.sorted()
    #expect(copies.count == 3)
    files.disk.withLock { disk in
      let bytes = Set(disk.entries.values).reduce(0) { $0 + (disk.nodes[$1]?.bytes.count ?? 0) }
      disk.room = bytes + 8
    }
    let file = municipality.file(of: .person)
    municipality = try folder.save(
      municipality.replacing(.person, with: try Sample.edited(file, .put("Name", "Åse"))),
      since: municipality)
    let left = files.now.entries.keys.filter { $0.hasPrefix("/d/.sju/undo/") }
    #expect(files.now.text("/d/network/persons.rec")?.contains("Name: Åse") == true)
    #expect(left.contains(copies[2]) && !left.contains(copies[0]))

    files.disk.withLock { $0.room = 0 }
    #expect(throws: SaveFailure.self) {
      _ = try folder.save(try Sample.two(municipality), since: municipality)
    }
    #expect(files.now.text("/d/network/persons.rec")?.contains("Name: Åse") == true)
  }

  @Test func `what can't be cleared away after a save does not make it one that failed`() throws {
    let calls = try save(.nothing, Sample.one).calls
    for call in 0..<calls {
      let ending = try save(.fail(call: call, .notPermitted), Sample.one)
      let isNew = try #require(Sample.changed(ending.disk)).persons
      let told = failure(.fail(call: call, .notPermitted))
      #expect(!isNew || !told.isNothingChanged, "\(call)")
    }
  }

  private func failure(_ plan: MemoryFileSystem.Plan) -> SaveFailure? {
    do {
      let old = try DataFolder(path: "/d", in: MemoryFileSystem(Sample.disk)).read()
      let files = MemoryFileSystem(Sample.disk, plan: plan)
      _ = try DataFolder(path: "/d", in: files).save(try Sample.one(old), since: old)
      return nil
    } catch {
      return error as? SaveFailure
    }
  }

  @Test func `a file of another user is saved where it belongs to a group of both`() throws {
    let path = "/d/network/persons.rec"
    func save(mode: UInt32) throws -> MemoryDisk {
      var disk = Sample.disk
      let node = try #require(disk.entries[path])
      disk.nodes[node]?.owner = 2_000
      disk.nodes[node]?.mode = mode
      let files = MemoryFileSystem(disk)
      let folder = DataFolder(path: "/d", in: files)
      let old = try folder.read()
      _ = try folder.save(try Sample.one(old), since: old)
      return files.now
    }
    let saved = try save(mode: 0o660)
    #expect(Sample.changed(saved)?.persons == true)
    #expect(saved.entries[path].flatMap { saved.nodes[$0]?.mode } == 0o660)
    let error = #expect(throws: SaveFailure.self) { _ = try save(mode: 0o640) }
    #expect(error?.reason == .otherOwner)
    #expect(error?.remedy.english.contains("chmod -R g+rwX") == true)
  }

  @Test func `a kill while the next start finishes the work is finished by the one after it`()
    throws
  {
    for call in 0..<(try save(.nothing, Sample.two).calls) {
      let disk = try save(.powerCut(before: call), Sample.two).disk.afterKill()
      let finishing = MemoryFileSystem(disk)
      _ = try? DataFolder(path: "/d", in: finishing).open()
      #expect(finishing.calls > 0)
      let (first, step) = Nightly.isOn ? (0, 1) : (call % 3, 3)
      for second in stride(from: first, to: finishing.calls, by: step) {
        let files = MemoryFileSystem(disk, plan: .powerCut(before: second))
        _ = try? DataFolder(path: "/d", in: files).open()
        let later = try restarted(files.now.afterKill())
        let then = try #require(Sample.changed(later), "\(call), \(second)")
        #expect(then.persons == then.followUps, "\(call), \(second)")
      }
    }
  }
}

extension SaveFailure? {
  /// Whether it says that all is as it was.
  fileprivate var isNothingChanged: Bool {
    if case .refused = self?.reason { true } else { false }
  }
}
