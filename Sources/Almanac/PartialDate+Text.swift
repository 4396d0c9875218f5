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
  package init?(_ text: some StringProtocol) {
    self.init(digits: text.utf8)
  }

  /// The same for bytes of a file, without a string in between.
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
  package init?(_ iso: some StringProtocol) {
    guard case .day(let day) = PartialDate(iso) else { return nil }
    self = day
  }

  /// The same for bytes of a file, without a string in between.
  package init?(utf8 bytes: ArraySlice<UInt8>) {
    guard case .day(let day) = PartialDate(utf8: bytes) else { return nil }
    self = day
  }
}
