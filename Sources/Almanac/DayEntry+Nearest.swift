/// Resolves the parts of a date that the words leave open, by the tense.
extension DayEntry {
  func day(_ year: Int, _ month: Int, _ day: Int) -> PartialDate? {
    Day(year: year, month: month, day: day).map(PartialDate.day)
  }

  /// The year that two digits stand for: the nearest one to this, whatever the tense.
  func year(twoDigits: Int) -> Int {
    let century = today.year / 100 * 100
    let years = [century - 100, century, century + 100].map { $0 + twoDigits }
    return years.min { abs($0 - today.year) < abs($1 - today.year) } ?? century + twoDigits
  }

  func moved(_ count: Int, _ unit: Unit) -> PartialDate {
    switch unit {
    case .day: .day(today.adding(days: count))
    case .week: .day(today.adding(days: count * 7))
    case .month: .day(today.adding(months: count))
    case .year: .day(today.adding(months: count * 12))
    }
  }

  /// The week, month or year `steps` from this one.
  func period(_ steps: Int, _ unit: Unit) -> PartialDate {
    switch unit {
    case .day: .day(today.adding(days: steps))
    case .week:
      steps == 0 ? .day(notPast(day(of: today.week))) : .day(day(of: today.week.adding(steps)))
    case .month: .month(today.month.adding(steps))
    case .year: .year(today.month.adding(steps * 12).year)
    }
  }

  /// The day that a week stands for.
  func day(of week: Week) -> Day {
    week.monday.adding(days: tense == .deadline ? Weekday.friday.rawValue - 1 : 0)
  }

  /// A week that has begun leaves what is left of it.
  private func notPast(_ day: Day) -> Day {
    tense == .future || tense == .deadline ? max(day, today) : day
  }

  /// The day that a weekday by its name means: with the past, today is one.
  func named(_ weekday: Weekday) -> Day {
    guard tense == .past else { return coming(weekday) }
    return weekday == today.weekday ? today : past(weekday)
  }

  /// That day of this week; where it is over and something to come is meant, of the next.
  func this(_ weekday: Weekday) -> Day {
    weekday == today.weekday ? today : tense == .past ? past(weekday) : coming(weekday)
  }

  /// The first such day after today.
  private func coming(_ weekday: Weekday) -> Day {
    today.adding(days: (weekday.rawValue - today.weekday.rawValue + 6) % 7 + 1)
  }

  /// The last such day before today.
  func past(_ weekday: Weekday) -> Day {
    today.adding(days: -((today.weekday.rawValue - weekday.rawValue + 6) % 7 + 1))
  }

  func day(of week: Week, _ weekday: Weekday) -> PartialDate {
    .day(week.monday.adding(days: weekday.rawValue - 1))
  }

  /// Looks eight years each way, so that 29 February is found around 1900 too.
  func nearestDay(_ month: Int, _ day: Int) -> PartialDate? {
    let days = (-8...8).compactMap { Day(year: today.year + $0, month: month, day: day) }
    return tense.chosen(of: days, from: today) { $0...$0 }.map(PartialDate.day)
  }

  /// A week by its number, or one of its days.
  func nearestWeek(_ number: Int, _ weekday: Weekday? = nil) -> PartialDate? {
    let weeks = (-7...7).compactMap { Week(year: today.year + $0, number: number) }
    if let weekday {
      let days = weeks.map { $0.monday.adding(days: weekday.rawValue - 1) }
      return tense.chosen(of: days, from: today) { $0...$0 }.map(PartialDate.day)
    }
    return tense.chosen(of: weeks, from: today) { $0.days }.map { .day(notPast(day(of: $0))) }
  }

  func nearestMonth(_ number: Int) -> Month? {
    let months = (-1...1).compactMap { Month(year: today.year + $0, number: number) }
    guard tense == .open else { return tense.chosen(of: months, from: today) { $0.days } }
    return months.min { distance(to: $0) < distance(to: $1) }
  }

  /// In months.
  private func distance(to month: Month) -> Int {
    abs((month.year - today.year) * 12 + month.number - today.month.number)
  }
}
