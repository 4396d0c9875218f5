import Almanac
import Canvas
@testable import Dashboard
import Insight
import Model
import TestSupport
import TestTowns
import Testing

/// The screen of what the records answer, and the acts that it proposes.
struct AnalysisScreenTests {
  private func state(_ texts: [RecordType: String] = [:]) -> State {
    let own: [RecordType: String] = [
      .settings: "Municipality: Tyresö\nAsOf: 2008-10-01\n", .organisation: fittingOrganisations,
    ]
    return Sample.state(municipality(own.merging(texts) { $1 }))
  }

  @Test func `who needs what another offers is said in one sentence`() {
    var state = state()
    _ = state.press("6")
    #expect(state.lines.joined().contains("Alfa söker «kontor för tio»"))
  }

  @Test func `to bring two together logs a contact with both and asks what came of it`() throws {
    var state = state()
    _ = state.press("6", "i")
    let (asked, _) = try state.press("C-s").saved()
    let made = try #require(asked.introductions.first)
    #expect(made.a?.key == "alfa" && made.b?.key == "beta")
    #expect(made.outcome == .made && made.made == Day("2008-10-01"))
    #expect(made.because == "Alfa söker «kontor för tio» och Beta erbjuder «kontor att hyra»")
    let contact = try #require(asked.encounters.first)
    #expect(contact.organisations.map(\.key) == ["alfa", "beta"])
    let promise = try #require(asked.followUps.first)
    #expect(promise.given == Day("2008-10-01") && promise.due == .day(Day("2008-11-03") ?? .first))
    #expect(promise.organisations.map(\.key) == ["alfa", "beta"])
    _ = state.update(.saved(asked))
    #expect(state.proposedAct == nil)
  }

  @Test func `two that were declined are proposed no more, until that is undone`() throws {
    var state = state()
    _ = state.press("6")
    let (declined, _) = try state.press("x").saved()
    #expect(declined.introductions.first?.outcome == .declined)
    _ = state.update(.saved(declined))
    #expect(state.proposedAct == nil)
    let (undone, _) = try state.press("u").saved()
    _ = state.update(.saved(undone))
    #expect(state.proposedAct?.isIntroduction == true)
  }

  @Test func `Enter leads from the question to its working and to the records behind a row`() {
    var state = state()
    _ = state.press("6", "Enter", "Enter")
    #expect(state.windows.top is Picker)
    _ = state.press("Down", "Enter")
    #expect(state.screen == .network)
    #expect(state.lines.joined().contains("Beta"))
    _ = state.press("Escape")
    #expect(state.screen == .analysis)
  }

  @Test func `where nothing is recorded each question says what to record`() {
    var state = state([.organisation: ""])
    _ = state.press("6")
    for _ in Inquiry.all {
      #expect(state.proposedAct == nil)
      _ = state.press("Right", "Enter", "Left", "Down")
    }
    #expect(state.screen == .analysis)
  }

  @Test func `help says what the measure is and who published it`() {
    var state = state()
    _ = state.press("6", "Down", "?")
    #expect(state.lines.joined().contains("Källa: Spärck Jones"))
  }

  @Test func `the marked are invited, written to and promised something in one step`() throws {
    for (row, type) in [RecordType.meeting, .encounter, .followUp].enumerated() {
      var state = state()
      _ = state.press("3", "*", "b")
      for _ in 0..<row + 2 { _ = state.press("Down") }
      _ = state.press("Enter")
      state.type("Frukost")
      let (asked, _) = try state.press("C-s").saved()
      let made = asked.id(type, at: 0)
      #expect(asked.values(of: "Organisation", in: made) == ["alfa", "beta"], "\(type)")
    }
  }

  @Test func `a key that does nothing there says why in the words of the analysis`() {
    var state = state()
    let place = Inquiry.all.firstIndex { $0.name == "structure" } ?? 0
    state.press("6")
    for _ in 0..<place { state.press("Down") }
    for key in ["i", "x", "g"] {
      state.press(key)
      #expect(state.notice?.text.swedish.contains("analysen (6)") == true, "\(key)")
    }
  }

  @Test func `two that are to be brought together are not one and the same`() {
    var state = state()
    state.press("3")
    state.open(state.environment.form(adding: .introduction, near: state.targets.ids, leads: false))
    #expect(state.forms.last?["A"]?.isEmpty == false && state.forms.last?["B"]?.isEmpty == true)
    let town = municipality([
      .organisation: fittingOrganisations,
      .introduction: "Id: i\nA: alfa\nB: alfa\nBecause: x\n",
    ])
    let found = town.problems(today: .first).filter { $0.severity == .warning }
    #expect(found.contains { $0.what.swedish == "B är samma organisation i båda ändar" })
  }
}
