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

extension PartialDate: CustomStringConvertible {
  /// ISO 8601: `2009`, `2009-01`, `2009-01-15`.
  package var description: String {
    switch self {
    case .year(let year): year.padded(to: 4)
    case .month(let month): month.description
    case .day(let day): day.description
    }
  }

  /// Reads exactly what `description` writes. Nil for everything else, days that do not exist
  /// included; looser writing is for `DayWords.day(from:)`.
  package init?(_ text: String) { self.init(digits: text.utf8) }

  /// The same of a part of a text. That of a whole is not generic, since records have many dates and
  /// another module can't make code of its own for it.
  package init?(_ text: some StringProtocol) { self.init(digits: String(text).utf8) }

  /// Reads a date from the bytes of a file, without a string in between.
  package init?(utf8 bytes: ArraySlice<UInt8>) {
    self.init(digits: bytes)
  }

  init?(digits bytes: some Collection<UInt8>) {
    var digits = DigitReader(bytes)
    guard let year = digits.number(width: 4), (1...9999).contains(year) else { return nil }
    if digits.isAtEnd {
      self = .year(year)
      return
    }
    guard digits.skip("-"), let number = digits.number(width: 2),
      let month = Month(year: year, number: number)
    else { return nil }
    if digits.isAtEnd {
      self = .month(month)
      return
    }
    guard digits.skip("-"), let number = digits.number(width: 2), digits.isAtEnd,
      let day = Day(year: year, month: month.number, day: number)
    else { return nil }
    self = .day(day)
  }
}

extension Day: CustomStringConvertible {
  /// ISO 8601: `2008-10-01`.
  package var description: String { "\(month)-\(dayOfMonth.padded(to: 2))" }

  /// Reads exactly what `description` writes.
  package init?(_ iso: String) {
    guard case .day(let day) = PartialDate(iso) else { return nil }
    self = day
  }

  package init?(_ iso: some StringProtocol) { self.init(String(iso)) }

  /// Reads a date from the bytes of a file, without a string in between.
  package init?(utf8 bytes: ArraySlice<UInt8>) {
    guard case .day(let day) = PartialDate(utf8: bytes) else { return nil }
    self = day
  }
}
