import TestTowns
import Almanac
import Canvas
@testable import Dashboard
import Model
import Publication
import Testing

/// What comes of a form when it is saved, and what is said when it can't be.
struct FormSavingTests {
  private let organisation = RecordID(.organisation, "norra-akeriet")

  /// Plays keys with everything that is asked for done in memory.
  private func play(_ script: String, _ state: inout State) throws {
    _ = try Script(script).play(on: &state)
  }

  @Test func `a new organisation is saved, shown, named for undo and taken back`() throws {
    var state = Sample.state()
    try play("key 3 a Enter\ntype Norra Åkeriet\nkey Tab\ntype f\nkey C-s", &state)
    #expect(state.forms.isEmpty)
    #expect(state.municipality.organisations[organisation]?.kind == .company)
    #expect(state.cardID == organisation)
    #expect(
      state.notice?.text.swedish
        == "Sparat: lägga till organisationen Norra Åkeriet · u ångrar")
    try play("key u", &state)
    #expect(state.municipality == Sample.starter)
  }

  @Test func `Enter in every field, and Tab in long text, ends in saving`() throws {
    var state = Sample.state()
    state.open(Form(adding: .resource))
    state.type("Pump")
    for _ in 0..<40 where !state.forms.isEmpty {
      let isLong = state.forms.last?.focusedField?.kind == .longText
      try play(isLong ? "key Tab" : "key Enter", &state)
    }
    #expect(state.municipality.resources[RecordID(.resource, "pump")]?.name == "Pump")
  }

  @Test func `what is wrong is said beside each field, and the first has the cursor`() throws {
    var state = Sample.state()
    state.open(Form(adding: .organisation))
    state.forms[0].focus(on: "Employees")
    state.type("många")
    try play("key C-s", &state)
    let form = try #require(state.forms.last)
    #expect(form.focusedField?.name == "Name")
    #expect(form["Name"]?.fault?.words.swedish == "behöver fyllas i")
    #expect(form["Kind"]?.fault != nil)
    #expect(form["Employees"]?.fault?.words.swedish == "ska vara ett heltal")
    #expect(state.draw().text.contains("✕ ska vara ett heltal"))
    #expect(form["Employees"]?.entries.first?.editor.text == "många")
  }

  @Test func `a change that is not saved leaves the form as it was typed`() {
    var state = Sample.state()
    state.open(Form(adding: .resource))
    state.type("Pump")
    let typed = state.forms
    #expect(state.press("C-s").contains { if case .save = $0 { true } else { false } })
    _ = state.update(.notSaved(SaveFailure(path: "council/resources.rec", .refused(.full))))
    #expect(state.forms.map(\.fields) == typed.map(\.fields))
    #expect(state.notice?.kind == .problem)
  }

  @Test func `what was wrong before and is not touched keeps nothing from being saved`() throws {
    let file = """
      %rec: Organisation

      Id: ann
      Name: Anns Bod
      Employees: många
      """
    let data = municipality([.organisation: file + "\n"])
    var state = Sample.state(data)
    state.open(Form(editing: RecordID(.organisation, "ann"), in: data))
    state.forms[0].focus(on: "City")
    state.type("Tyresö")
    try play("key C-s", &state)
    #expect(state.forms.isEmpty)
    #expect(state.municipality.values(of: "City", in: RecordID(.organisation, "ann")) == ["Tyresö"])
    #expect(
      state.municipality.values(of: "Employees", in: RecordID(.organisation, "ann")) == ["många"])
  }

  @Test func `only what was typed is different in the file`() throws {
    var state = Sample.state()
    let id = RecordID(.person, "bjorn-andersson")
    state.open(Form(editing: id, in: state.municipality))
    state.forms[0].focus(on: "Email")
    state.type("bjorn@example.org")
    try play("key C-s", &state)
    #expect(state.municipality.values(of: "Email", in: id) == ["bjorn@example.org"])
    let without = try state.municipality.applying(.set(id, [FieldChange("Email", "")]))
    #expect(without.municipality == Sample.starter)
  }

  @Test func `a record that is missing is made above the form, and goes into the field`() throws {
    var state = Sample.state()
    state.open(Form(adding: .relation))
    state.type("Norra Åkeriet")
    try play("key End", &state)
    let rows = state.forms[0].suggestions(state.environment)
    #expect(rows.last?.title == "+ ny organisation ”Norra Åkeriet”")
    for _ in rows.dropLast() { try play("key Down", &state) }
    try play("key Enter", &state)
    #expect(state.forms.count == 2)
    #expect(state.forms.last?["Name"]?.entries.first?.editor.text == "Norra Åkeriet")
    #expect(state.forms.last?.focusedField?.name == "Kind")
    try play("type f\nkey C-s", &state)
    #expect(state.forms.count == 1)
    #expect(state.forms[0]["From"]?.entries.first?.key == "norra-akeriet")
    #expect(state.forms[0].focusedField?.name == "To")
  }

  @Test func `a person is added with a role at the organisation that is open`() throws {
    var state = Sample.state()
    try play("key 3 Enter a Enter\ntype Åsa Lund", &state)
    let organisation = try #require(state.forms.last?["Organisation"]?.entries.first?.key)
    state.forms[0].focus(on: "Role")
    try play("type VD\nkey C-s", &state)
    #expect(state.forms.isEmpty)
    let person = RecordID(.person, "asa-lund")
    let rows = state.municipality.referrers(to: person, from: .appointment)
    let appointments = rows.map { state.municipality.appointments[$0] }
    #expect(appointments.map { $0.role } == ["VD"])
    #expect(appointments.first?.organisation?.key == organisation)
  }

  @Test func `a file that changed meanwhile is told before what others wrote is written over`()
    throws
  {
    var state = Sample.state()
    let id = RecordID(.person, "bjorn-andersson")
    state.open(Form(editing: id, in: state.municipality))
    state.forms[0].focus(on: "Email")
    state.type("min@example.org")
    let theirs = try state.municipality.applying(
      .set(id, [FieldChange("Email", "deras@example.org"), FieldChange("Source", "Katalogen")]))
    _ = state.update(.loaded(theirs.municipality))
    #expect(state.draw().text.contains("! ändrat på annat håll till: deras@example.org"))
    #expect(state.forms.last?["Source"]?.entries.first?.editor.text == "Katalogen")
    try play("key C-s", &state)
    #expect(state.forms.count == 1)
    try play("key C-s", &state)
    #expect(state.forms.isEmpty)
    #expect(state.municipality.values(of: "Email", in: id) == ["min@example.org"])
  }

  @Test func `a record that is gone can be saved anew with what was typed`() throws {
    var state = Sample.state()
    let id = RecordID(.resource, "pump")
    let with = try Sample.starter.applying(.add(.resource, [FieldChange("Name", "Pump")]))
    _ = state.update(.loaded(with.municipality))
    state.open(Form(editing: id, in: state.municipality, names: ["Capacity"]))
    state.type("80 liter")
    _ = state.update(.loaded(Sample.starter))
    #expect(state.forms.last?.trouble != nil)
    state.forms[0].focus(on: "Name")
    try play("type Pump\nkey C-s", &state)
    #expect(state.municipality.resources[id]?.capacity == "80 liter")
  }

  @Test func `settings are edited with a key`() throws {
    var state = Sample.state()
    try play("key ,", &state)
    state.forms[0].focus(on: "Municipality")
    try play("key C-u\ntype Nacka kommun\nkey C-s", &state)
    #expect(state.municipality.settings.municipality == "Nacka kommun")
    #expect(state.notice?.text.swedish.contains("ändra inställningarna") == true)
  }

  @Test func `a removal shows what goes along, and Enter does it`() throws {
    var state = Sample.state(Sample.example)
    try play("key 3 d", &state)
    let gone = try #require(state.deletion?.removal.ids(.gone))
    #expect(gone.count > 1)
    let text = state.draw().text
    #expect(text.contains("Ta bort?"))
    try play("key Escape", &state)
    #expect(state.deletion == nil)
    #expect(state.municipality == Sample.example)
    try play("key d Enter", &state)
    for id in gone { #expect(state.municipality.row(of: id) == nil) }
    #expect(state.notice?.text.swedish.hasPrefix("Sparat: ta bort organisationen") == true)
    try play("key u", &state)
    #expect(state.municipality == Sample.example)
  }
}
