/// A date as exactly as it is known: to the year, the month or the day.
package enum PartialDate: Hashable, Sendable {
  /// 1 to 9999.
  case year(Int)
  case month(Month)
  case day(Day)

  /// The days that it may be, from the first to the last. A year out of bounds counts as the
  /// nearest one within.
  package var days: ClosedRange<Day> {
    switch self {
    case .year(let year):
      let year = min(max(year, 1), 9999)
      return Month(known: year, 1).first...Month(known: year, 12).last
    case .month(let month): return month.days
    case .day(let day): return day...day
    }
  }

  /// Whether the last day that it may be is past.
  package func isBefore(_ day: Day) -> Bool { days.upperBound < day }
}

extension PartialDate: Comparable {
  /// By the last day that it may be, then the more exact first, so that a promise for `2008`
  /// comes after every promise for a day of that year.
  package static func < (one: PartialDate, other: PartialDate) -> Bool {
    (one.days.upperBound, one.vagueness) < (other.days.upperBound, other.vagueness)
  }

  private var vagueness: Int {
    switch self {
    case .day: 0
    case .month: 1
    case .year: 2
    }
  }
}
