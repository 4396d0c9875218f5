import Almanac
import Canvas
@testable import Dashboard
import Model
import Testing

/// Nothing that is typed is lost, whenever the program ends.
struct FormDraftTests {
  /// The draft that would lie on the disk after keys.
  private func typed(_ state: inout State, _ text: String) -> Draft? {
    var draft: Draft?
    for character in text {
      for case .keepDraft(let kept) in state.update(.key(.character(character))) { draft = kept }
    }
    return draft
  }

  @Test func `what is typed is there again after the program was killed`() throws {
    var state = Sample.state()
    state.press("3", "a", "Enter")
    let draft = try #require(typed(&state, "Norra \\ Åkeriet\\"))
    let bytes = try #require(draft.bytes)
    var next = Sample.state()
    let read = try #require(Draft(bytes))
    _ = next.update(.draftFound(read))
    #expect(next.draw().text.contains("Ny organisation"))
    next.press("Enter")
    #expect(next.forms.map(\.fields) == state.forms.map(\.fields))
    #expect(next.forms.map(\.stop) == state.forms.map(\.stop))
    #expect(next.forms.last?["Name"]?.entries.first?.editor.text == "Norra \\ Åkeriet\\")
  }

  @Test func `forms above each other, chosen records, lines and parts come back`() throws {
    var state = Sample.state()
    state.press("3", "Enter", "a", "Enter")
    _ = typed(&state, "Åsa")
    state.forms[0].focus(on: "Note")
    state.press("a", "Enter", "b")
    state.forms[0].focus(on: "Organisation")
    state.press("Backspace")
    _ = typed(&state, "Zz")
    state.press("Enter")
    #expect(state.forms.count == 2)
    let draft = try #require(state.draft)
    let bytes = try #require(draft.bytes)
    let read = try #require(Draft(bytes))
    let forms = try #require(Form.forms(read))
    #expect(forms.map(\.fields) == state.forms.map(\.fields))
    #expect(forms.map(\.parts) == state.forms.map(\.parts))
    #expect(forms.map(\.fillsBelow) == [false, true])
    #expect(forms.map(\.leadsToRecord) == state.forms.map(\.leadsToRecord))
  }

  @Test func `a bulk edit comes back with what it was about, whatever window it had come to`()
    throws
  {
    var state = Sample.state()
    state.press("3", "Space", "Space", "b", "Enter")
    _ = typed(&state, "kampanj")
    state.press("C-s")
    #expect(state.proposal != nil)
    let bytes = try #require(state.draft?.bytes)
    var next = Sample.state()
    _ = next.update(.draftFound(try #require(Draft(bytes))))
    next.press("Enter")
    #expect(next.marks == state.marks && next.marks.count == 2)
    #expect(next.screen == .network)
    next.press("C-s")
    #expect(next.proposal?.changes == state.proposal?.changes)
    // Not done, it is still there to be put right; done, it is gone.
    next.press("Escape")
    #expect(next.forms.last?["Tag"]?.entries.first?.editor.text == "kampanj")
    next.press("C-s")
    let asked = try next.press("Enter").saved().new
    #expect(next.update(.saved(asked)) == [.keepDraft(nil)])
    #expect(next.forms.isEmpty && next.draft == nil)
    #expect(next.notice?.text.swedish.hasPrefix("Sparat: sätta etiketten kampanj på 2") == true)
  }

  @Test func `a form that nothing is typed in leaves no draft`() {
    var state = Sample.state()
    #expect(state.press("3", "a", "Enter") == [])
    #expect(state.press("Tab") == [])
    #expect(state.press("Escape") == [])
  }

  @Test func `a draft is gone when the form is saved or thrown away`() throws {
    var state = Sample.state()
    state.open(Form(adding: .resource))
    _ = typed(&state, "Pump")
    state.press("Escape")
    #expect(state.press("n") == [.keepDraft(nil)])
    state.open(Form(adding: .resource))
    _ = typed(&state, "Pump")
    let asked = try state.press("C-s").saved().new
    #expect(state.update(.saved(asked)) == [.keepDraft(nil)])
  }

  @Test func `a draft that waits is kept while something else is typed`() throws {
    var state = Sample.state()
    state.open(Form(adding: .resource))
    let draft = try #require(typed(&state, "Pump"))
    var next = Sample.state()
    _ = next.update(.draftFound(draft))
    next.press("Escape")
    next.open(Form(adding: .person))
    let both = try #require(typed(&next, "Åsa"))
    #expect(both.forms.count == 2)
    next.press("Escape", "n", "a")
    #expect(next.picker?.rows.first?.requests.last == .resumeForms)
    next.press("Enter")
    #expect(next.forms.last?["Name"]?.entries.first?.editor.text == "Pump")
  }

  @Test func `Delete throws a found draft away`() throws {
    var state = Sample.state()
    state.open(Form(adding: .resource))
    let draft = try #require(typed(&state, "Pump"))
    var next = Sample.state()
    _ = next.update(.draftFound(draft))
    #expect(next.press("Delete") == [.keepDraft(nil)])
    #expect(next.waiting.isEmpty)
  }

  @Test(arguments: [
    [Draft.Line("Deed", "obey")], [], [Draft.Line("Stop", "0 0")],
    [
      Draft.Line("Deed", "add"), Draft.Line("Title", "a"), Draft.Line("English", "a"),
      Draft.Line("Part", "Organisation"), Draft.Line("Field", "7 Name"),
    ],
    [
      Draft.Line("Deed", "add"), Draft.Line("Title", "a"), Draft.Line("English", "a"),
      Draft.Line("Part", "Organisation"), Draft.Line("Field", "0 Secret"),
    ],
  ])
  func `a draft that can't be understood is put aside, not obeyed`(_ lines: [Draft.Line]) {
    var state = Sample.state()
    #expect(state.update(.draftFound(Draft([lines]))) == [.setDraftAside])
    #expect(!state.isOfferingDraft)
  }

  @Test func `a record that was changed meanwhile keeps what was typed, and says so`() throws {
    var state = Sample.state()
    let id = RecordID(.person, "bjorn-andersson")
    state.open(Form(editing: id, in: state.municipality))
    state.forms[0].focus(on: "Email")
    let draft = try #require(typed(&state, "min@example.org"))
    let theirs = try Sample.starter.applying(.set(id, [FieldChange("Email", "deras@example.org")]))
    var next = Sample.state(theirs.municipality)
    _ = next.update(.draftFound(draft))
    next.press("Enter")
    #expect(next.draw().text.contains("! ändrat på annat håll till: deras@example.org"))
    #expect(next.forms.last?["Email"]?.entries.first?.editor.text == "min@example.org")
  }
}
