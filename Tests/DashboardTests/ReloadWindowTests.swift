import TestTowns
import Almanac
import Canvas
import Model
import Publication
import Testing

@testable import Dashboard

/// Files change beneath an open window: what it does is what it shows, on the data as it is.
struct ReloadWindowTests {
  private static let tyreso = RecordID(.organisation, "tyreso-kommun")
  private static let huddinge = RecordID(.organisation, "huddinge-kommun")

  private func newcomer(_ name: String) -> Change {
    .add(.person, [FieldChange("Name", name)])
  }

  /// A window that would tag the first organisations of the list.
  private func proposing(_ tag: String, _ count: Int) -> State {
    var state = Sample.state()
    state.press("3")
    for _ in 0..<count { state.press("Space") }
    state.press("b", "Enter")
    state.type(tag)
    state.press("C-s")
    return state
  }

  @Test func `a bulk edit is made on the data as it is, not as it was when it was proposed`() throws
  {
    var state = proposing("kampanj", 2)
    let marked = state.marked
    let note = Change.set(Self.tyreso, [FieldChange("Note", .add("Deras anteckning"))])
    let theirs = try state.municipality.changedByOthers(newcomer("Åsa Ny"), note)
    _ = state.update(.loaded(theirs))
    let (new, old) = try state.press("Enter").saved()
    #expect(old == theirs)
    #expect(new.persons.contains { $0.name == "Åsa Ny" })
    #expect(new.values(of: "Note", in: Self.tyreso).contains("Deras anteckning"))
    for id in marked { #expect(new.values(of: "Tag", in: id).contains("kampanj")) }
  }

  @Test func `a bulk edit shows what others have done already, and does the rest`() throws {
    var state = proposing("kampanj", 2)
    let first = state.marked[0]
    _ = state.update(
      .loaded(
        try state.municipality.changedByOthers(.set(first, [FieldChange("Tag", .add("kampanj"))]))))
    #expect(state.proposal?.lines.count == 1)
    #expect(state.draw().text.contains("1 av 2 markerade ändras"))
    #expect(state.draw().text.contains("Ändrat på annat håll"))
    let (new, _) = try state.press("Enter").saved()
    for id in state.marked { #expect(new.values(of: "Tag", in: id) == ["kampanj"]) }
  }

  @Test func `a bulk edit shrinks when records go, and ends with a word when all are gone`() throws
  {
    var state = proposing("kampanj", 2)
    let (first, second) = (state.marked[0], state.marked[1])
    _ = state.update(.loaded(try state.municipality.changedByOthers(.remove(first))))
    #expect(state.proposal?.changes.count == 1)
    _ = state.update(.loaded(try state.municipality.changedByOthers(.remove(second))))
    #expect(state.proposal == nil)
    #expect(state.notice?.text == StatusText.nothingLeftToDo.phrase)
    // What was typed is still there.
    #expect(state.forms.last?["Tag"]?.entries.first?.editor.text == "kampanj")
    #expect(state.press("C-s") == [])
  }

  @Test func `a bulk edit that the reload did not touch stays as it was`() throws {
    var state = proposing("kampanj", 2)
    let before = state.proposal
    _ = state.update(.loaded(try state.municipality.changedByOthers(newcomer("Åsa Ny"))))
    #expect(state.proposal == before)
    #expect(state.notice == nil)
  }

  @Test func `a removal shows what others added to it before it takes that too`() throws {
    var state = Sample.state()
    state.askToDelete(Self.huddinge)
    let title = "Samarbete som nyss kom till"
    let theirs = try state.municipality.changedByOthers(
      .add(
        .relation,
        [
          FieldChange("Id", "ny-relation"), FieldChange("From", Self.huddinge.key),
          FieldChange("To", Self.tyreso.key), FieldChange("Kind", "cooperates"),
          FieldChange("Note", title),
        ]))
    let added = RecordID(.relation, "ny-relation")
    #expect(state.deletion?.removal.ids(.gone).contains(added) == false)
    _ = state.update(.loaded(theirs))
    #expect(state.deletion?.removal.ids(.gone).contains(added) == true)
    #expect(state.draw().text.contains("Ändrat på annat håll"))
    let (new, _) = try state.press("Enter").saved()
    #expect(new.row(of: added) == nil && new.row(of: Self.huddinge) == nil)
  }

  @Test func `a removal that is not what it shows any more removes nothing`() throws {
    var state = Sample.state()
    state.askToDelete(Self.huddinge)
    let shown = try #require(state.deletion?.removal)
    // As if the window had not been told.
    state.municipality = try state.municipality.changedByOthers(
      .add(
        .relation,
        [
          FieldChange("From", Self.huddinge.key), FieldChange("To", Self.tyreso.key),
          FieldChange("Kind", "cooperates"),
        ]))
    #expect(state.press("Enter") == [])
    #expect(state.deletion?.removal != shown && state.deletion != nil)
    #expect(throws: Never.self) { try state.press("Enter").saved() }
  }

  @Test func `a removal of what others removed is over`() throws {
    var state = Sample.state()
    state.askToDelete(Self.huddinge)
    _ = state.update(.loaded(try state.municipality.changedByOthers(.remove(Self.huddinge))))
    #expect(state.deletion == nil)
    #expect(state.notice?.text == StatusText.recordGone.phrase)
  }

  @Test(arguments: ["d", "e", "f"])
  func `the row of a list to choose from stays on its record`(_ key: String) throws {
    var state = Sample.state()
    state.press("3", "Enter", key)
    if key == "f" { state.type("kommun") }
    state.press("Down", "Down")
    func chosen() throws -> Picker.Row {
      let picker = try #require(state.picker)
      return try #require(picker.chosen)
    }
    let before = try chosen()
    let theirs = try state.municipality.changedByOthers(
      .add(
        .organisation,
        [
          FieldChange("Id", "a-kommun"), FieldChange("Name", "A kommun"),
          FieldChange("Kind", "municipality"),
        ]))
    _ = state.update(.loaded(theirs))
    #expect(try chosen().requests == before.requests)
  }

  @Test func `the problem that is pointed at stays it when another comes before it`() throws {
    let broken = Sample.starter.appending(
      "\nId: x\nName: X\nEmail: nej\n\nId: y\nName: Y\nEmail: nej\n", to: .person)
    var state = Sample.state(broken)
    state.press("!", "Down")
    func chosen() throws -> Picker.Row {
      let picker = try #require(state.picker)
      return try #require(picker.chosen)
    }
    let before = try chosen()
    _ = state.update(.loaded(broken.rereading(.bytes(Array("nonsense\n".utf8)), for: .meeting)))
    #expect(try chosen().title == before.title && chosen().lead == before.lead)
  }

  @Test func `a link of a card that was moved to stays the one that keys are about`() throws {
    var state = Sample.state()
    state.jump(to: Self.tyreso)
    state.press("Down", "Down")
    let link = try #require(state.movedToLink)
    let theirs = try state.municipality.changedByOthers(
      .add(
        .relation,
        [
          FieldChange("From", Self.tyreso.key), FieldChange("To", Self.huddinge.key),
          FieldChange("Kind", "cooperates"),
        ]),
      .add(.person, [FieldChange("Id", "aa"), FieldChange("Name", "Aa Aa")]),
      .add(
        .appointment,
        [
          FieldChange("Person", "aa"), FieldChange("Organisation", Self.tyreso.key),
          FieldChange("Role", "Aa"),
        ]))
    _ = state.update(.loaded(theirs))
    #expect(state.movedToLink == link)
    #expect(state.inSight.first == link)
  }

  @Test func `the row of the overview that is chosen stays it`() throws {
    var state = Sample.state()
    state.press("Down")
    let before = try #require(state.overviewTarget)
    let theirs = try state.municipality.changedByOthers(
      .add(.followUp, [FieldChange("What", "Brådskar"), FieldChange("Due", "2008-09-01")]))
    _ = state.update(.loaded(theirs))
    #expect(state.overviewTarget == before)
    state.press("3")
    _ = state.update(.loaded(Sample.starter))
    state.press("1")
    #expect(state.overviewTarget == before)
  }

  @Test func `Esc passes by records that are gone, and shows no empty card`() throws {
    var state = Sample.state()
    state.press("3")
    let row = state.rowID
    state.jump(to: Self.tyreso)
    state.jump(to: Self.huddinge)
    state.jump(to: RecordID(.step, "3"))
    _ = state.update(.loaded(try state.municipality.changedByOthers(.remove(Self.huddinge))))
    state.press("Escape")
    #expect(state.cardID == Self.tyreso)
    state.press("Escape")
    #expect(state.screen == .network && state.rowID == row)
    #expect(state.browsing.focus == .list)
    #expect(!state.lines.contains { $0.contains("Huddinge kommun") && $0.contains("│") })
  }

  @Test func `Esc leads back to the row that was left, though others added rows before it`() throws
  {
    var state = Sample.state()
    state.press("3", "Down Down Down")
    let row = try #require(state.rowID)
    state.jump(to: RecordID(.step, "3"))
    let theirs = try state.municipality.changedByOthers(
      .add(
        .organisation,
        [FieldChange("Id", "a-aa"), FieldChange("Name", "AA"), FieldChange("Kind", "company")]))
    _ = state.update(.loaded(theirs))
    state.press("Escape")
    #expect(state.rowID == row)
  }

  @Test func `where the record that was jumped from is the first of all, Esc shows its screen`()
    throws
  {
    var state = Sample.state()
    state.press("3")
    state.browsing.card = Self.huddinge
    state.browsing.focus = .card
    state.jump(to: RecordID(.step, "3"))
    _ = state.update(.loaded(try state.municipality.changedByOthers(.remove(Self.huddinge))))
    state.press("Escape")
    #expect(state.screen == .network && state.browsing.focus == .list)
    #expect(state.cardID.map { state.municipality.row(of: $0) != nil } == true)
  }

  @Test func `the card that is read stays when its record leaves the filtered list`() throws {
    var state = Sample.state()
    state.press("3", "/")
    state.type("huddinge kommun")
    state.press("Enter", "Enter")
    let id = try #require(state.cardID)
    _ = state.update(
      .loaded(try state.municipality.changedByOthers(.set(id, [FieldChange("Name", "Annat namn")])))
    )
    #expect(state.cardID == id)
  }

  @Test func `marks of records that are gone go, and so does the start of a range`() throws {
    var state = Sample.state()
    state.press("3", "Space")
    let id = try #require(state.marks.first)
    _ = state.update(.loaded(try state.municipality.changedByOthers(.remove(id))))
    #expect(state.marks.isEmpty && state.lastMark == nil)
  }
}
