import Almanac
import Canvas
@testable import Dashboard
import Insight
import Model
import TestTowns
import Testing

/// What is worth doing today stands on the overview, and what follows from the records comes when it is
/// known.
struct ProposalTests {
  @Test func `the overview proposes what is worth doing, and Enter leads there`() throws {
    var state = Sample.state(Sample.example)
    let panels = OverviewPanels(state.environment, limit: 10).groups.joined()
    let panel = try #require(panels.first { $0.title == "Dagens förslag" })
    #expect(panel.rows.count == 5)
    let heading = try #require(state.place("Dagens förslag"))
    #expect(heading.y > 3)
    _ = try state.click("För samman ")
    _ = try state.click("För samman ")
    #expect(state.screen == .analysis && state.proposedAct?.isIntroduction == true)
  }

  @Test func `where nothing is proposed there is no heading`() {
    let state = Sample.state(municipality([.settings: "Municipality: Tyresö\n"]))
    #expect(state.place("Dagens förslag") == nil)
  }

  /// The example, opened by somebody who presses keys.
  private func opened() -> State {
    var state = Sample.state(
      Municipality(files: Sample.example.files), concludesAtOnce: false)
    _ = state.update(.opened)
    _ = state.update(.checked)
    return state
  }

  /// Works out what the screen lacks, as the program does beside it.
  /// - Returns: how many things that were.
  private func conclude(_ state: inout State) throws -> Int {
    var count = 0
    while let wanted = state.wantedConclusions {
      wanted.conclude()
      _ = state.update(.concluded)
      count += 1
      try #require(count <= Inquiry.all.count)
    }
    return count
  }

  @Test func `nothing is worked out while a key waits, and it shows when it is known`() throws {
    var state = opened()
    #expect(state.place("Dagens förslag") == nil)
    #expect(try conclude(&state) == 1)
    #expect(state.place("Dagens förslag") != nil)
    _ = state.press("6")
    #expect(state.place("Räknas ut") != nil)
    #expect(try conclude(&state) >= Inquiry.all.count - 1)
    #expect(state.place("Räknas ut") == nil && state.proposedAct?.isIntroduction == true)
    var fresh = opened()
    _ = fresh.press("3")
    #expect(fresh.place("erbjuder det som söks") == nil)
    #expect(try conclude(&fresh) == 1)
    #expect(fresh.place("erbjuder det som söks") != nil)
  }

  @Test func `what was known shows until it is known anew, and proposes nothing meanwhile`() throws
  {
    var state = opened()
    _ = state.press("6")
    _ = try conclude(&state)
    let shown = state.draw().text
    _ = state.update(
      .loaded(
        try state.municipality.changedByOthers(.add(.person, [FieldChange("Name", "Ny Människa")])))
    )
    #expect(
      state.draw().text == shown.replacing("i för samman   x inte aktuellt   ", with: "")
        || !state.lines.joined().contains("Räknas ut"))
    #expect(state.proposedAct == nil)
    _ = try conclude(&state)
    #expect(state.proposedAct?.isIntroduction == true)
    _ = state.press("1")
    _ = try conclude(&state)
    #expect(state.place("Dagens förslag") != nil)
    _ = state.update(
      .loaded(
        try state.municipality.changedByOthers(.add(.person, [FieldChange("Name", "En till")]))))
    #expect(state.place("Dagens förslag") != nil && state.wantedConclusions != nil)
  }

  @Test func `what was thought of is made, and not written twice`() throws {
    var state = Sample.state(Sample.example)
    _ = state.press("6")
    guard case .introduce(let one, let other, _)? = state.proposedAct else {
      Issue.record("nobody is proposed")
      return
    }
    let thought = try state.municipality.changedByOthers(
      .add(
        .introduction,
        [
          FieldChange("A", other.key), FieldChange("B", one.key), FieldChange("Because", "Tips"),
          FieldChange("Proposed", "2008-09-01"),
        ]))
    _ = state.update(.loaded(thought))
    let (made, _) = try state.press("i", "C-s").saved()
    #expect(made.introductions.count == thought.introductions.count)
    #expect(
      made.introductions.contains { $0.made == state.today && $0.proposed == Day("2008-09-01") })
    var again = Sample.state(thought)
    _ = again.press("6")
    let (declined, _) = try again.press("x").saved()
    #expect(declined.introductions.count == thought.introductions.count)
  }
}
