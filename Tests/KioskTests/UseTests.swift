import Almanac
import Canvas
import Publication
import Testing

@testable import Kiosk

/// What a visitor can do with keys.
struct UseTests {
  @Test func `arrows turn pages, around the corner too`() {
    var state = Sample.full.state()
    state.press("Right", "Right")
    #expect(state.pageIndex == 2)
    state.press("Left", "Left", "Left")
    #expect(state.pageIndex == 13)
    state.press("Right")
    #expect(state.pageIndex == 0)
    state.press("End")
    #expect(state.page == .about)
    state.press("Home")
    #expect(state.page == .welcome)
  }

  @Test func `a digit shows the step with that number and nothing where there is none`() {
    let publication = Publication(
      municipality: "", asOf: Sample.asOf, steps: [Sample.step(2), Sample.step(5)])
    var state = KioskState(publication, size: Size(columns: 80, rows: 24), language: .swedish)
    state.press("5")
    #expect(state.page == .step(5))
    state.press("3", "9")
    #expect(state.page == .step(5))
    state.press("2")
    #expect(state.page == .step(2))
    state.press("0")
    #expect(state.page == .welcome)
  }

  @Test func `down marks steps on the first page, and Enter opens the marked one`() {
    var state = Sample.full.state()
    state.press("Down", "Down", "Down", "Up", "Enter")
    #expect(state.page == .step(2) && state.mark == nil)
    state.press("0", "Down", "Escape")
    #expect(state.page == .welcome && state.mark == nil && !state.isRotating)
    #expect(state.press("Escape") == [.repaint])
    #expect(state.isRotating)
  }

  @Test func `S and E choose the language of this visit, H the contrast`() {
    var state = Sample.full.state()
    #expect(state.draw().text.contains("uppgifter från 1 oktober 2008"))
    state.press("e")
    #expect(state.draw().text.contains("Seven steps"))
    state.press("S")
    #expect(state.draw().text.contains("Sju moment"))
    for name in ["H", "k"] {
      #expect(state.look == .usual)
      state.press(name)
      #expect(state.look == .contrast && state.draw().text.contains("H vanliga färger"))
      state.press(name)
    }
  }

  @Test func `a visitor walks from the business page to an organisation, along a tie, and back`() {
    var state = Sample.full.state(size: Size(columns: 100, rows: 30))
    state.leave(for: state.pages.firstIndex(of: .business) ?? 0)
    state.press("Enter")
    #expect(state.place == .list(0))
    state.press("Down", "End", "Up")
    #expect(state.place == .list(10))
    state.press("Home")
    #expect(state.page == .welcome && state.place == .page)
    state.leave(for: state.pages.firstIndex(of: .network) ?? 0)
    state.press("Enter")
    #expect(state.place == .organisation(1, tie: 0), "the one with most ties")
    #expect(state.draw().text.contains("Bolaget 1 AB"))
    state.press("Down", "Enter")
    #expect(state.place == .organisation(2, tie: 0))
    state.press("Enter")
    #expect(state.place == .organisation(1, tie: 0))
    state.press("Escape", "Backspace")
    #expect(state.place == .organisation(1, tie: 1), "back as it was left")
    state.press("Escape")
    #expect(state.place == .page && state.page == .network)
    state.press("Escape")
    #expect(state.page == .welcome)
  }

  @Test func `the way back does not grow with the way`() {
    var state = Sample.full.state()
    state.leave(for: state.pages.firstIndex(of: .network) ?? 0)
    for _ in 0..<200 { state.press("Enter") }
    #expect(state.trail.count == 20)
    for _ in 0..<25 { state.press("Escape") }
    #expect(state.place == .page)
  }

  @Test func `the list is in the order of the Swedish alphabet`() {
    let names = ["Öberg", "Zon", "ålen", "Ärlig", "Élan", "abba", "Abba 2", "Åkeriet"]
    let organisations = names.enumerated().map {
      PublicOrganisation(key: "o-\($0)", name: $1, kind: .company)
    }
    let exhibition = Exhibition(
      Publication(municipality: "", asOf: Sample.asOf, organisations: organisations))
    #expect(
      exhibition.order.map { names[$0] }
        == ["abba", "Abba 2", "Élan", "Zon", "Åkeriet", "ålen", "Ärlig", "Öberg"])
  }

  @Test func `an empty publication greets, whatever is pressed`() {
    var state = Sample.empty.state()
    #expect(state.draw().text.contains("Välkommen!"))
    state.press("3", "E", "Enter", "Left", "End", "0")
    #expect(state.page == .empty)
    #expect(state.draw().text.contains("Welcome!"))
  }
}
