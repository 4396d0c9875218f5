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

extension Day {
  /// 1 to 9999.
  package var year: Int { month.year }

  /// The month that the day lies in; its `number` is 1 to 12.
  package var month: Month { fields.month }

  /// 1 to 31.
  package var dayOfMonth: Int { fields.dayOfMonth }

  /// 1 to 366.
  package var dayOfYear: Int {
    number - Month(known: year, 1).first.number + 1
  }

  package var weekday: Weekday {
    // `first` is a Monday, so the distance from it tells the weekday.
    Weekday(rawValue: (number - Day.first.number) % 7 + 1) ?? .monday
  }

  /// The ISO 8601 week that the day lies in, which near the new year may belong to another year.
  package var week: Week { Week(containing: self) }

  /// The inverse of `Month.first`, after Howard Hinnant's `civil_from_days`
  /// (howardhinnant.github.io/date_algorithms.html): years there begin in March, so that the leap
  /// day comes last, and 400 years are 146,097 days.
  private var fields: (month: Month, dayOfMonth: Int) {
    let sinceMarchOfYear0 = number + 719_468
    let (era, dayOfEra) = sinceMarchOfYear0.quotientAndRemainder(dividingBy: 146_097)
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    let year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0)
    return (Month(known: year, month), dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
  }
}

/// Reads fixed-width decimal numbers and what stands between them, from the front.
struct DigitReader<Bytes: Collection<UInt8>> {
  private var rest: Bytes.SubSequence

  init(_ bytes: Bytes) {
    self.rest = bytes[...]
  }

  var isAtEnd: Bool { rest.isEmpty }

  /// The next `width` bytes as a number; nil, and nothing read, unless all are digits.
  mutating func number(width: Int) -> Int? {
    var value = 0
    var ahead = rest
    for _ in 0..<width {
      guard let byte = ahead.popFirst(), (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      else { return nil }
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
    }
    rest = ahead
    return value
  }

  /// Passes one `byte`; false, and nothing read, when another one or none is next.
  mutating func skip(_ byte: Unicode.Scalar) -> Bool {
    guard let next = rest.first, next == UInt8(ascii: byte) else { return false }
    rest.removeFirst()
    return true
  }
}

extension Int {
  /// The decimal digits, with zeros before them up to `width`.
  func padded(to width: Int) -> String {
    let digits = String(self)
    return String(repeating: "0", count: Swift.max(0, width - digits.utf8.count)) + digits
  }
}
