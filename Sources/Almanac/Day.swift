/// One day of the proleptic Gregorian calendar, from 0001-01-01 to 9999-12-31.
///
/// A day knows no time zone and no clock; "today" is always handed in.
package struct Day: Hashable, Sendable {
  /// Days since 1970-01-01; negative before it.
  package let number: Int

  /// 0001-01-01, a Monday.
  package static let first = Day(known: -719_162)
  /// 9999-12-31, a Friday.
  package static let last = Day(known: 2_932_896)

  /// Nil outside the years 1 to 9999.
  package init?(number: Int) {
    guard (Day.first.number...Day.last.number).contains(number) else { return nil }
    self.number = number
  }

  /// Nil when the calendar has no such day: `2009-02-29` is not the 1st of March.
  package init?(year: Int, month: Int, day: Int) {
    guard let month = Month(year: year, number: month), (1...month.dayCount).contains(day) else {
      return nil
    }
    self.init(known: month.first.number + day - 1)
  }

  /// For numbers already known to lie between `first` and `last`.
  init(known number: Int) {
    self.number = number
  }
}

extension Day: Strideable {
  package static func < (one: Day, other: Day) -> Bool { one.number < other.number }

  package func distance(to other: Day) -> Int { other.number - number }

  package func advanced(by days: Int) -> Day { adding(days: days) }
}

extension Day {
  /// The day that lies `days` later (earlier when negative), held within `first...last`.
  package func adding(days: Int) -> Day {
    let (sum, overflow) = number.addingReportingOverflow(days)
    if overflow { return days < 0 ? .first : .last }
    return Day(known: min(max(sum, Day.first.number), Day.last.number))
  }

  /// The same day of the month `months` later; the last one where that month is shorter:
  /// a month after 31 January is 28 or 29 February.
  package func adding(months: Int) -> Day {
    let target = month.adding(months)
    return target.first.adding(days: min(dayOfMonth, target.dayCount) - 1)
  }

  /// How many days later `other` is; negative when it is earlier.
  package func days(until other: Day) -> Int { other.number - number }
}
