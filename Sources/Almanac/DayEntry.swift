/// The grammar of dates as people type them. Which forms there are is said at `DayWords.day(from:)`.
struct DayEntry {
  let today: Day
  let tense: Tense

  /// A plus that stood there before anything was typed does not keep a date from being one.
  func date(_ tokens: ArraySlice<Token>) -> PartialDate? {
    guard tokens.first == .plus else { return plainDate(tokens) }
    let rest = tokens.dropFirst()
    if rest.count == 1, rest.first?.isWholeDate == true, let date = plainDate(rest) { return date }
    return plainDate(tokens) ?? date(rest)
  }

  private func plainDate(_ tokens: ArraySlice<Token>) -> PartialDate? {
    if case .weekday(let weekday)? = tokens.first, let next = tokens.dropFirst().first,
      namesADay(next)
    {
      guard case .day(let day)? = plainDate(tokens.dropFirst()), day.weekday == weekday else {
        return nil
      }
      return .day(day)
    }
    let all = Array(tokens)
    switch all.count {
    case 1: return date(all[0])
    case 2: return date(all[0], all[1])
    case 3: return date(all[0], all[1], all[2])
    case 4: return date(all[0], all[1], all[2], all[3])
    case 5: return date(all[0], all[1], all[2], all[3], all[4])
    default: return nil
    }
  }

  private func namesADay(_ token: Token) -> Bool {
    switch token {
    case .number, .month: true
    default: false
    }
  }

  private func date(_ only: Token) -> PartialDate? {
    switch only {
    case .days(let days): return .day(today.adding(days: days))
    case .weekday(let weekday): return .day(named(weekday))
    case .month(let number): return nearestMonth(number).map(PartialDate.month)
    case .number(let value, digits: 4):
      // `0930` is the last of September: nobody means the year 930.
      if !(1800...2199).contains(value) { return nearestDay(value / 100, value % 100) }
      return Month(year: value, number: 1).map { .year($0.year) }
    case .number(let value, digits: 8):
      return day(value / 10_000, value / 100 % 100, value % 100)
    case .number(let value, digits: 6):
      return day(year(twoDigits: value / 10_000), value / 100 % 100, value % 100)
    default: return nil
    }
  }

  private func date(_ one: Token, _ two: Token) -> PartialDate? {
    switch (one, two) {
    case (.plus, .number(let days, _)): return moved(days, .day)
    case (.minus, .number(let days, _)): return moved(-days, .day)
    case (.number(let day, ...2), .month(let month)): return nearestDay(month, day)
    case (.month(let month), .number(let year, digits: 4)):
      return Month(year: year, number: month).map(PartialDate.month)
    case (.month(let month), .number(let day, ...2)): return nearestDay(month, day)
    case (.unit(.week), .number(let number, ...2)): return nearestWeek(number)
    case (.step(0), .lastWeekday(let weekday)), (.step(-1), .weekday(let weekday)):
      return .day(past(weekday))
    case (.step(1), .weekday(let weekday)): return day(of: today.week.adding(1), weekday)
    case (.step(0), .weekday(let weekday)): return .day(this(weekday))
    case (.step(0), .month(let number)): return nearestMonth(number).map(PartialDate.month)
    case (.step(let steps), .unit(let unit)): return period(steps, unit)
    default: return nil
    }
  }

