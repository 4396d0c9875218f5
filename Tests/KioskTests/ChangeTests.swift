import Almanac
import Canvas
import Publication
import Testing

@testable import Kiosk

/// A publication that changes under a screen that is in use.
struct ChangeTests {
  private static func publication(
    without keys: Set<String> = [], steps: [Int] = Array(1...7), day: Int = 2
  ) -> Publication {
    let full = Sample.full.publication
    return Publication(
      municipality: "Ny kommun", asOf: Day(year: 2008, month: 10, day: day) ?? Sample.asOf,
      steps: full.steps.filter { steps.contains($0.number) }, activities: full.activities,
      organisations: full.organisations.filter { !keys.contains($0.key) },
      relations: full.relations.filter { !keys.contains($0.from) && !keys.contains($0.to) })
  }

  @Test func `the same publication again changes nothing but that it can be read`() {
    var state = Sample.full.state()
    state.press("3")
    let before = state
    _ = state.update(.broken(since: Words.night))
    #expect(state != before)
    _ = state.update(.publication(Sample.full.publication))
    #expect(state == before)
  }

  @Test func `a visitor stays at the same step without a flicker`() {
    var state = Sample.full.state()
    state.press("5")
    #expect(state.update(.publication(ChangeTests.publication(steps: [2, 5]))) == [])
    #expect(state.page == .step(5) && state.pageIndex == 2 && !state.isRotating)
    #expect(state.update(.publication(ChangeTests.publication(steps: [1]))) == [])
    #expect(state.pages.indices.contains(state.pageIndex))
  }

  @Test func `a visitor stays at the same organisation, and leaves one that is gone`() {
    var state = Sample.full.state()
    state.press("x")
    state.enter(.list(0))
    state.openListed(3)
    guard case .organisation(let row, _) = state.place else {
      Issue.record("no organisation")
      return
    }
    let key = state.publication.organisations[row].key
    _ = state.update(.publication(ChangeTests.publication(without: ["bolag-1"])))
    guard case .organisation(let now, _) = state.place else {
      Issue.record("left the organisation")
      return
    }
    #expect(state.publication.organisations[now].key == key && now == row - 1)
    _ = state.update(.publication(ChangeTests.publication(without: ["bolag-1", key])))
    #expect(state.place == .page)
    state.press("Escape")
    _ = state.update(.publication(Publication(municipality: "", asOf: Sample.asOf)))
    #expect(state.page == .empty || state.page == .about || state.page == .crisis)
  }

  @Test func `the list stays at the same name`() {
    var state = Sample.full.state()
    state.press("x")
    state.enter(.list(0))
    for _ in 0..<5 { state.press("Down") }
    func name() -> String? {
      guard case .list(let index) = state.place else { return nil }
      return state.publication.organisations[state.exhibition.order[index]].name
    }
    let before = name()
    _ = state.update(.publication(ChangeTests.publication(without: ["bolag-1", "bolag-10"])))
    #expect(name() == before)
    _ = state.update(.publication(Publication(municipality: "", asOf: Sample.asOf)))
    #expect(state.place == .page)
  }

  @Test func `a publication that can't be read keeps the last good pages and says so`() {
    var state = Sample.full.state(size: Size(columns: 120, rows: 36))
    _ = state.update(.ticked(now: Words.moment("2008-10-01 14:30")))
    let page = state.drawPage()
    _ = state.update(.broken(since: Words.moment("2008-10-01 14:05")))
    _ = state.update(.broken(since: Words.moment("2008-10-01 14:06")))
    #expect(state.drawPage() == page)
    let footer = state.draw().text(row: 35)
    #expect(footer.contains("! inte förnyat sedan 14.05"), "\(footer)")
    #expect(footer.contains("1 oktober 2008"))
    _ = state.update(.ticked(now: Words.moment("2008-10-03 09:00")))
    #expect(state.draw().text(row: 35).contains("sedan 1 oktober"))
    _ = state.update(.publication(ChangeTests.publication()))
    #expect(!state.draw().text(row: 35).contains("!"))
  }
}
