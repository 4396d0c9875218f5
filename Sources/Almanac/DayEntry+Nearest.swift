extension DayEntry {
  func day(_ year: Int, _ month: Int, _ day: Int) -> PartialDate? {
    Day(year: year, month: month, day: day).map(PartialDate.day)
  }

  func moved(_ count: Int, _ unit: Unit) -> PartialDate {
    switch unit {
    case .day: .day(today.adding(days: count))
    case .week: .day(today.adding(days: count * 7))
    case .month: .day(today.adding(months: count))
    case .year: .day(today.adding(months: count * 12))
    }
  }

  /// The week (its Monday), month or year `steps` from this one.
  func period(_ steps: Int, _ unit: Unit) -> PartialDate {
    switch unit {
    case .day: .day(today.adding(days: steps))
    case .week: .day(today.week.adding(steps).monday)
    case .month: .month(today.month.adding(steps))
    case .year: .year(today.month.adding(steps * 12).year)
    }
  }

  /// The first such day after today.
  func coming(_ weekday: Weekday) -> Day {
    today.adding(days: (weekday.rawValue - today.weekday.rawValue + 6) % 7 + 1)
  }

  /// The last such day before today.
  func past(_ weekday: Weekday) -> Day {
    today.adding(days: -((today.weekday.rawValue - weekday.rawValue + 6) % 7 + 1))
  }

  /// Looks four years each way, so that 29 February is found.
  func nearestDay(_ month: Int, _ day: Int) -> PartialDate? {
    nearest((-4...4).compactMap { Day(year: today.year + $0, month: month, day: day) })
      .map(PartialDate.day)
  }

  func nearestWeek(_ number: Int, _ weekday: Weekday = .monday) -> PartialDate? {
    let weeks = (-7...7).compactMap { Week(year: today.year + $0, number: number) }
    return nearest(weeks.map { $0.monday.adding(days: weekday.rawValue - 1) })
      .map(PartialDate.day)
  }

  func nearestMonth(_ number: Int) -> Month? {
    let months = (-1...1).compactMap { Month(year: today.year + $0, number: number) }
    return months.min { distance(to: $0) < distance(to: $1) }
  }

  private func nearest(_ days: [Day]) -> Day? {
    days.min { abs(today.days(until: $0)) < abs(today.days(until: $1)) }
  }

  /// In months.
  private func distance(to month: Month) -> Int {
    abs((month.year - today.year) * 12 + month.number - today.month.number)
  }
}
