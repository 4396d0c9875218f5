extension Day {
  /// The day's name in the Swedish almanac; nil for ordinary days. Right from 1953 on,
  /// when midsummer and All Saints' moved to Saturdays; earlier years follow the same rules.
  package var holiday: Holiday? {
    let easter = Day.easter(in: year)
    let rules = HolidayRule.all.filter { $0.falls(on: self, easter: easter) }
    guard !rules.isEmpty else { return nil }
    return Holiday(
      name: Phrase(
        rules.map(\.name.swedish).joined(separator: " och "),
        rules.map(\.name.english).joined(separator: " and ")),
      isPublic: rules.contains { $0.publicYears?.contains(year) == true })
  }

  /// Sundays and public holidays: the days that an almanac prints in red.
  package var isRed: Bool { weekday == .sunday || holiday?.isPublic == true }

  /// Easter Sunday of a year from 1 to 9999 (held within), by the Gregorian rule.
  ///
  /// The anonymous algorithm of *Nature*, 20 April 1876, as Jean Meeus gives it in
  /// *Astronomical Algorithms*, chapter 8.
  package static func easter(in year: Int) -> Day {
    let year = min(max(year, 1), 9999)
    let golden = year % 19
    let (century, yearOfCentury) = year.quotientAndRemainder(dividingBy: 100)
    let moonCorrection = (century - (century + 8) / 25 + 1) / 3
    let epact = (19 * golden + century - century / 4 - moonCorrection + 15) % 30
    let daysToSunday =
      (32 + 2 * (century % 4) + 2 * (yearOfCentury / 4) - epact - yearOfCentury % 4) % 7
    let shift = (golden + 11 * epact + 22 * daysToSunday) / 451
    let daysAfter22March = epact + daysToSunday - 7 * shift
    return Month(known: year, 3).first.adding(days: 21 + daysAfter22March)
  }
}
