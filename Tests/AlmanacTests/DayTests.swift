import TestSupport
import Almanac
import Testing

struct DayTests {
  @Test func `days agree with the system's date in number, weekday, week and day of year`() throws {
    var random = SeededRandom(seed: 2008)
    let nearNow = try #require(Day("1890-01-01")).number...#require(Day("2110-12-31")).number
    let everywhere = Day.first.number...Day.last.number
    let days = try (0..<5000).map { index in
      try #require(Day(number: .random(in: index < 3000 ? nearNow : everywhere, using: &random)))
    }
    let answers = try SystemDate.answers(to: "%F %s %u %G-W%V %-j", about: days.map(\.description))
    try #require(answers.count == days.count)
    for (day, answer) in zip(days, answers) {
      let ours =
        "\(day) \(day.number * 86_400) \(day.weekday.rawValue) \(day.week) \(day.dayOfYear)"
      #expect(ours == answer)
    }
  }

  @Test func `weeks around every new year agree with the system's date`() throws {
    let days = (1800..<2200).flatMap { year in
      [(12, 28), (12, 29), (12, 31), (1, 1), (1, 3), (1, 4)]
        .compactMap { Day(year: year, month: $0.0, day: $0.1) }
    }
    let answers = try SystemDate.answers(to: "%G-W%V", about: days.map(\.description))
    #expect(days.map(\.week.description) == answers)
  }

  @Test func `a day is found again from its number and from its year, month and day`() {
    var previous = Day(year: 1599, month: 12, day: 31)
    for number in stride(from: -135_140, through: 11_000, by: 1) {
      let day = Day(number: number)
      #expect(day?.number == number)
      #expect(day.flatMap { Day(year: $0.year, month: $0.month.number, day: $0.dayOfMonth) } == day)
      #expect(previous?.adding(days: 1) == day)
      previous = day
    }
  }

  @Test(arguments: [
    "2009-02-29", "2008-02-30", "2008-13-01", "2008-00-10", "2008-10-00", "2008-11-31",
    "0000-01-01",
    "2008-1-1", "08-01-01", "2008-10-01 ", " 2008-10-01", "2008/10/01", "2008-10-0١", "20081001",
    "",
    "-008-10-01", "2008-10-01T", "12008-10-01",
  ])
  func `what is no day is not read as one`(text: String) {
    #expect(Day(text) == nil)
  }

  @Test func `the bounds of the calendar hold against any step`() {
    #expect(Day.first.description == "0001-01-01")
    #expect(Day.last.description == "9999-12-31")
    #expect(Day(number: Day.first.number - 1) == nil)
    #expect(Day(number: Day.last.number + 1) == nil)
    for steps in [Int.min, -5_000_000, -1] {
      #expect(Day.first.adding(days: steps) == .first)
      #expect(Day.first.adding(months: steps) == .first)
    }
    for steps in [1, 5_000_000, Int.max] {
      #expect(Day.last.adding(days: steps) == .last)
      #expect(Day.last.adding(months: steps) == .last)
    }
  }

  @Test(arguments: [
    ("2008-01-31", 1, "2008-02-29"), ("2009-01-31", 1, "2009-02-28"),
    ("2008-12-31", 2, "2009-02-28"),
    ("2008-03-31", -1, "2008-02-29"), ("2008-02-29", 12, "2009-02-28"),
    ("2008-10-01", -10, "2007-12-01"),
  ])
  func `a month later is the same day, or the last one of a shorter month`(
    from: String, months: Int, to: String
  ) {
    #expect(Day(from)?.adding(months: months) == Day(to))
  }
}
