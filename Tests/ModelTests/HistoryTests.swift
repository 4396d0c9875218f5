import TestTowns
import Almanac
import TestSupport
@testable import Model
import RecFile
import Testing

struct HistoryTests {
  private let name = Phrase("en ändring", "a change")

  private static func municipality(_ organisations: String) -> Municipality {
    let text = "%rec: Organisation\n%key: Id\n\n" + organisations
    return TestTowns.municipality([.organisation: text])
  }

  private let first = municipality("Id: a\nName: A\nKind: company\nCity: X\n")

  private func set(_ id: String, _ field: String, _ value: String, in one: Municipality) throws
    -> Municipality
  {
    try one.applying(.set(RecordID(.organisation, id), [FieldChange(field, value)])).municipality
  }

  @Test func `what is undone is byte for byte what was there, and redone what was made`() throws {
    var history = History()
    var now = first
    var versions = [now]
    for number in 1...5 {
      let next = try set("a", "City", "Y\(number)", in: now)
      history.note(name, from: now, to: next, saved: next)
      now = next
      versions.append(now)
    }
    for version in versions.dropLast().reversed() {
      let undone = try #require(try history.undoing(now))
      #expect(undone == version)
      history.noteUndo(from: now, to: undone)
      now = undone
    }
    #expect(try history.undoing(now) == nil)
    for version in versions.dropFirst() {
      let redone = try #require(try history.redoing(now))
      #expect(redone == version)
      history.noteRedo(from: now, to: redone)
      now = redone
    }
    #expect(try history.redoing(now) == nil)
  }

  @Test func `what others have written since stays when a change is taken back`() throws {
    var history = History()
    let changed = try set("a", "City", "Y", in: first)
    history.note(name, from: first, to: changed, saved: changed)
    let theirs = try set("a", "Name", "B", in: changed)
    history.noteOthers(from: changed, to: theirs)
    let undone = try #require(try history.undoing(theirs))
    #expect(undone == (try set("a", "Name", "B", in: first)))
    history.noteUndo(from: theirs, to: undone)
    #expect(try history.redoing(undone) == theirs)
  }

  @Test func `a change is not taken back over what someone has written in the same place`() throws {
    var history = History()
    let changed = try set("a", "City", "Y", in: first)
    history.note(name, from: first, to: changed, saved: changed)
    let theirs = try set("a", "City", "Z", in: changed)
    history.noteOthers(from: changed, to: theirs)
    #expect(throws: HistoryConflict.self) { try history.undoing(theirs) }
  }

  @Test func `a new change ends what could be redone`() throws {
    var history = History()
    let changed = try set("a", "City", "Y", in: first)
    history.note(name, from: first, to: changed, saved: changed)
    history.noteUndo(from: changed, to: first)
    #expect(history.nextRedo == name)
    let other = try set("a", "City", "Z", in: first)
    history.note(name, from: first, to: other, saved: other)
    #expect(history.nextRedo == nil)
    #expect(history.count == 1)
  }

  @Test func `any two versions are found again from one another`() {
    var random = SeededRandom(seed: 7)
    for _ in 0..<2000 {
      let old = (0..<Int.random(in: 0...12, using: &random)).map { _ in
        UInt8.random(in: 97...99, using: &random)
      }
      let new = (0..<Int.random(in: 0...12, using: &random)).map { _ in
        UInt8.random(in: 97...99, using: &random)
      }
      #expect(Splice(from: RecFile(old), to: RecFile(new)).reverted(new) == old)
    }
  }
}
