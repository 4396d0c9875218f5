import TestTowns
import Almanac
import Canvas
@testable import Dashboard
import Model
import Testing

/// What is typed in a form, field by field.
struct FormTests {
  /// A form for a new record, on a screen.
  private func adding(
    _ type: RecordType, _ data: Municipality = Sample.example,
    size: Size = Size(columns: 120, rows: 36)
  ) -> State {
    var state = Sample.state(data, size: size)
    state.open(Form(adding: type))
    return state
  }

  /// The values that a field would get.
  private func values(_ name: String, _ state: State) -> [String] {
    state.forms.last?[name]?.values(state.words) ?? []
  }

  @Test(arguments: RecordType.allCases.filter(\.canBeMade))
  func `every type that can be added has a form of all its fields but the key`(
    _ type: RecordType
  ) throws {
    let form = Form(adding: type)
    #expect(
      form.fields.map(\.name).sorted()
        == type.schema.fields.filter { !$0.isKey && !$0.traits.contains(.unasked) }.map(\.name)
        .sorted())
    #expect(form.fields.last?.name == "Visibility")
    #expect(form.focusedField?.description.isMandatory == true)
  }

  @Test func `a date is understood as it is typed, and said in full beside it`() {
    var state = adding(.meeting)
    state.press("Down")
    state.type("imorgon")
    #expect(values("Date", state) == ["2008-10-02"])
    #expect(state.draw().text.contains("torsdag 2 oktober 2008 · v 40"))
    state.press("C-u")
    state.type("2009-01")
    #expect(values("Date", state) == ["2009-01"])
  }

  @Test func `a day is picked from the month with arrows`() {
    var state = adding(.meeting)
    state.press("Down")
    state.type("24/9 2008")
    state.press("Down", "Down", "Right", "Enter")
    #expect(values("Date", state) == ["2008-10-02"])
    #expect(state.forms.last?.focusedField?.name == "Time")
  }

  @Test(arguments: [
    ("9", "09:00"), ("9.30", "09:30"), ("1302", "13:02"), ("13:02", "13:02"), ("25", "25"),
    ("9:3", "9:3"), ("", ""),
  ])
  func `a time is understood however it is typed`(_ typed: String, _ value: String) {
    #expect(FieldKind.time.value(typed: typed, Sample.state().words) == value)
  }

  @Test(arguments: [
    (FieldKind.decimal, "4,5", "4.5"), (.decimal, "−2", "-2"),
    (.integer(0...9_999), "2 000", "2000"),
    (.organisationNumber, "5560004615", "556000-4615"),
    (.organisationNumber, "55600046", "55600046"),
    (.branch, "46.120", "46120"), (.yearAndNumber, "2008: 24", "2008 24"),
    (.moment, "24/9 13.02", "2008-09-24 13:02"), (.moment, "9:15", "2008-10-01 09:15"),
  ])
  func `numbers are taken as people write them`(_ kind: FieldKind, _ typed: String, _ value: String)
  {
    #expect(kind.value(typed: typed, Sample.state().words) == value)
  }

  @Test func `a letter jumps to the choice that begins so, and arrows step`() {
    var state = adding(.organisation)
    state.press("Tab")
    state.type("f")
    let first = values("Kind", state)
    state.type("f")
    #expect(first == ["company"])
    #expect(values("Kind", state) == ["association"])
    state.press("Left", "Left")
    #expect(values("Kind", state) == ["municipality"])
    state.press("Backspace")
    #expect(values("Kind", state) == [])
  }

  @Test func `space opens the list of choices, and Esc closes it with nothing chosen`() {
    var state = adding(.organisation)
    state.press("Tab", "Space", "Down", "Escape")
    #expect(values("Kind", state) == [])
    state.press("Space", "Down", "Enter")
    #expect(values("Kind", state) == ["sole-trader"])
    #expect(state.forms.last?.focusedField?.name == "OrganisationNumber")
  }

  @Test func `a name finds records whatever its accents, and the field shows the title`() throws {
    var state = adding(.appointment, Sample.starter)
    state.type("bjorn")
    state.press("Enter")
    #expect(values("Person", state) == ["bjorn-andersson"])
    #expect(state.draw().text.contains("Björn Andersson"))
    #expect(state.forms.last?.focusedField?.name == "Organisation")
  }

  @Test func `a name that finds one record only is enough, and one that finds none is a fault`() {
    var state = adding(.appointment, Sample.starter)
    state.type("björn andersson")
    state.press("Tab")
    #expect(values("Person", state) == ["bjorn-andersson"])
    state.type("zzz")
    state.press("Tab")
    #expect(state.forms.last?["Organisation"]?.fault != nil)
    #expect(state.forms.last?["Organisation"]?.entries.first?.editor.text == "zzz")
  }

  @Test func `several values have a row each, and Backspace takes an empty one away`() {
    var state = adding(.organisation)
    state.forms[0].focus(on: "Telephone")
    state.type("08-465 004 00")
    state.press("Enter")
    state.type("08-465 004 01")
    #expect(values("Telephone", state) == ["08-465 004 00", "08-465 004 01"])
    state.press("C-u", "Backspace")
    #expect(values("Telephone", state) == ["08-465 004 00"])
    #expect(
      state.forms.last?.stop
        == state.forms.last.flatMap { form in
          form.index(of: "Telephone").map { .entry(field: $0, 0) }
        })
    state.press("Tab")
    #expect(state.forms.last?.focusedField?.name == "Email")
  }

  @Test func `long text has lines, Tab leaves it, and what is pasted keeps its lines`() {
    var state = adding(.meeting)
    state.forms[0].focus(on: "Agenda")
    state.type("ett")
    state.press("Enter")
    _ = state.update(.key(.paste("två\r\ntre\u{1B}[2J")))
    #expect(values("Agenda", state) == ["ett\ntvå\ntre␛[2J"])
    state.press("Up", "Up", "Home")
    state.type("x")
    #expect(values("Agenda", state).first?.hasPrefix("xett\n") == true)
    state.press("Tab")
    #expect(state.forms.last?.focusedField?.name == "Note")
  }

  @Test func `letters that are commands are text in a form`() {
    var state = adding(.organisation)
    state.type("q1aed?:")
    #expect(values("Name", state) == ["q1aed?:"])
    #expect(state.forms.count == 1)
  }

  @Test func `Esc closes what is untouched, and asks about what is not`() {
    var state = adding(.organisation)
    state.press("Escape")
    #expect(state.forms.isEmpty)
    state.open(Form(adding: .organisation))
    state.type("Norra")
    state.press("Escape")
    #expect(state.lines.last?.contains("j spara   n kasta   Esc fortsätt") == true)
    state.press("Escape")
    #expect(state.forms.last?.isAsking == false)
    #expect(values("Name", state) == ["Norra"])
    state.press("C-c", "n")
    #expect(state.forms.isEmpty)
  }

  @Test func `a number of a sole trader is never on the screen`() throws {
    let file = """
      %rec: Organisation

      Id: ann
      Name: Anns Bod
      Kind: sole-trader
      OrganisationNumber: 121212-1212
      """
    let data = municipality([.organisation: file + "\n"])
    var state = Sample.state(data)
    state.open(Form(editing: RecordID(.organisation, "ann"), in: data))
    state.forms[0].focus(on: "OrganisationNumber")
    #expect(!state.draw().text.contains("121212"))
    #expect(state.draw().text.contains("••••••-••••"))
  }
}
