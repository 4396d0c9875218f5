import Almanac
import Canvas
import Model
import Testing
import Widgets

@testable import Dashboard

/// The marked row is the record at hand, whatever led there.
struct ChosenRowTests {
  private func find(_ text: String, _ state: inout State) {
    state.press("f")
    state.type(text)
    state.press("Enter")
  }

  @Test func `what is found from a fresh start is marked in its list`() throws {
    for (query, screen) in [
      ("kommunstyrelsen i", Screen.network), ("besök på björklunda", .calendar),
    ] {
      var state = Sample.state(Sample.example)
      find(query, &state)
      #expect(state.screen == screen)
      let card = try #require(state.browsing.card)
      #expect(state.rowID == card)
      #expect(state.inSight.first == card)
      #expect(state.drawnRow == state.browsing.row)
    }
  }

  @Test func `a filter that hides what is found goes away and says so, and Esc brings it back`()
    throws
  {
    var state = Sample.state(Sample.example)
    state.press("3 /")
    state.type("åkeri")
    state.press("Enter")
    find("kommunstyrelsen i", &state)
    #expect(state.browsing.filter == "")
    #expect(state.notice?.text == StatusText.filterHidIt.phrase)
    #expect(state.rowID == state.cardID)
    state.press("Escape")
    #expect(state.browsing.filter == "åkeri")
    #expect(state.listing().count < 400)
  }

  @Test func `a record that no row shows has no row marked, and Down goes back to the rows`() throws
  {
    var state = Sample.state(Sample.example)
    state.press("5")
    let old = try #require(
      state.municipality.encounters.first { encounter in
        encounter.date.map { $0.days.upperBound.year == 2006 || $0.days.upperBound.year == 2007 }
          ?? false
      })
    state.jump(to: old.recordID)
    state.settle()
    #expect(state.cardID == old.recordID)
    #expect(state.chosenRow == nil && state.drawnRow == nil)
    #expect(state.inSight.first == old.recordID)
    state.press("Left")
    #expect(state.cardID == old.recordID && state.chosenRow == nil)
    state.press("Down")
    #expect(state.chosenRow == state.browsing.row && state.cardID == state.rowID)
  }

  @Test func `back in the list its row is at hand, not the person whose card was open`() {
    var state = Sample.state(Sample.example)
    find("Sigrid Ekdahl", &state)
    #expect(state.cardID?.type == .person)
    state.press("Left")
    #expect(state.browsing.focus == .list && state.cardID == state.rowID)
    #expect(state.inSight.first == state.rowID)
  }

  @Test func `the number of the screen that is on show goes from a full card to its list`() {
    for (screen, size) in [("3", 80), ("2", 80), ("4", 80), ("5", 80), ("3", 120)] {
      var state = Sample.state(Sample.example, size: Size(columns: size, rows: 24))
      state.press(screen, "Enter")
      #expect(state.browsing.focus == .card)
      let card = state.cardID
      state.press(screen)
      #expect(state.browsing.focus == .list && !state.layout.list.isEmpty)
      #expect(state.cardID == card)
    }
  }

  @Test func `sorting shows the top: by employees the largest first, and it is at hand`() throws {
    var state = Sample.state(Sample.example)
    state.press("3 Down Down Down Down End o o")
    let field = try #require(OrganisationListing.Field(rawValue: state.browsing.sort.column))
    #expect(field == .employees && state.browsing.sort.isDescending)
    #expect(state.browsing.row == 0 && state.browsing.scroll == 0)
    let first = try #require(state.rowID.flatMap { state.municipality.organisations[$0] })
    let most = state.municipality.organisations.compactMap(\.employees).max()
    #expect(first.employees == most && state.cardID == first.recordID)
    state.press("O")
    #expect(state.browsing.row == 0 && state.cardID == state.rowID)
  }

  @Test func `a card that is being read stays when the rows are sorted`() {
    var state = Sample.state(Sample.example)
    state.press("3 Down Down Enter")
    let card = state.cardID
    state.press("o")
    #expect(state.cardID == card && state.rowID == card && state.browsing.focus == .card)
  }

  @Test func `while several are marked, what is done with one is refused and b is named`() {
    var state = Sample.state(Sample.example)
    state.press("3 Space Space Space")
    let before = state
    for key in ["v", "d", "p", "n", "e", "E", "s", "+"] {
      #expect(state.press(key) == [])
      #expect(state.notice?.text == Command.Need.alone.otherwise, "\(key)")
      state.notice = nil
      _ = state.update(.paused)
      #expect(state == before, "\(key)")
    }
    state.press("Enter v")
    #expect(!state.forms.isEmpty)
  }

  @Test func `one marked row that is at hand is no many`() {
    var state = Sample.state(Sample.example)
    state.press("3 Space Up v")
    #expect(!state.forms.isEmpty)
  }
}
