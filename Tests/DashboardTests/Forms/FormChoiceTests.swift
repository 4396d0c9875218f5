import Almanac
import Canvas
@testable import Dashboard
import Model
import Testing

/// What is offered while a form is typed in.
@Suite struct FormChoiceTests {
  private func titles(_ state: State) -> [String] {
    guard let form = state.forms.last else { return [] }
    return form.suggestions(state.context(of: form)).map(\.title)
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
}
