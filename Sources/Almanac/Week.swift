/// An ISO 8601 week: Monday to Sunday, numbered so that week 1 is the one with the year's first
/// Thursday. Its year is the year of its Thursday, so 2008-12-29 lies in week 1 of 2009.
package struct Week: Hashable, Sendable {
  /// 1 to 9999.
  package let year: Int
  /// 1 to 53.
  package let number: Int

  package init(containing day: Day) {
    let thursday = day.adding(days: Weekday.thursday.rawValue - day.weekday.rawValue)
    self.year = thursday.year
    self.number = (thursday.dayOfYear - 1) / 7 + 1
  }

  /// Nil when that year has no such week; week 53 exists in 71 years of 400.
  package init?(year: Int, number: Int) {
    guard (1...9999).contains(year), (1...Week.count(in: year)).contains(number) else { return nil }
    self.year = year
    self.number = number
  }

  package var monday: Day { Week.firstMonday(of: year).adding(days: (number - 1) * 7) }

  /// Monday to Sunday; only the very last week, that of 9999-12-31, ends with its Friday.
  package var days: ClosedRange<Day> { monday...monday.adding(days: 6) }

  /// The week `weeks` later (earlier when negative), held within the years 1 to 9999.
  package func adding(_ weeks: Int) -> Week {
    let bounded = min(max(weeks, -600_000), 600_000)
    return Week(containing: monday.adding(days: bounded * 7))
  }

  /// 52 or 53: 28 December always lies in the last week of its year.
  private static func count(in year: Int) -> Int {
    Week(containing: Month(known: year, 12).first.adding(days: 27)).number
  }

  /// 4 January always lies in week 1.
  private static func firstMonday(of year: Int) -> Day {
    let fourth = Month(known: year, 1).first.adding(days: 3)
    return fourth.adding(days: 1 - fourth.weekday.rawValue)
  }
}

extension Week: Comparable {
  package static func < (one: Week, other: Week) -> Bool {
    (one.year, one.number) < (other.year, other.number)
  }
}

extension Week: CustomStringConvertible {
  /// ISO 8601: `2008-W40`.
  package var description: String { "\(year.padded(to: 4))-W\(number.padded(to: 2))" }
}

/// A day of the week, numbered as ISO 8601 does: Monday is 1, Sunday 7.
package enum Weekday: Int, CaseIterable, Comparable, Sendable {
  case monday = 1
  case tuesday, wednesday, thursday, friday, saturday, sunday

  package static func < (one: Weekday, other: Weekday) -> Bool { one.rawValue < other.rawValue }
}