  private func date(_ one: Token, _ two: Token, _ three: Token) -> PartialDate? {
    switch (one, two, three) {
    case (.plus, .number(let count, _), .unit(let unit)),
      (.ahead, .number(let count, _), .unit(let unit)):
      return moved(count, unit)
    case (.minus, .number(let count, _), .unit(let unit)),
      (.number(let count, _), .unit(let unit), .ago):
      return moved(-count, unit)
    case (.number(let count, _), .unit(let unit), .ahead),
      (.number(let count, _), .unit(let unit), .days(0)):
      return moved(count, unit)
    // "In a year" has the letter that `+1å` has for a year.
    case (.ahead, .unit(.year), .unit(let unit)): return moved(1, unit)
    case (.unit(.year), .unit(let unit), .ago): return moved(-1, unit)
    case (.weekday(let weekday), .step(let steps), .unit(.week)),
      (.step(let steps), .unit(.week), .weekday(let weekday)):
      return day(of: today.week.adding(steps), weekday)
    case (.number(let day, ...2), .slash, .number(let month, ...2)):
      return nearestDay(month, day)
    case (.number(let day, ...2), .month(let month), .number(let year, 4)),
      (.month(let month), .number(let day, ...2), .number(let year, 4)):
      return self.day(year, month, day)
    case (.number(let year, 4), .minus, .number(let month, ...2)):
      return Month(year: year, number: month).map(PartialDate.month)
    case (.unit(.week), .number(let number, ...2), .number(let year, 4)),
      (.number(let year, 4), .unit(.week), .number(let number, ...2)):
      return Week(year: year, number: number).map { .day(day(of: $0)) }
    case (.unit(.week), .number(let number, ...2), .weekday(let weekday)),
      (.weekday(let weekday), .unit(.week), .number(let number, ...2)):
      return nearestWeek(number, weekday)
    default: return nil
    }
  }

  private func date(_ one: Token, _ two: Token, _ three: Token, _ four: Token) -> PartialDate? {
    switch (one, two, three, four) {
    case (.number(let day, ...2), .slash, .number(let month, ...2), .number(let year, 4)):
      return self.day(year, month, day)
    case (.number(let day, ...2), .month(let month), .minus, .number(let year, 2)):
      return self.day(self.year(twoDigits: year), month, day)
    case (.number(let year, 4), .minus, .unit(.week), .number(let number, ...2)):
      return Week(year: year, number: number).map { .day(day(of: $0)) }
    default: return nil
    }
  }

  private func date(
    _ one: Token, _ two: Token, _ three: Token, _ four: Token, _ five: Token
  ) -> PartialDate? {
    switch (one, two, three, four, five) {
    case (.number(let year, 4), .minus, .number(let month, ...2), .minus, .number(let day, ...2)),
      (.number(let year, 4), .slash, .number(let month, ...2), .slash, .number(let day, ...2)),
      (.number(let day, ...2), .minus, .number(let month, ...2), .minus, .number(let year, 4)),
      (.number(let day, ...2), .slash, .number(let month, ...2), .slash, .number(let year, 4)),
      (.number(let day, ...2), .slash, .number(let month, ...2), .minus, .number(let year, 4)):
      return self.day(year, month, day)
    case (.number(let day, ...2), .slash, .number(let month, ...2), .slash, .number(let year, 2)),
      (.number(let day, ...2), .slash, .number(let month, ...2), .minus, .number(let year, 2)):
      return self.day(self.year(twoDigits: year), month, day)
    default: return nil
    }
  }
}

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

  /// The day that a week means.
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

  /// A weekday of this week, or of the next where it is over and a coming one is meant.
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

/// Which way somebody looks who types a date without its year, or a day of the week by its name.
///
/// It decides only what the words leave open: `24/12` and `fredag` are read by it, while
/// `2008-12-24`, `imorgon` and `+3` say by themselves what they mean.
package enum Tense: Equatable, Sendable {
  /// Nothing is known: the nearest one, and the coming one of a weekday.
  case open
  /// It has happened: the last one, today at the latest.
  case past
  /// It is planned: the next one, today at the earliest.
  case future
  /// It is to be done by then: as `future`, and a week is its Friday, since that is its last
  /// working day.
  case deadline
}

extension Tense {
  /// The one of some that is meant; nil where none fits.
  /// - Parameter days: what each may be taken for, from its first day to its last.
  func chosen<Candidate>(
    of candidates: [Candidate], from today: Day, _ days: (Candidate) -> ClosedRange<Day>
  ) -> Candidate? {
    switch self {
    case .past:
      return candidates.last { days($0).lowerBound <= today }
    case .future, .deadline:
      return candidates.first { days($0).upperBound >= today }
    case .open:
      return candidates.min { distance(days($0), today) < distance(days($1), today) }
    }
  }

  private func distance(_ days: ClosedRange<Day>, _ today: Day) -> Int {
    abs(days.lowerBound.days(until: today))
  }
}
