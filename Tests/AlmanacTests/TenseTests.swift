import Almanac
import Testing

/// Which day is meant where the words leave it open.
struct TenseTests {
  /// A Wednesday.
  private let wednesday: Day

  init() throws { wednesday = try #require(Day("2008-10-01")) }

  private func read(_ entry: String, _ tense: Tense, on today: Day? = nil) -> String? {
    DayWords(.swedish, today: today ?? wednesday).day(from: entry, tense)?.description
  }

  @Test(arguments: [
    ("fredag", "2008-09-26"), ("fre", "2008-09-26"), ("tisdag", "2008-09-30"),
    ("onsdag", "2008-10-01"), ("i onsdags", "2008-09-24"), ("last friday", "2008-09-26"),
    ("torsdag", "2008-09-25"), ("24/12", "2007-12-24"), ("1/10", "2008-10-01"),
    ("2/10", "2007-10-02"), ("23/10", "2007-10-23"), ("24.12", "2007-12-24"),
    ("24 dec", "2007-12-24"), ("29/2", "2008-02-29"), ("december", "2007-12"),
    ("okt", "2008-10"), ("v40", "2008-09-29"), ("v41", "2007-10-08"), ("fre v39", "2008-09-26"),
    ("fre v40", "2007-10-05"), ("denna vecka", "2008-09-29"), ("fredag 26/9", "2008-09-26"),
    ("denna fredag", "2008-09-26"),
    // What says itself when it is, is that.
    ("2009-01-15", "2009-01-15"), ("imorgon", "2008-10-02"), ("24/12 2008", "2008-12-24"),
  ])
  func `what has happened is the last such day`(entry: String, date: String) {
    #expect(read(entry, .past) == date)
  }

  @Test(arguments: [
    ("fredag", "2008-10-03"), ("onsdag", "2008-10-08"), ("tisdag", "2008-10-07"),
    ("30/9", "2009-09-30"), ("1/10", "2008-10-01"), ("24/12", "2008-12-24"),
    ("29/2", "2012-02-29"), ("september", "2009-09"), ("oktober", "2008-10"),
    ("v39", "2009-09-21"), ("v40", "2008-10-01"), ("v43", "2008-10-20"), ("v1", "2008-12-29"),
    ("ons v40", "2008-10-01"), ("tis v40", "2009-09-29"), ("denna vecka", "2008-10-01"),
    ("nästa vecka", "2008-10-06"), ("denna onsdag", "2008-10-01"), ("denna tisdag", "2008-10-07"),
    ("i fredags", "2008-09-26"), ("2008-09-24", "2008-09-24"), ("igår", "2008-09-30"),
  ])
  func `what is planned is the next such day`(entry: String, date: String) {
    #expect(read(entry, .future) == date)
  }

  @Test(arguments: [
    ("v43", "2008-10-24"), ("v40", "2008-10-03"), ("v39", "2009-09-25"), ("wk 43", "2008-10-24"),
    ("v2 2009", "2009-01-09"), ("2008-W43", "2008-10-24"), ("nästa vecka", "2008-10-10"),
    ("denna vecka", "2008-10-03"), ("tis v43", "2008-10-21"), ("+2v", "2008-10-15"),
    ("fredag", "2008-10-03"), ("oktober", "2008-10"),
  ])
  func `a deadline of a week is its Friday`(entry: String, date: String) {
    #expect(read(entry, .deadline) == date)
  }

  @Test func `a week whose Friday is over is due now`() throws {
    let saturday = try #require(Day("2008-10-04"))
    #expect(read("v40", .deadline, on: saturday) == "2008-10-04")
    #expect(read("denna vecka", .deadline, on: saturday) == "2008-10-04")
  }

  /// Each day of the year, each week and each month without its year, and words that name one.
  private func entries() -> [String] {
    let words = DayWords(.swedish, today: wednesday)
    let days = (0..<366).map { wednesday.adding(days: $0 - 274) }
    return days.map { "\($0.dayOfMonth)/\($0.month.number)" }
      + (1...53).flatMap { ["v\($0)", "fre v\($0)", "v\($0) sön"] }
      + (1...12).compactMap { Month(year: 2008, number: $0) }.map { words.name(of: $0) }
      + ["denna vecka", "idag", "i år", "den här månaden", "denna fredag"]
  }

  @Test func `on every day of a year, the past is never ahead and what is to come never behind`()
    throws
  {
    let entries = entries()
    #expect(entries.count == 366 + 53 * 3 + 12 + 5)
    for number in 0..<366 {
      let today = wednesday.adding(days: number - 274)
      let words = DayWords(.swedish, today: today)
      // Every entry meets every eleventh day, all of them in their turn.
      for entry in stride(from: number % 11, to: entries.count, by: 11).map({ entries[$0] }) {
        let past = try #require(words.day(from: entry, .past))
        #expect(past.days.lowerBound <= today, "\(entry) on \(today): \(past)")
        for tense in [Tense.future, .deadline] {
          let next = try #require(words.day(from: entry, tense))
          #expect(next.days.upperBound >= today, "\(entry) on \(today): \(next)")
        }
      }
    }
  }

  @Test func `a weekday is within a week of today, either way`() throws {
    for today in (0..<14).map({ wednesday.adding(days: $0) }) {
      for weekday in Weekday.allCases {
        let words = DayWords(.english, today: today)
        let name = words.name(of: weekday)
        for (tense, days) in [(Tense.past, -6...0), (.future, 1...7), (.deadline, 1...7)] {
          guard case .day(let day)? = words.day(from: name, tense) else {
            Issue.record("\(name) is no day")
            continue
          }
          #expect(day.weekday == weekday)
          #expect(days.contains(today.days(until: day)))
        }
      }
    }
  }

  @Test(arguments: [
    ("9:00", "09:00"), ("9.00", "09:00"), ("09", "09:00"), ("9", "09:00"), ("0900", "09:00"),
    ("930", "09:30"), ("kl 9", "09:00"), ("kl. 9.30", "09:30"), ("klockan 13", "13:00"),
    ("Kl 0900", "09:00"), ("13:02:07", "13:02:07"), ("at 9", "09:00"), ("kl9", "09:00"),
  ])
  func `a time is read as people write it`(entry: String, time: String) {
    #expect(TimeOfDay(typed: entry)?.description == time)
  }

  @Test(arguments: ["", "kl", "24:00", "9:5", "25", "9:60", "9:00-10:00", "nio", "kl kl 9", "-9"])
  func `what is no time is not guessed at`(entry: String) {
    #expect(TimeOfDay(typed: entry) == nil)
  }
}
