/// One month of one year, from January of year 1 to December 9999.
package struct Month: Hashable, Sendable {
  /// 1 to 9999.
  package let year: Int
  /// 1 to 12.
  package let number: Int

  package init(containing day: Day) {
    self = day.month
  }

  /// Nil outside the years 1 to 9999 and the months 1 to 12.
  package init?(year: Int, number: Int) {
    guard (1...9999).contains(year), (1...12).contains(number) else { return nil }
    self.init(known: year, number)
  }

  /// For a year and a number already known to be within bounds.
  init(known year: Int, _ number: Int) {
    self.year = year
    self.number = number
  }

  /// The 1st. After Howard Hinnant's `days_from_civil`, as `Day.month` is.
  package var first: Day {
    let marchYear = number <= 2 ? year - 1 : year
    let (era, yearOfEra) = marchYear.quotientAndRemainder(dividingBy: 400)
    let monthFromMarch = number > 2 ? number - 3 : number + 9
    let dayOfYear = (153 * monthFromMarch + 2) / 5
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return Day(known: era * 146_097 + dayOfEra - 719_468)
  }

  /// The 28th to the 31st.
  package var last: Day { first.adding(days: dayCount - 1) }

  package var days: ClosedRange<Day> { first...last }

  /// 28 to 31.
  package var dayCount: Int {
    switch number {
    case 2: isInLeapYear ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private var isInLeapYear: Bool {
    year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
  }

  /// The month `months` later (earlier when negative), held within the years 1 to 9999.
  package func adding(_ months: Int) -> Month {
    let bounded = min(max(months, -120_000), 120_000)
    let serial = min(max((year - 1) * 12 + number - 1 + bounded, 0), 9999 * 12 - 1)
    return Month(known: serial / 12 + 1, serial % 12 + 1)
  }

  /// The rows of its page in a calendar: the four to six weeks that have a day in the month.
  package var weeks: [Week] {
    stride(from: Week(containing: first).monday, through: last, by: 7)
      .map(Week.init(containing:))
  }
}

extension Month: Comparable {
  package static func < (one: Month, other: Month) -> Bool {
    (one.year, one.number) < (other.year, other.number)
  }
}

extension Month: CustomStringConvertible {
  /// ISO 8601: `2008-10`.
  package var description: String { "\(year.padded(to: 4))-\(number.padded(to: 2))" }
}
