import Testing

@testable import RecCheck

struct InstantTests {
  private func instant(_ text: String) -> Instant? { Instant(Array(text.utf8)) }

  @Test(arguments: [
    "2026-11-23", " 2026-11-23\n", "0001-01-01", "2024-02-29", "2000-02-29", "2026-11-23 10:15",
    "2026-11-23T10:15", "2026-11-23T10:15:30", "2026-11-23 10:15:30.25", "2026-11-23T10:15:00Z",
    "2026-11-23T10:15:00+01:00", "2026-11-23 10:15 +0100", "2026-11-23T10:15-01",
    "1 January 2026", "01 jan 2026 10:00", "Mon, 23 Nov 2026 10:00:00 +0100",
    "monday, 23 november 2026",
  ])
  func `these are dates`(text: String) { #expect(instant(text) != nil) }

  @Test(arguments: [
    "", "10", "today", "2026", "2026-11", "2026-W47", "2026-11-31", "2026-02-29", "1900-02-29",
    "2026-13-01", "2026-00-10", "2026-11-00", "23/11/2026", "11/10/2026", "23 maj 2026",
    "2026-11-23Z", "2026-11-23 24:00", "2026-11-23 10:60", "2026-11-23 10:15:60",
    "2026-11-23T10", "2026-11-23 10:15+15:00", "2026-11-23 10:15 CET", "2026-11-23 10:15:00.",
    "Tue, 23 Nov 2026", "x 1 January 2026", "Mon 23 Nov 2026", "2026-11-23x", "1 January 26",
    "99999999999999999999-01-01", "å",
  ])
  func `and these are none`(text: String) {
    #expect(instant(text) == nil)
  }

  @Test func `instants are ordered by time, wherever the clock hangs`() throws {
    let ordered = [
      "0001-01-01", "1969-12-31 23:59:59.5", "1970-01-01", "2026-01-01T01:30:00+02:00",
      "2026-01-01", "2026-01-01T00:00:00.1", "31 December 2026",
    ]
    let instants = try ordered.map { try #require(instant($0)) }
    for (one, other) in zip(instants, instants.dropFirst()) { #expect(one < other) }
    #expect(instant("2026-01-01") == instant("Thu, 01 Jan 2026 01:00:00 +0100"))
    #expect(instant("2024-03-01") == instant("2024-02-29 23:00-01"))
  }
}
