import Almanac
import Canvas
import TestSupport
import Testing

@testable import Kiosk

struct OpeningHoursTests {
  /// The same hours in all the ways that people write them.
  @Test(arguments: [
    "mån–fre 8–17, lör 10–14", "mon-fri 8-17, sat 10-14",
    "måndag - fredag 08:00 - 17:00; lördag 10-14",
    "Mån-Fre 8.00–17.00\nLör 10.00–14.00", "man-fre 8-12 12-17, lor 10-14",
    "mån tis ons tors fre 8–17,lör 10–14", "lör 10–14, mån–fre 8–12, 12–17",
  ])
  func `hours are read as people write them`(_ text: String) throws {
    let hours = try OpeningHours(text)
    let plain = try OpeningHours("mån–fre 8–17, lör 10–14")
    for minute in stride(from: 0, to: 8 * 24 * 60, by: 15) {
      let moment = Words.moment("2008-09-29 00:00").adding(seconds: minute * 60)
      #expect(hours.isOpen(at: moment) == plain.isOpen(at: moment), "\(moment)")
    }
  }

  @Test(arguments: [
    ("2008-10-01 07:59:59", false), ("2008-10-01 08:00", true), ("2008-10-01 16:59:59", true),
    ("2008-10-01 17:00", false), ("2008-10-04 10:00", true), ("2008-10-04 14:00", false),
    ("2008-10-05 12:00", false),
  ])
  func `the house opens at its minute and is closed at its end`(_ text: String, _ isOpen: Bool) {
    let hours = Words.hours("mån–fre 8–17, lör 10–14")
    #expect(hours.isOpen(at: Words.moment(text)) == isOpen)
  }

  @Test func `hours past midnight and over the week's end belong to the day that they began on`() {
    let hours = Words.hours("sön 18–02")
    #expect(hours.isOpen(at: Words.moment("2008-10-06 01:59")), "Monday")
    #expect(!hours.isOpen(at: Words.moment("2008-10-06 02:00")))
    #expect(!hours.isOpen(at: Words.moment("2008-10-05 01:00")))
    let always = Words.hours("dagligen 0–24")
    #expect(always.nextChange(after: Words.moment("2008-10-01 12:00")) == nil)
  }

  @Test(arguments: [
    ("2008-10-01 21:14:30", "2008-10-02 08:00"), ("2008-10-03 17:00", "2008-10-04 10:00"),
    ("2008-10-04 14:00", "2008-10-06 08:00"), ("2008-10-06 07:59:59", "2008-10-06 08:00"),
  ])
  func `the next opening is told`(_ now: String, _ opening: String) {
    let hours = Words.hours("mån–fre 8–17, lör 10–14")
    #expect(hours.nextOpening(after: Words.moment(now)) == Words.moment(opening))
    #expect(hours.nextOpening(after: Words.moment(opening)) == nil, "it is open then")
  }

  /// Between two and three the clock is put forward to three; put back, the hour comes twice. What
  /// is open is what the clock on the wall says, whichever way it came there.
  @Test func `on the days when the clock is put, the house goes by the clock on the wall`() {
    var state = KioskState(
      Sample.full.publication, size: Size(columns: 80, rows: 24),
      settings: KioskSettings(hours: Words.hours("dagligen 2.30–23")))
    let spring = ["01:59:59", "03:00:00"].map { "2008-03-30 \($0)" }
    let autumn = ["02:29:59", "02:30", "02:59:59", "02:00", "02:30"].map { "2008-10-26 \($0)" }
    let rests = (spring + autumn).map { text in
      _ = state.update(.ticked(now: Words.moment(text)))
      return state.isResting
    }
    #expect(rests == [true, false, true, false, false, true, false])
  }

  @Test func `nothing changes before the next change, and then it does`() {
    var random = SeededRandom(seed: 11)
    for _ in 0..<200 {
      let spans = (0..<Int.random(in: 1...6, using: &random)).map { _ in
        OpeningHours.Span(
          start: Int.random(in: 0..<OpeningHours.minutesInWeek, using: &random),
          length: Int.random(in: 1...OpeningHours.minutesInDay, using: &random))
      }
      let hours = OpeningHours(spans)
      let now = Words.moment("2008-10-01 00:00")
        .adding(seconds: Int.random(in: 0..<604_800, using: &random))
      let isOpen = hours.isOpen(at: now)
      guard let change = hours.nextChange(after: now) else {
        #expect(
          (0..<10_080).allSatisfy { hours.isOpen(at: now.adding(seconds: $0 * 60)) == isOpen })
        continue
      }
      let seconds = now.seconds(until: change)
      #expect((1...604_800).contains(seconds))
      #expect(hours.isOpen(at: change) != isOpen)
      for second in stride(from: 0, to: seconds, by: 60) {
        #expect(hours.isOpen(at: now.adding(seconds: second)) == isOpen)
      }
    }
  }

  @Test(arguments: [
    "", "mån", "8–17", "mån–fre", "mån 8", "mån 8–8", "mån 8–25", "mån 8.60–9", "xyz 8–17",
    "mån–xyz 8–17", "mån 8–17 tis", "mån 8-17-18", "må 8–17", "mån 24–25",
    "mån 99999999999999999999–3",
    "mån ٣–٤",
  ])
  func `what is no opening hours is refused with words that say what to write`(_ text: String) {
    #expect(throws: OpeningHours.Problem.self) { try OpeningHours(text) }
  }

  @Test func `any text is read or refused`() {
    var random = SeededRandom(seed: 12)
    let letters = Array("mån–tisfreör 0123456789.:-,;\nA é\u{202E}")
    for _ in 0..<2000 {
      let text = String(
        (0..<Int.random(in: 0...30, using: &random)).map { _ in
          letters[Int.random(in: 0..<letters.count, using: &random)]
        })
      if let hours = try? OpeningHours(text) {
        #expect(!hours.spans.isEmpty && hours.spans.count <= OpeningHours.maximumSpans)
      }
    }
    #expect(throws: OpeningHours.Problem.self) {
      try OpeningHours(String(repeating: "dagligen 8-17 ", count: 100))
    }
  }
}
