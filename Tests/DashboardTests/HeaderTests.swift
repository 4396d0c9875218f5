import Almanac
import Canvas
import Insight
import Model
import Testing

@testable import Dashboard

/// What the first line must never leave out: a fixed date and a call-out that goes on.
struct HeaderTests {
  private static let real = Day(year: 2026, month: 11, day: 30) ?? .first

  private func state(_ municipality: Municipality, _ columns: Int = 120) -> State {
    State(
      municipality, today: Self.real, size: Size(columns: columns, rows: 24), language: .swedish,
      themes: Theme.builtIn, theme: "norrsken")
  }

  private func answer(_ effects: [Effect], _ state: inout State) {
    state.save(effects)
  }

  private func fixing(_ day: String?) throws -> Municipality {
    try Sample.starter.applying([
      .set(RecordID(.settings, ""), [FieldChange("AsOf", .replace(day.map { [$0] } ?? []))])
    ]).municipality
  }

  @Test func `a fixed date that is taken away in the settings is gone at once`() throws {
    var state = state(Sample.starter)
    state.press("5 1 ,")
    #expect(state.today == Day(year: 2008, month: 10, day: 1))
    state.forms[0].focus(on: "AsOf")
    state.press("C-u")
    answer(state.press("C-s"), &state)
    #expect(state.today == Self.real && state.month == Month(containing: Self.real))
    #expect(state.lines[0].contains("måndag 30 november 2026"))
    #expect(!state.lines.contains { $0.contains("fast datum") })
    state.press("3 v")
    let form = try #require(state.forms.last)
    #expect(form.fields.contains { $0.name == "Date" && $0.values(state.words) == ["2026-11-30"] })
  }

  @Test func `set, undone, done again and changed from outside, it is the day at once`() throws {
    var state = state(Sample.starter)
    let (free, other) = (try fixing(nil), try fixing("2009-02-03"))
    _ = state.update(.loaded(free))
    #expect(state.today == Self.real)
    _ = state.update(.loaded(other))
    #expect(state.today == Day(year: 2009, month: 2, day: 3))
    let next = Self.real.adding(days: 1)
    _ = state.update(.clock(Moment(next, .midnight)))
    #expect(state.today == Day(year: 2009, month: 2, day: 3))
    _ = state.update(.loaded(free))
    #expect(state.today == next)
    answer(state.change(Phrase("a", "a")) { _ in other }, &state)
    #expect(state.today == Day(year: 2009, month: 2, day: 3))
    answer(state.press("u"), &state)
    #expect(state.today == next)
    answer(state.press("C-r"), &state)
    #expect(state.today == Day(year: 2009, month: 2, day: 3))
  }

  @Test func `the calendar stands at today when the day turns far away`() throws {
    var state = state(Sample.example)
    state.press("5")
    let free = try Sample.example.applying([
      .set(RecordID(.settings, ""), [FieldChange("AsOf", .replace([]))])
    ]).municipality
    _ = state.update(.loaded(free))
    let listing = state.listing()
    #expect(state.browsing.row == (listing.rowOfToday ?? state.browsing.row))
  }

  @Test(arguments: [60, 66, 79, 80, 81, 99, 100, 120, 200], Language.allCases)
  func `at every width a fixed date is told, and with its year`(
    _ columns: Int, _ language: Language
  ) {
    var state = state(Sample.starter, columns)
    if language == .english { state.press("L") }
    for screen in Screen.allCases {
      state.press("\(screen.rawValue)")
      #expect(state.lines[0].contains(language == .swedish ? "fast datum" : "fixed date"))
      #expect(state.lines[0].contains("2008"))
    }
  }

  private func calling(_ kind: CalloutKind, _ municipality: Municipality) throws -> Municipality {
    let now = Moment(Self.real, TimeOfDay(hour: 9, minute: 0) ?? .midnight)
    return try municipality.startingCallout(kind, reason: "Vattenläcka", by: nil, at: now)
      .municipality
  }

  @Test(arguments: [60, 80, 100, 120, 200])
  func `a call-out that goes on stands in every header, and goes when it ends`(_ columns: Int)
    throws
  {
    let running = try calling(.real, Sample.example)
    var state = state(Sample.example, columns)
    _ = state.update(.loaded(running))
    let total = state.municipality.members.count
    for screen in Screen.allCases {
      state.press("\(screen.rawValue)")
      #expect(state.lines[0].contains("▲ Larm pågår: 0 av \(total) · C"), "\(state.lines[0])")
      #expect(state.lines[0].contains("fast datum"))
    }
    let id = try #require(running.runningCallouts.first)
    let ended = try running.endingCallout(id, at: Moment(Self.real, .midnight)).municipality
    _ = state.update(.loaded(ended))
    #expect(!state.lines[0].contains("▲"))
  }

  @Test func `who has been reached is counted, and a drill is called one`() throws {
    let started = try calling(.drill, Sample.example)
    let run = try #require(
      started.runningCallouts.first.flatMap { CalloutRun(of: $0, in: started) })
    let next = try #require(run.next)
    let reached = try started.noting(
      .reached, try #require(next.numbers.first), for: next.member, in: run.callout.recordID,
      at: Moment(Self.real, .midnight)
    ).municipality
    #expect(state(reached).lines[0].contains("▲ Övning pågår: 1 av"))
    let both = try calling(.real, reached)
    #expect(state(both).lines[0].contains("▲ Larm pågår: 0 av"))
  }
}
