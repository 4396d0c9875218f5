import Almanac
import Canvas
@testable import Dashboard
import Insight
import Model
import TestTowns
import Testing

/// The guests of a meeting at their tables.
struct SeatingWindowTests {
  private static let meeting = RecordID(.meeting, "2008-10-02-frukostmote-for-foretagare")

  /// The example, with the seating of its next breakfast open.
  private func opened(_ municipality: Municipality = Sample.example) throws -> State {
    var state = Sample.state(municipality, size: Size(columns: 120, rows: 36))
    state.jump(to: Self.meeting)
    state.press("B")
    _ = try window(state)
    return state
  }

  private func window(_ state: State) throws -> SeatingWindow {
    try #require(state.windows.last(SeatingWindow.self))
  }

  @Test func `everybody has a place, and Enter keeps it with the meeting`() throws {
    var state = try opened()
    let shown = try #require(try window(state).seating)
    #expect(state.lines.joined().contains(shown.told(.swedish)))
    state.save(state.press("Enter"))
    #expect(
      state.windows.isEmpty && state.municipality.keptSeating(of: Self.meeting) == shown.rounds)
    #expect(state.municipality.problems(today: state.today).isEmpty)
    state.press("B")
    #expect(
      try window(state).isKept(state.municipality) && state.lines.joined().contains("✓ sparad"))
    state.press("Escape")
    state.save(state.press("u"))
    #expect(state.municipality.keptSeating(of: Self.meeting) == nil)
  }

  @Test func `whoever is pinned or the host stays, until that is taken back`() throws {
    var state = try opened()
    state.press("Right", "Down", "Space")
    let (person, place) = (try #require(try window(state).person), try window(state).place)
    #expect(try window(state).order.pins.count == 1 && place?.table == 1)
    state.press("n", "n")
    #expect(try #require(try window(state).seating).rounds[0][1].contains(person))
    state.press("v")
    #expect(try window(state).order.pins.count == 3)
    #expect(try #require(try window(state).seating).tables(of: person) == [1, 1, 1])
    state.press("v")
    #expect(try window(state).order.pins.isEmpty)
  }

  @Test func `a table takes no more pins than it has seats`() throws {
    var state = try opened()
    state.press("-", "-", "-", "-", "-")
    #expect(try window(state).order.seats == 2)
    state.press("v", "Down", "v")
    #expect(try window(state).order.pins.count == 6)
    state.press("Tab", "Right", "Space")
    let before = try window(state).order.pins
    for _ in 0..<3 { state.press("Down", "v") }
    let pins = try window(state).order.pins
    #expect(pins.isSuperset(of: before) || pins.count >= before.count)
    let full = Dictionary(grouping: pins) { [$0.round, $0.table] }
    #expect(full.values.allSatisfy { $0.count <= 2 })
  }

  @Test func `whoever does not come leaves the rounds to come, and can come after all`() throws {
    var state = try opened()
    let first = try #require(try window(state).seating).rounds[0]
    state.press("Tab")
    let person = try #require(try window(state).person)
    state.press("d")
    let seating = try #require(try window(state).seating)
    #expect(
      seating.rounds[0] == first && seating.tables(of: person).dropFirst().allSatisfy { $0 == nil })
    #expect(state.lines.joined().contains("Kommer inte"))
    state.press("Escape")
    #expect(state.notice?.text.swedish == StatusText.seatingIsNotSaved.phrase.swedish)
    state.press("a")
    #expect(try #require(try window(state).seating).people.contains(person))
    state.press("Escape", "Escape")
    #expect(state.windows.isEmpty)
  }

  @Test func `rounds and seats become more and fewer within bounds`() throws {
    var state = try opened()
    for _ in 0..<25 { state.press(">") }
    #expect(try window(state).order.rounds == SeatingOrder.roundCounts.upperBound)
    for _ in 0..<25 { state.press("<", "-") }
    #expect(try window(state).order.rounds == 1 && (try window(state).order.seats) == 2)
    for _ in 0..<40 { state.press("+") }
    #expect(state.lines.joined().contains("Alla får plats vid ett bord"))
  }

  @Test func `what is to be printed is written to a file, with everybody in it`() throws {
    var state = try opened()
    guard case .write(let text, let name)? = state.press("w").first else {
      Issue.record("nothing is written")
      return
    }
    #expect(name == "bordsplacering-\(Self.meeting.key)")
    let people = state.municipality.guests(of: Self.meeting, on: state.today)
    for person in people {
      #expect(text.contains(try #require(state.municipality.title(of: person))))
    }
    #expect(text.split(separator: "\u{0C}").count > people.count)
  }

  @Test func `it is worked out beside the screen, and nothing is kept before it is known`() throws {
    // Nothing of it is known from other tests.
    let town = Municipality(files: Sample.example.files)
    var state = Sample.state(town, size: Size(columns: 120, rows: 36))
    _ = state.update(.opened)
    _ = state.update(.checked)
    state.jump(to: Self.meeting)
    state.press("B")
    #expect(state.lines.joined().contains("Räknas ut"))
    #expect(state.press("Enter").isEmpty)
    try #require(state.wantedConclusions).conclude()
    _ = state.update(.concluded)
    #expect(try window(state).isKnown && !state.lines.joined().contains("Räknas ut"))
    // Until the next one is known the last one shows.
    let before = try window(state).tables
    state.press("n")
    #expect(try window(state).tables == before && !(try window(state).isKnown))
  }

  @Test func `a meeting that is removed elsewhere closes it, and one without guests has no tables`()
    throws
  {
    var state = try opened()
    _ = state.update(.loaded(try state.municipality.changedByOthers(.remove(Self.meeting))))
    #expect(state.windows.isEmpty)
    state.jump(to: RecordID(.meeting, "2008-12-04-frukostmote-for-foretagare"))
    let none = try state.municipality.changedByOthers(
      .set(
        RecordID(.meeting, "2008-12-04-frukostmote-for-foretagare"),
        [FieldChange("Person", .replace([])), FieldChange("Organisation", .replace([]))]))
    _ = state.update(.loaded(none))
    state.press("B")
    #expect(state.windows.isEmpty && state.notice?.text.swedish.contains("bjuden") == true)
  }

  @Test func `help lists its keys, and one chosen there is pressed`() throws {
    var state = try opened()
    state.press("?")
    #expect(state.lines.joined().contains("Den valda är värd vid sitt bord"))
    state.press("Escape", "?")
    for _ in 0..<3 { state.press("Down") }
    state.press("Enter")
    #expect(try window(state).order.pins.count == 3)
  }

  @Test func `a click chooses a guest`() throws {
    var state = try opened()
    let other = try window(state).tables[2][1]
    _ = try state.click(try #require(state.municipality.title(of: other)))
    #expect(try window(state).person == other)
  }
}
