/// A named day of the Swedish almanac, and whether it is free by law.
package struct Holiday: Hashable, Sendable {
  /// As it stands within a sentence: `långfredagen`, `Good Friday`. Two that fall together are
  /// named both: 1 May 2008 is `första maj och Kristi himmelsfärdsdag`.
  package let name: Phrase
  /// True for the public holidays of the law (1989:253), false for eves and other named days.
  package let isPublic: Bool
}

/// One line of the Swedish almanac: when a holiday falls, what it is called and since when.
///
/// After the law (1989:253) on public holidays and its change in 2004:1320, which gave the
/// National Day the place of Whit Monday; earlier days as they were from 1953 on.
struct HolidayRule: Sendable {
  enum Occasion: Sendable {
    case date(month: Int, day: Int)
    /// Days after Easter Sunday.
    case easter(Int)
    /// The first such day on or after a date.
    case firstOn(Weekday, month: Int, day: Int)
  }

  let occasion: Occasion
  let name: Phrase
  var years = 1...9999
  var publicYears: ClosedRange<Int>?

  func falls(on day: Day, easter: Day) -> Bool {
    guard years.contains(day.year) else { return false }
    switch occasion {
    case .date(let month, let dayOfMonth):
      return day.month.number == month && day.dayOfMonth == dayOfMonth
    case .easter(let offset):
      return easter.days(until: day) == offset
    case .firstOn(let weekday, let month, let dayOfMonth):
      guard day.weekday == weekday,
        let start = Day(year: day.year, month: month, day: dayOfMonth)
      else { return false }
      return (0...6).contains(start.days(until: day))
    }
  }

  static let all: [HolidayRule] = [
    free(.date(month: 1, day: 1), "nyårsdagen", "New Year’s Day"),
    free(.date(month: 1, day: 6), "trettondedag jul", "Epiphany"),
    free(.easter(-2), "långfredagen", "Good Friday"),
    named(.easter(-1), "påskafton", "Easter Eve"),
    free(.easter(0), "påskdagen", "Easter Sunday"),
    free(.easter(1), "annandag påsk", "Easter Monday"),
    free(.date(month: 5, day: 1), "första maj", "May Day"),
    free(.easter(39), "Kristi himmelsfärdsdag", "Ascension Day"),
    free(.easter(49), "pingstdagen", "Whit Sunday"),
    free(.easter(50), "annandag pingst", "Whit Monday", in: 1...2004),
    HolidayRule(
      occasion: .date(month: 6, day: 6), name: Phrase("nationaldagen", "National Day"),
      years: 1983...9999, publicYears: 2005...9999),
    named(.firstOn(.friday, month: 6, day: 19), "midsommarafton", "Midsummer Eve"),
    free(.firstOn(.saturday, month: 6, day: 20), "midsommardagen", "Midsummer Day"),
    free(.firstOn(.saturday, month: 10, day: 31), "alla helgons dag", "All Saints’ Day"),
    named(.date(month: 12, day: 24), "julafton", "Christmas Eve"),
    free(.date(month: 12, day: 25), "juldagen", "Christmas Day"),
    free(.date(month: 12, day: 26), "annandag jul", "Boxing Day"),
    named(.date(month: 12, day: 31), "nyårsafton", "New Year’s Eve"),
  ]

  private static func free(
    _ occasion: Occasion, _ swedish: String, _ english: String,
    in years: ClosedRange<Int> = 1...9999
  ) -> HolidayRule {
    HolidayRule(
      occasion: occasion, name: Phrase(swedish, english), years: years, publicYears: years)
  }

  private static func named(
    _ occasion: Occasion, _ swedish: String, _ english: String
  ) -> HolidayRule {
    HolidayRule(occasion: occasion, name: Phrase(swedish, english))
  }
}

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
