import Almanac
import Canvas
import Insight
import Model
import Testing

@testable import Dashboard

/// Files change beneath a form or a call-out: nothing that others wrote is lost, and nothing that is
/// typed is meant for something else.
struct ReloadFormTests {
  private static let tyreso = RecordID(.organisation, "tyreso-kommun")

  @Test func `a list that is typed in gets what others added, and keeps both`() throws {
    var state = Sample.state()
    state.open(
      Form(editing: Self.tyreso, in: state.municipality, names: ["Note"], purpose: .note))
    state.forms[0].focus(on: "Note", last: true)
    state.type("Min")
    let note = Change.set(Self.tyreso, [FieldChange("Note", .add("Deras"))])
    _ = state.update(.loaded(try state.municipality.changedByOthers(note)))
    state.type(" egen")
    let (new, _) = try state.press("C-s").saved()
    #expect(new.values(of: "Note", in: Self.tyreso).suffix(2) == ["Deras", "Min egen"])
  }

  @Test func `what others removed from a list goes, unless it is what is typed in`() throws {
    let start = try Sample.starter.changedByOthers(
      .set(Self.tyreso, [FieldChange("Tag", .replace(["a", "b", "c"]))]))
    var state = Sample.state(start)
    state.open(Form(editing: Self.tyreso, in: state.municipality, names: ["Tag"]))
    state.forms[0].focus(on: "Tag")
    state.press("Down")
    state.type("x")
    let theirs = try start.changedByOthers(
      .set(Self.tyreso, [FieldChange("Tag", .replace(["c", "d"]))]))
    _ = state.update(.loaded(theirs))
    let (new, _) = try state.press("C-s").saved()
    #expect(new.values(of: "Tag", in: Self.tyreso) == ["bx", "c", "d"])
  }

  @Test func `a record that was removed elsewhere is added and not changed, and it says so`() throws
  {
    let (start, id) = try Sample.starter.applying(
      .add(.organisation, [FieldChange("Name", "Zeta"), FieldChange("Kind", "company")]))
    var state = Sample.state(start)
    state.open(Form(editing: id, in: start))
    state.forms[0].focus(on: "Name")
    state.type("X")
    _ = state.update(.loaded(Sample.starter))
    #expect(state.draw().text.contains("borttagen på annat håll"))
    let (new, _) = try state.press("C-s").saved()
    #expect(new.organisations.count == Sample.starter.organisations.count + 1)
    _ = state.update(.saved(new))
    #expect(state.notice?.text.swedish.contains("lägga till") == true)
  }

  @Test func `what a form proposes is not silently given up for what others wrote`() throws {
    var state = Sample.state()
    let id = RecordID(.followUp, "brev-till-lansstyrelsen")
    state.jump(to: id)
    state.press("Space")
    #expect(state.forms.last?["Done"] != nil)
    _ = state.update(
      .loaded(try state.municipality.changedByOthers(.set(id, [FieldChange("Done", "2008-09-30")])))
    )
    #expect(state.draw().text.contains("ändrat på annat håll"))
    #expect(throws: NothingIsSaved.self) { try state.press("C-s").saved() }
    #expect(try state.press("C-s").saved().new.values(of: "Done", in: id) == ["2008-10-01"])
  }

  @Test func `a running call-out that is offered stays the one that Enter goes on with`() throws {
    let start = try Sample.example.changedByOthers(callout("2008-10-01-a"), callout("2008-10-01-b"))
    var state = Sample.state(start)
    state.press("C", "Down")
    let chosen = start.runningCallouts[1]
    _ = state.update(
      .loaded(try start.changedByOthers(callout("2008-10-01-c"), callout("2008-09-30-d"))))
    state.press("Enter")
    #expect(state.callout?.callout == chosen)
  }

  private func callout(_ id: String) -> Change {
    .add(
      .callout,
      [
        FieldChange("Id", id), FieldChange("Kind", "drill"), FieldChange("Reason", id),
        FieldChange("Started", "2008-10-01 09:00"),
      ])
  }

  @Test func `an outcome is not noted for another contact than the one that stood there`() throws {
    var state = Sample.state(Sample.example)
    state.press("C")
    state.press(state.municipality.runningCallouts.isEmpty ? "ö" : "n ö")
    let (started, _) = try state.press("Enter").saved()
    _ = state.update(.saved(started))
    let id = try #require(state.callout?.callout)
    let called = try #require(state.calloutRun?.next)
    let number = try #require(called.next)
    let theirs = try started.noting(.reached, number, for: called.member, in: id, at: state.now)
    _ = state.update(.loaded(theirs.municipality))
    let next = try #require(state.calledNumber)
    #expect(next != number)
    #expect(state.press("r") == [])
    #expect(state.notice?.text.swedish.contains("tryck igen") == true)
    let (new, _) = try state.press("r").saved()
    #expect(new.count(of: .callAttempt) == theirs.municipality.count(of: .callAttempt) + 1)
  }
}
