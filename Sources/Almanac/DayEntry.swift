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
