import Almanac
import Canvas
import Model
import Testing

@testable import Dashboard

/// A record in the user's editor: what was written is merged with what others wrote meanwhile.
struct EditorTests {
  private static let id = RecordID(.organisation, "huddinge-kommun")

  private func set(
    _ municipality: Municipality, _ name: String, _ value: String
  ) throws -> Municipality {
    try municipality.applying(.set(Self.id, [FieldChange(name, value)])).municipality
  }

  private func sheet(_ municipality: Municipality = Sample.starter) throws -> RecordSheet {
    try #require(municipality.sheet(of: Self.id, .swedish))
  }

  /// A sheet with a line more, as an editor left it.
  private func written(_ sheet: RecordSheet, _ line: String) -> RecordSheet {
    RecordSheet(Self.id, edited: sheet.bytes + Array((line + "\n").utf8), base: sheet.base)
  }

  private func saved(_ effects: [Effect]) -> Municipality? {
    for case .save(let new, _, _) in effects { return new }
    return nil
  }

  /// A state whose editor has the record, and the sheet that it has.
  private func editing(_ municipality: Municipality = Sample.starter) throws -> (State, RecordSheet)
  {
    var state = Sample.state(municipality)
    state.jump(to: Self.id)
    guard case .edit(let sheet, false)? = state.press("E").first else { throw NoEditor() }
    return (state, sheet)
  }

  private struct NoEditor: Error {}

  @Test func `what was written an earlier time does not revert what others wrote since`() throws {
    let left = written(try sheet(), "Note: Min")
    let (started, _) = try editing(
      try set(try set(Sample.starter, "Street", "Storgatan 1"), "Need", "Pumpar"))
    var state = started
    let new = try #require(saved(state.update(.edited(left))))
    #expect(new.values(of: "Note", in: Self.id).last == "Min")
    #expect(new.values(of: "Street", in: Self.id) == ["Storgatan 1"])
    #expect(new.values(of: "Need", in: Self.id) == ["Pumpar"])
  }

  @Test func `an old sheet with nothing written on it changes nothing`() throws {
    let old = try sheet()
    let (started, _) = try editing(try set(Sample.starter, "Street", "Storgatan 1"))
    var state = started
    let effects = state.update(
      .edited(RecordSheet(Self.id, edited: old.bytes, base: old.base)))
    #expect(effects == [.removeSheet(Self.id)])
    #expect(state.notice?.text == StatusText.nothingChanged.phrase)
  }

  @Test func `what both changed is told with both values before it is written over`() throws {
    let left = written(try sheet(), "Street: Min gata")
    let (started, _) = try editing(try set(Sample.starter, "Street", "Deras gata"))
    var state = started
    #expect(state.update(.edited(left)) == [], "it is asked about first")
    guard case .edit(let again, true)? = state.press("Enter").first else {
      Issue.record("it was not given back")
      return
    }
    let text = String(decoding: again.bytes, as: UTF8.self)
    #expect(text.contains("Street ändrades på annat håll till ”Deras gata”"))
    #expect(text.contains("\nStreet: Min gata\n"))
    // Only looked at, it stays; saved, it is what was wanted.
    var other = state
    #expect(
      other.update(
        .edited(RecordSheet(Self.id, edited: again.bytes, base: again.base, isSaved: false))) == [])
    #expect(other.notice?.text == StatusText.sheetIsKept.phrase)
    let new = try #require(saved(state.update(.edited(RecordSheet(Self.id, edited: again.bytes)))))
    #expect(new.values(of: "Street", in: Self.id) == ["Min gata"])
  }

  @Test func `a sheet that is taken up has what others wrote, and says what both changed`() throws {
    let left = written(try sheet(), "Note: Min\nStreet: Min gata")
    let now = try set(try set(Sample.starter, "Street", "Deras gata"), "Need", "Pumpar")
    let taken = now.sheet(takingUp: left, .swedish)
    let text = String(decoding: taken.bytes, as: UTF8.self)
    for line in ["Note: Min", "Street: Min gata", "Need: Pumpar"] {
      #expect(text.contains("\n\(line)\n"), "\(line)")
    }
    #expect(text.contains("”Deras gata”"))
    #expect(taken.isWrittenOn)
  }

  @Test func `where the base is not known any more, nothing of either side is lost`() throws {
    let old = try sheet()
    let left = RecordSheet(
      Self.id, edited: old.bytes + Array("Note: Min\n".utf8), base: [])
    let now = try set(Sample.starter, "Need", "Pumpar")
    let (started, _) = try editing(now)
    var state = started
    let new = try #require(saved(state.update(.edited(left))))
    #expect(new.values(of: "Note", in: Self.id).last == "Min")
    #expect(new.values(of: "Need", in: Self.id) == ["Pumpar"])
  }

  @Test func `a sheet that is wrong goes back, and closing it unchanged keeps it`() throws {
    let (started, sheet) = try editing()
    var state = started
    #expect(state.update(.edited(written(sheet, "skräp"))) == [], "it is asked about first")
    guard case .edit(let again, true)? = state.press("Enter").first else {
      Issue.record("it was not given back")
      return
    }
    let effects = state.update(
      .edited(RecordSheet(Self.id, edited: again.bytes, base: again.base, isSaved: false)))
    #expect(effects == [])
    #expect(state.notice?.text == StatusText.sheetIsKept.phrase)
  }

  @Test func `sheets that were left are offered by name, to be opened or thrown away`() throws {
    var state = Sample.state()
    let other = RecordID(.person, "bjorn-andersson")
    let sheets = [
      written(try sheet(), "Note: Min"),
      RecordSheet(other, edited: Array("Id: bjorn-andersson\nName: Bo\n".utf8), base: []),
    ]
    _ = state.update(.sheetsFound(sheets))
    #expect(state.draw().text.contains("En ändring i editorn finns kvar"))
    #expect(state.draw().text.contains("Organisation Huddinge kommun"))
    #expect(state.press("x") == [])
    guard case .edit(let sheet, false)? = state.press("Enter").first else {
      Issue.record("the editor was not opened")
      return
    }
    #expect(sheet.id == Self.id)
    #expect(state.draw().text.contains("Person Björn Andersson"))
    #expect(state.press("Delete") == [.removeSheet(other)])
    #expect(!state.isOfferingSheet)
  }

  @Test func `Esc leaves a sheet for later, and a record that is gone is told as gone`() throws {
    var state = Sample.state(try Sample.starter.applying(.remove(Self.id)).municipality)
    _ = state.update(.sheetsFound([written(try sheet(), "Note: Min")]))
    #expect(state.draw().text.contains("huddinge-kommun (borttagen på annat håll)"))
    #expect(state.press("Escape") == [])
    #expect(state.notice?.text == StatusText.sheetWaits.phrase)
    #expect(!state.isInWindow)
  }

  @Test func `drafts are asked about before sheets`() throws {
    var first = Sample.state()
    first.open(Form(adding: .resource))
    first.type("Pump")
    let draft = try #require(first.draft)
    var state = Sample.state()
    _ = state.update(.draftFound(draft))
    _ = state.update(.sheetsFound([written(try sheet(), "Note: Min")]))
    #expect(state.draw().text.contains("Ett påbörjat formulär finns kvar"))
    state.press("Escape")
    #expect(state.draw().text.contains("En ändring i editorn finns kvar"))
  }
}
