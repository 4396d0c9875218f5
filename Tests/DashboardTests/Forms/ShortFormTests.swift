import Almanac
import Canvas
@testable import Dashboard
import Model
import Publication
import Testing

/// The short forms of the chief's day: a visit with its promise, somebody new, a meeting held.
struct ShortFormTests {
  private let small = Size(columns: 80, rows: 24)

  /// What is saved, in memory.
  private func play(_ text: String, _ state: inout State) throws {
    _ = try Script(text).play(on: &state)
  }

  private func values(_ type: RecordType, _ name: String, _ state: State) -> [[String]] {
    (0..<state.municipality.count(of: type)).map {
      state.municipality.values(of: name, in: state.municipality.id(type, at: $0))
    }
  }

  @Test func `Enter passes the fields and an empty note, and a promise is no part of the note`()
    throws
  {
    var state = Sample.state(Data.example.municipality, size: small)
    state.press("3", "v")
    state.type("Frukost om lokaler")
    state.press("Enter", "Enter", "Enter", "Enter", "Enter", "Enter")
    #expect(state.forms.last?.focusedField?.name == "What")
    state.type("Skicka kartan")
    state.press("Enter", "Enter", "Enter")
    #expect(state.forms.last?.focusedField?.name == "Note")
    let effects = state.press("Enter")
    let new = try effects.saved().new
    _ = state.update(.saved(new))
    #expect(values(.encounter, "Note", state).last == [])
    #expect(values(.encounter, "Subject", state).last == ["Frukost om lokaler"])
    #expect(values(.followUp, "What", state).last == ["Skicka kartan"])
  }

  @Test func `Enter in a note that is begun is a new line`() {
    var state = Sample.state()
    state.press("3", "v")
    state.forms[0].focus(on: "Note")
    state.type("En")
    state.press("Enter")
    state.type("Två")
    #expect(state.forms[0]["Note"]?.entries.first?.editor.text == "En\nTvå")
  }

  @Test(arguments: Data.allCases, Language.allCases)
  func `a visit and its promise are seen together at 80×24`(data: Data, language: Language) {
    var state = Sample.state(data.municipality, size: small, language: language)
    state.press("3", "v")
    let text = state.draw().text
    for name in [
      "Kind", "Subject", "Organisation", "Person", "Date", "Step", "What", "Due", "Owner", "Note",
    ] {
      let label = state.forms[0][name]?.description.label(language) ?? "?"
      #expect(text.contains(label), "\(label) is not on the screen:\n\(text)")
    }
  }

  @Test func `somebody new at the organisation on show has a role, or no organisation`() throws {
    var state = Sample.state(Data.example.municipality)
    state.press("3", "v")
    state.forms[0].focus(on: "Person")
    state.type("Zebrafina Ny")
    state.press("Enter")
    try #require(state.forms.count == 2)
    #expect(state.forms[1]["Organisation"]?.isEmpty == false)
    let before = state.municipality.count(of: .person)
    // Without a role the organisation is not dropped in silence: it is asked for.
    let refused = state.press("C-s")
    #expect(!refused.contains { if case .save = $0 { true } else { false } })
    #expect(state.forms.last?["Role"]?.fault != nil)
    state.type("Ägare")
    let effects = state.press("C-s")
    let new = try effects.saved().new
    _ = state.update(.saved(new))
    #expect(state.municipality.count(of: .person) == before + 1)
    #expect(values(.appointment, "Role", state).last == ["Ägare"])
    #expect(
      values(.appointment, "Organisation", state).last
        == state.forms[0]["Organisation"]?.entries.compactMap(\.key))
  }

  @Test func `somebody new whose organisation is taken away is saved without a role`() throws {
    var state = Sample.state(Data.example.municipality)
    state.press("3", "v")
    state.forms[0].focus(on: "Person")
    state.type("Zebrafina Ny")
    state.press("Enter")
    try #require(state.forms.count == 2)
    let before = state.municipality.count(of: .appointment)
    state.forms[1].focus(on: "Organisation")
    state.press("Backspace")
    let effects = state.press("C-s")
    let new = try effects.saved().new
    #expect(new.count(of: .appointment) == before)
  }

  // MARK: Who came

  private func meeting(_ state: State) throws -> RecordID {
    let meetings = state.municipality.meetings
    return try #require(
      (0..<meetings.count).map { meetings[$0].recordID }.first {
        let meeting = meetings[$0]
        return (meeting?.status ?? .planned) == .planned
          && meeting?.date.map { $0.days.lowerBound <= state.today } == true
          && state.municipality.invited(to: $0).count > 1
      })
  }

  private func stateWithMeeting() throws -> (State, RecordID) {
    var state = Sample.state(Data.example.municipality)
    let persons = (0..<2).map { state.municipality.id(.person, at: $0).key }
    let (municipality, id) = try state.municipality.applying(
      .add(
        .meeting,
        [
          FieldChange("Name", "Provmöte"), FieldChange("Date", "2008-09-30"),
          FieldChange("Person", .replace(persons)),
        ]))
    _ = state.update(.loaded(municipality))
    state.jump(to: id)
    return (state, id)
  }

  @Test func `H asks who came with all ticked, and Space unticks`() throws {
    var (state, id) = try stateWithMeeting()
    let invited = state.municipality.invited(to: id)
    #expect(state.press("H") == [])
    #expect(state.draw().text.contains("Vilka kom?"))
    state.press("Down", "Space")
    let new = try state.press("Enter").saved().new
    #expect(new.values(of: "Attended", in: id) == [invited[0].key])
    #expect(new.values(of: "Status", in: id) == ["held"])
  }

  @Test func `H and Enter take all who were invited, and Esc nothing`() throws {
    var (state, id) = try stateWithMeeting()
    state.press("H", "Escape")
    #expect(state.municipality.values(of: "Status", in: id) != ["held"])
    let new = try state.press("H", "Enter").saved().new
    #expect(new.values(of: "Attended", in: id) == state.municipality.invited(to: id).map(\.key))
  }

  @Test func `whoever others invited while it is asked is there, ticked`() throws {
    var (state, id) = try stateWithMeeting()
    state.press("H", "Space")
    let third = state.municipality.id(.person, at: 2)
    let changed = try state.municipality.applying(
      .set(id, [FieldChange("Person", .add(third.key))])
    ).municipality
    _ = state.update(.loaded(changed))
    let new = try state.press("Enter").saved().new
    #expect(
      new.values(of: "Attended", in: id) == changed.invited(to: id).dropFirst().map(\.key))
  }
}
