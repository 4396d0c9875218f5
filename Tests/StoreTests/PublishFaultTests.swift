import Almanac
import Model
import Publication
import TestSupport
import Testing

@testable import Store

/// Every call of a publishing fails, one after the other, or is the last before the power goes:
/// what stands in the hall's folder is the old publication or the new one.
struct PublishFaultTests {
  private static let old = publication("Gamla kommunen")
  private static let new = publication("Nya kommunen")
  private static let warning = "%rec: Emergency\n\nText: Koka vattnet\n"

  private static func publication(_ name: String) -> Publication {
    Publication(
      municipality: name, asOf: Day(year: 2008, month: 10, day: 1) ?? .first,
      steps: [PublicStep(number: 1, name: name, aim: "")])
  }

  private static func texts(_ publication: Publication) -> [String: String] {
    Dictionary(
      uniqueKeysWithValues: publication.files.map {
        ("/p/pub/" + $0.type.path, String(decoding: $0.bytes, as: UTF8.self))
      })
  }

  private static let disk = MemoryDisk(
    texts(old).merging(["/p/pub/emergency.rec": warning]) { first, _ in first })

  private struct Ending {
    let isDone: Bool
    let calls: Int
    let disk: MemoryDisk
  }

  private func publish(
    _ plan: MemoryFileSystem.Plan = .nothing, _ publication: Publication = new,
    on disk: MemoryDisk = disk, exchanges: Bool = true,
    outside: @escaping @Sendable (Int, inout MemoryDisk) -> Void = { _, _ in }
  ) -> Ending {
    let files = MemoryFileSystem(disk, plan: plan, exchanges: exchanges, outside: outside)
    let result = try? PublicationFolder(path: "/p/pub", in: files).replace(with: publication)
    return Ending(isDone: result != nil, calls: files.calls, disk: files.now)
  }

  /// Which publication a disk has, whole and with the operator's file; nil for neither.
  private func standing(_ disk: MemoryDisk) -> Publication? {
    guard disk.text("/p/pub/emergency.rec") == Self.warning else { return nil }
    return [Self.old, Self.new].first { publication in
      Self.texts(publication).allSatisfy { disk.text($0.key) == $0.value }
    }
  }

  /// What lies beside the folder, or in it and should not.
  private func strays(_ disk: MemoryDisk) -> [String] {
    let known = Self.texts(Self.old).keys + ["/p", "/p/pub", "/p/pub/emergency.rec"]
    return disk.entries.keys.filter { !known.contains($0) }
  }

  @Test(arguments: [true, false])
  func `whatever call fails, the old one stands whole or the new one does`(
    _ exchanges: Bool
  ) {
    let calls = publish(exchanges: exchanges).calls
    #expect(calls > 60)
    for call in 0..<calls {
      let fault = FileFault(errno: 5)
      let ending = publish(.fail(call: call, fault), exchanges: exchanges)
      let standing = standing(ending.disk)
      #expect(standing != nil, "\(call)")
      #expect(!ending.isDone || standing == Self.new, "\(call)")
      let cut = publish(.failFrom(call: call, fault), exchanges: exchanges)
      expectWhole(cut.disk.afterKill(), exchanges, "\(call), and all after it")
    }
  }

  @Test(arguments: [true, false])
  func `killed at any call, one of them stands, and the next publishing clears up`(
    _ exchanges: Bool
  ) {
    for call in 0..<publish(exchanges: exchanges).calls {
      let ending = publish(.powerCut(before: call), exchanges: exchanges)
      expectWhole(ending.disk.afterKill(), exchanges, "\(call)")
    }
  }

  @Test func `with the power gone at any call one of them stands`() {
    var random = SeededRandom(seed: 7)
    for call in 0...publish().calls {
      let ending = publish(.powerCut(before: call))
      for _ in 0..<5 {
        #expect(standing(ending.disk.afterPowerCut(&random)) != nil, "\(call)")
      }
    }
  }

  /// One of the two stands, except where folders can't change places: then the old one may lie
  /// beside. After the next publishing there is nothing else, whichever is published.
  private func expectWhole(
    _ disk: MemoryDisk, _ exchanges: Bool, _ place: Comment
  ) {
    if exchanges || disk.entries["/p/pub"] != nil { #expect(standing(disk) != nil, place) }
    for publication in [Self.old, Self.new] {
      let later = publish(.nothing, publication, on: disk)
      #expect(later.isDone && standing(later.disk) == publication, place)
      #expect(strays(later.disk) == [], place)
    }
  }

  @Test func `everyone may read what was published, and nobody else write it`() {
    let disk = publish().disk
    func mode(_ path: String) -> UInt32? { disk.entries[path].flatMap { disk.nodes[$0]?.mode } }
    #expect(mode("/p/pub") == 0o755)
    for path in Self.texts(Self.new).keys { #expect(mode(path) == 0o644, "\(path)") }
    #expect(mode("/p/pub/emergency.rec") == 0o600)
  }

  @Test func `what is there already is not written again`() throws {
    let once = publish().disk
    let files = MemoryFileSystem(once)
    #expect(try PublicationFolder(path: "/p/pub", in: files).replace(with: Self.new) == false)
    #expect(files.now.entries == once.entries)
  }

  @Test func `whenever the operator changes a warning, it is the one that stands`() {
    for exchanges in [true, false] {
      for call in 0..<publish(exchanges: exchanges).calls {
        let ending = publish(exchanges: exchanges) { number, disk in
          if number == call, disk.entries["/p/pub"] != nil {
            disk.replace("/p/pub/emergency.rec", "NY")
          }
        }
        let text = ending.disk.text("/p/pub/emergency.rec")
        // In the moment without a folder there is nowhere to put it.
        #expect(text == "NY" || !exchanges && text == Self.warning, "\(call)")
        #expect(strays(ending.disk) == [], "\(call)")
      }
    }
  }

  @Test func `whenever the operator takes a warning away, it is gone`() {
    for call in 0..<publish().calls {
      let ending = publish { number, disk in
        if number == call { disk.change(.remove("/p/pub/emergency.rec"), in: "/p/pub") }
      }
      if ending.isDone { #expect(ending.disk.text("/p/pub/emergency.rec") == nil, "\(call)") }
      #expect(strays(ending.disk) == [], "\(call)")
    }
  }

  @Test func `a warning that comes while something is published stays`() {
    let bare = MemoryDisk(Self.texts(Self.old))
    for call in 0..<publish(on: bare).calls {
      let ending = publish(on: bare) { number, disk in
        if number == call { disk.replace("/p/pub/emergency.rec", Self.warning) }
      }
      #expect(standing(ending.disk) != nil, "\(call)")
    }
  }
}
