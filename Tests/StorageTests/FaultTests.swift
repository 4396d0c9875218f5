import Randomness
import Testing

@testable import Model

/// Every call of a save fails, one after the other, or is the last before the power goes.
@Suite struct FaultTests {
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
      for _ in 0..<20 {
        let left = ending.disk.afterPowerCut(&random)
        let later = try restarted(left)
        let then = try #require(Sample.changed(later), "\(call)")
        #expect(then.persons == then.followUps || count == 1, "\(call)")
        #expect(!ending.saved || then.persons, "\(call)")
        #expect(Sample.strays(later).isEmpty, "\(call)")
      }
    }
  }

  @Test func `a kill while the next start finishes the work is finished by the one after it`()
    throws
  {
    for call in 0..<(try save(.nothing, Sample.two).calls) {
      let disk = try save(.powerCut(before: call), Sample.two).disk.afterKill()
      for second in 0..<60 {
        let files = MemoryFileSystem(disk, plan: .powerCut(before: second))
        _ = try? DataFolder(path: "/d", in: files).open()
        let later = try restarted(files.now.afterKill())
        let then = try #require(Sample.changed(later), "\(call), \(second)")
        #expect(then.persons == then.followUps, "\(call), \(second)")
      }
    }
  }
}
