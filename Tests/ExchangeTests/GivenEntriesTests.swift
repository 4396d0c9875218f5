import TestTowns
import Almanac
import Exchange
import Insight
import Testing

@testable import Model

/// What calendars were given before, and what they are given again.
struct GivenEntriesTests {
  private static let start = Moment(Day(year: 2026, month: 11, day: 30) ?? .first, .midnight)

  private func town(_ meetings: String, _ rest: [RecordType: String] = [:]) -> Municipality {
    described(
      rest.merging([.settings: "Municipality: Åby\n", .meeting: meetings]) { mine, _ in mine })
  }

  private let planned = "Id: m\nName: Råd\nDate: 2008-10-15\nTime: 09:00\nStatus: planned\n"

  /// The lines of the only entry of a calendar, by their names.
  private func entry(
    _ town: Municipality, _ given: inout GivenEntries, after seconds: Int = 0, weeks: Int = 4
  ) throws -> [String: String] {
    let today = try day("2008-10-01")
    let items = town.calendar(for: today...today.adding(days: weeks * 7 - 1), after: given)
    let bytes = CalendarFile(town, language: .swedish)
      .bytes(of: items, given: &given, at: Self.start.adding(seconds: seconds))
    let lines = String(decoding: bytes, as: UTF8.self).replacing("\r\n", with: "\n")
      .split(separator: "\n")
    let entries = lines.drop { $0 != "BEGIN:VEVENT" && $0 != "BEGIN:VTODO" }
    return entries.reduce(into: [:]) { found, line in
      let parts = line.split(separator: ":", maxSplits: 1).map(String.init)
      if parts.count == 2, parts[0] != "END" { found[parts[0]] = parts[1] }
    }
  }

  private func sequence(_ entry: [String: String]) throws -> Int {
    try #require(entry["SEQUENCE"].flatMap { Int($0) })
  }

  @Test func `the same entry has the same number and stamps, however late`() throws {
    var given = GivenEntries()
    let first = try entry(town(planned), &given)
    #expect(first["DTSTAMP"] == "20261130T000000Z")
    #expect(try entry(town(planned), &given, after: 86_400) == first)
  }

  @Test(arguments: [
    "Date: 2008-10-16", "Time: 10:00", "End: 11:00", "Place: Rum 2", "Name: Rådet",
    "Status: cancelled",
  ])
  func `whatever is changed gives the same UID a higher number, at once`(_ line: String) throws {
    var given = GivenEntries()
    let first = try entry(town(planned), &given)
    let name = line.prefix { $0 != ":" } + ":"
    let kept = planned.split(separator: "\n").filter { !$0.hasPrefix(name) }
    let changed = town((kept + [line[...]]).joined(separator: "\n") + "\n")
    let second = try entry(changed, &given)
    #expect(second["UID"] == first["UID"])
    #expect(try sequence(second) > sequence(first))
    let back = try entry(town(planned), &given)
    #expect(try sequence(back) > sequence(second))
  }

  @Test func `without a memory, as on another machine, what is later has the higher number`() throws
  {
    var (one, other) = (GivenEntries(), GivenEntries())
    let first = try entry(town(planned), &one)
    let second = try entry(town(planned + "Place: Rum\n"), &other, after: 1)
    #expect(try sequence(second) > sequence(first))
  }

  @Test func `a number fits an integer of iCalendar in any year`() throws {
    var given = GivenEntries()
    let late = try entry(town(planned), &given, after: 8_000 * 365 * 86_400)
    #expect(try sequence(late) == 2_147_483_647)
  }

  @Test func `what was cancelled is told of, and where it was given also beyond the weeks`() throws
  {
    let cancelled = planned.replacing("planned", with: "cancelled")
    var none = GivenEntries()
    #expect(try entry(town(cancelled), &none)["STATUS"] == "CANCELLED")
    none = GivenEntries()
    #expect(try entry(town(cancelled), &none, weeks: 1) == [:])
    var given = GivenEntries()
    _ = try entry(town(planned), &given)
    #expect(try entry(town(cancelled), &given, weeks: 1)["STATUS"] == "CANCELLED")
    let moved = planned.replacing("2008-10-15", with: "2009-06-01")
    #expect(
      try entry(town(moved), &given)["DTSTART;TZID=Europe/Stockholm"] == "20090601T090000")
  }

  @Test func `a promise that was given and is kept is completed`() throws {
    let open = "Id: f\nWhat: Ring\nDue: 2008-10-02\n"
    let done = open + "Done: 2008-10-01\n"
    var none = GivenEntries()
    #expect(try entry(town("", [.followUp: done]), &none) == [:])
    var given = GivenEntries()
    let first = try entry(town("", [.followUp: open]), &given)
    let second = try entry(town("", [.followUp: done]), &given)
    #expect(first["STATUS"] == "NEEDS-ACTION" && second["STATUS"] == "COMPLETED")
    #expect(second["COMPLETED"] == "20081001T120000Z")
    #expect(second["DUE;VALUE=DATE"] == "20081002")
    #expect(try sequence(second) > sequence(first))
  }

  @Test func `an overdue promise is there, and a length where an end is known`() throws {
    var given = GivenEntries()
    let due = try entry(town("", [.followUp: "Id: f\nWhat: Ring\nDue: 2008-09-02\n"]), &given)
    #expect(due["DUE;VALUE=DATE"] == "20080902")
    let long = try entry(town(planned + "End: 11:30\n"), &given)
    #expect(long["DTEND;TZID=Europe/Stockholm"] == "20081015T113000")
    let slip = try entry(town(planned + "End: 08:30\n"), &given)
    #expect(slip["DTEND;TZID=Europe/Stockholm"] == nil)
  }

  @Test func `it is kept in the folder, and says nothing that can be read`() throws {
    var given = GivenEntries()
    _ = try entry(town(planned), &given)
    #expect(GivenEntries(given.bytes) == given)
    let text = String(decoding: given.bytes, as: UTF8.self)
    #expect(!text.contains("Råd") && !text.contains("meeting"))
    for bytes in ["", "x", "%rec: Given\n\nEntry: a\n", "%rec: Given\n\nEntry\n"] {
      #expect(GivenEntries(Array(bytes.utf8)) == GivenEntries())
    }
  }
}
