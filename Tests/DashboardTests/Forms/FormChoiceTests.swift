import Almanac
import Canvas
@testable import Dashboard
import Model
import Testing

/// What is offered while a form is typed in.
struct FormChoiceTests {
  private func titles(_ state: State) -> [String] {
    guard let form = state.forms.last else { return [] }
    return form.suggestions(state.environment).map(\.title)
  }

  @Test func `a step is chosen by its number`() {
    var state = Sample.state()
    state.press("3", "v")
    state.forms[0].focus(on: "Step")
    state.press("6")
    #expect(titles(state).count == 1)
    state.press("Enter")
    #expect(state.forms[0]["Step"]?.entries.first?.key == "6")
  }

  @Test func `those who are at the organisation come first among the people`() throws {
    var state = Sample.state(Data.example.municipality)
    state.press("3", "v")
    let municipality = state.municipality
    let post = try #require(
      (0..<municipality.appointments.count).map { municipality.appointments[$0] }.last {
        $0.holds(on: state.today) && $0.organisation != nil && $0.person != nil
      })
    let place = try #require(state.forms[0].index(of: "Organisation"))
    state.forms[0].fields[place].entries = [
      FormEntry(FormEntry.Content(key: post.organisation?.key))
    ]
    state.forms[0].focus(on: "Person")
    let organisation = try #require(post.organisation)
    let names = Set(
      municipality.referrers(to: organisation, from: .appointment)
        .map { municipality.appointments[$0] }.filter { $0.holds(on: state.today) }
        .compactMap(\.person).compactMap { municipality.title(of: $0) })
    #expect(Set(titles(state).prefix(names.count)) == names)
  }

  @Test func `a promise shows what it comes from`() throws {
    var state = Sample.state(Data.example.municipality)
    let activity = try #require(state.municipality.activities.first).recordID
    state.jump(to: activity)
    state.press("p")
    #expect(state.forms[0]["Activity"]?.entries.first?.key == activity.key)
  }

  @Test func `a day that stands there gives way to another that is typed`() {
    var state = Sample.state()
    state.press("3", "v")
    state.forms[0].focus(on: "Date")
    state.type("imorgon")
    #expect(state.forms[0]["Date"]?.entries.first?.editor.text == "imorgon")
    state.type("x")
    #expect(state.forms[0]["Date"]?.entries.first?.editor.text == "imorgonx")
  }

  @Test func `a form is scrolled to its keyboard when the window changes`() {
    var state = Sample.state(size: Size(columns: 200, rows: 60))
    state.press("3", "a", "Enter")
    state.forms[0].focus(on: "Visibility")
    _ = state.update(.resized(Size(columns: 60, rows: 18)))
    #expect(state.draw().text.contains("›"))
  }

  private func legalForms(_ state: State) -> Set<String> {
    let municipality = state.municipality
    return Set(
      (0..<municipality.organisations.count).flatMap {
        municipality.values(of: "LegalForm", in: municipality.id(.organisation, at: $0))
      })
  }

  /// Half a word in a field whose words come again, and how it is left.
  @Test(
    arguments: ["Enter", "Tab"],
    [("LegalForm", "aktie", "aktiebolag"), ("City", "exempelk", "Exempelköping")])
  func `half a word is completed, however the field is left`(
    key: String, typed: (field: String, half: String, whole: String)
  ) throws {
    var state = Sample.state(Data.example.municipality)
    let id = state.municipality.id(.organisation, at: 0)
    let (municipality, _) = try state.municipality.applying(
      .set(id, [FieldChange(typed.field, typed.whole)]))
    _ = state.update(.loaded(municipality))
    state.press("3", "a", "Enter")
    state.forms[0].focus(on: typed.field)
    state.type(typed.half)
    state.press(key)
    #expect(state.forms[0][typed.field]?.values(state.words) == [typed.whole])
  }

  @Test(arguments: ["Enter", "Tab"])
  func `a whole word that is new stands as it is typed, and is said to be new`(key: String) {
    var state = Sample.state(Data.example.municipality)
    state.press("3", "a", "Enter")
    state.forms[0].focus(on: "LegalForm")
    state.type("Stiftelsebolag")
    #expect(state.draw().text.contains("nytt värde ”Stiftelsebolag”"))
    state.press(key)
    #expect(state.forms[0]["LegalForm"]?.values(state.words) == ["Stiftelsebolag"])
  }

  @Test func `a word that others use stands as it is, and is not said to be new`() throws {
    var state = Sample.state(Data.example.municipality)
    let known = try #require(legalForms(state).sorted().first)
    state.press("3", "a", "Enter")
    state.forms[0].focus(on: "LegalForm")
    state.type(known)
    #expect(!state.draw().text.contains("nytt värde"))
    state.press("Tab")
    #expect(state.forms[0]["LegalForm"]?.values(state.words) == [known])
  }

  @Test func `half of a name is completed by Tab as by Enter`() throws {
    for key in ["Enter", "Tab"] {
      var state = Sample.state(Data.example.municipality)
      state.press("3", "v")
      state.forms[0].focus(on: "Step")
      state.type("nätv")
      state.press(key)
      #expect(state.forms[0]["Step"]?.entries.first?.key == "6", "\(key)")
    }
  }
}
