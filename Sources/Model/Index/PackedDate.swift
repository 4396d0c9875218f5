package import Almanac

/// A partial date in 32 bits: its last day's number, and below it in two bits how much is known.
package struct PackedDate {
  package let rawValue: Int32

  @inlinable package init(rawValue: Int32) { self.rawValue = rawValue }

  init(_ date: PartialDate) {
    let known: Int32 =
      switch date {
      case .day: 0
      case .month: 1
      case .year: 2
      }
    rawValue = Int32(truncatingIfNeeded: date.days.upperBound.number) << 2 | known
  }

  /// The number of the last day that it may be.
  @inlinable package var lastDay: Int { Int(rawValue >> 2) }

  var isDay: Bool { rawValue & 3 == 0 }

  package var isYear: Bool { rawValue & 3 == 2 }

  package var date: PartialDate? {
    guard let day = Day(number: lastDay) else { return nil }
    switch rawValue & 3 {
    case 0: return .day(day)
    case 1: return .month(Month(containing: day))
    default: return .year(day.year)
    }
  }

  /// The last day that it may be and that is not after `today`; nil where all of it is later.
  package func lastDay(by today: Int) -> Int? {
    if lastDay <= today { return lastDay }
    guard !isDay, let first = date?.days.lowerBound.number, first <= today else { return nil }
    return today
  }
}
