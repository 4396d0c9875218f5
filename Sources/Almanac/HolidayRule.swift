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
