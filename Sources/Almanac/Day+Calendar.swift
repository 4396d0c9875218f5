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
