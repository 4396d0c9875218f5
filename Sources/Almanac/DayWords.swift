/// Days in the words of a language, seen from one day.
///
/// The year is said only where it is another than today's. Everything stands as within a
/// sentence: Swedish weekdays and months begin small, English ones do not.
package struct DayWords: Equatable, Sendable {
  package let language: Language
  package let today: Day

  package init(_ language: Language, today: Day) {
    self.language = language
    self.today = today
  }
}

extension DayWords {
  /// `1 okt`, `okt`; with the year when it is not today's: `15 jan 2009`, `jan 2009`, `2009`.
  package func short(_ date: PartialDate) -> String {
    switch date {
    case .year(let year): return String(year)
    case .month(let month): return shortName(of: month) + yearUnlessNow(month.year)
    case .day(let day): return short(day)
    }
  }

  /// `1 okt`; with the year when it is not today's: `15 jan 2009`.
  package func short(_ day: Day) -> String {
    "\(day.dayOfMonth) \(shortName(of: day.month))" + yearUnlessNow(day.year)
  }

  /// `ons 1 okt`, `Wed 1 Oct`; with the year when it is not today's.
  package func shortWithWeekday(_ day: Day) -> String {
    "\(shortName(of: day.weekday)) \(short(day))"
  }

  /// `onsdag 1 oktober 2008`, `Wednesday 1 October 2008`: always with the year.
  package func long(_ day: Day) -> String {
    "\(name(of: day.weekday)) \(day.dayOfMonth) \(title(of: day.month))"
  }

  /// As `long(_:)` for a day; `januari 2009` and `2009` for what is known less exactly.
  package func long(_ date: PartialDate) -> String {
    switch date {
    case .year(let year): String(year)
    case .month(let month): title(of: month)
    case .day(let day): long(day)
    }
  }

  /// `v 40`, `wk 40`.
  package func week(_ week: Week) -> String {
    Phrase("v \(week.number)", "wk \(week.number)")(language)
  }

  private func yearUnlessNow(_ year: Int) -> String {
    year == today.year ? "" : " \(year)"
  }
}

extension DayWords {
  /// `onsdag`, `Wednesday`.
  package func name(of weekday: Weekday) -> String { DayWords.name(of: weekday)(language) }

  /// `ons`, `Wed`.
  package func shortName(of weekday: Weekday) -> String {
    String(name(of: weekday).prefix(3))
  }

  /// `on`, `We`: the head of a column in a calendar.
  package func initials(of weekday: Weekday) -> String {
    String(name(of: weekday).prefix(2))
  }

  /// `oktober`, `October`.
  package func name(of month: Month) -> String { DayWords.name(ofMonth: month.number)(language) }

  /// `okt`, `Oct`.
  package func shortName(of month: Month) -> String { String(name(of: month).prefix(3)) }

  /// `oktober 2008`, `October 2008`.
  package func title(of month: Month) -> String { "\(name(of: month)) \(month.year)" }

  static func name(of weekday: Weekday) -> Phrase {
    switch weekday {
    case .monday: Phrase("måndag", "Monday")
    case .tuesday: Phrase("tisdag", "Tuesday")
    case .wednesday: Phrase("onsdag", "Wednesday")
    case .thursday: Phrase("torsdag", "Thursday")
    case .friday: Phrase("fredag", "Friday")
    case .saturday: Phrase("lördag", "Saturday")
    case .sunday: Phrase("söndag", "Sunday")
    }
  }

  /// January is 1; numbers above 12 count as December.
  static func name(ofMonth number: Int) -> Phrase {
    switch number {
    case 1: Phrase("januari", "January")
    case 2: Phrase("februari", "February")
    case 3: Phrase("mars", "March")
    case 4: Phrase("april", "April")
    case 5: Phrase("maj", "May")
    case 6: Phrase("juni", "June")
    case 7: Phrase("juli", "July")
    case 8: Phrase("augusti", "August")
    case 9: Phrase("september", "September")
    case 10: Phrase("oktober", "October")
    case 11: Phrase("november", "November")
    default: Phrase("december", "December")
    }
  }
}

extension DayWords {
  /// How far a day is from today: `idag`, `i övermorgon`, `om 9 dagar`, `för 2 veckor sedan`,
  /// `om ett år`. Days up to two weeks, weeks up to two months, then months, then years, each
  /// rounded to the nearest.
  package func relative(_ day: Day) -> String {
    let distance = today.days(until: day)
    switch distance {
    case 0: return Phrase("idag", "today")(language)
    case 1: return Phrase("imorgon", "tomorrow")(language)
    case -1: return Phrase("igår", "yesterday")(language)
    case 2: return Phrase("i övermorgon", "in 2 days")(language)
    case -2: return Phrase("i förrgår", "2 days ago")(language)
    default:
      let span = DayWords.span(ofDays: abs(distance))(language)
      return distance > 0
        ? Phrase("om \(span)", "in \(span)")(language)
        : Phrase("för \(span) sedan", "\(span) ago")(language)
    }
  }

  /// A date known to the month or year, relative to today: `den här månaden`, `nästa månad`, `förra
  /// året`, else its name: `mars 2009`, `2011`.
  package func relative(_ date: PartialDate) -> String {
    switch date {
    case .day(let day): return relative(day)
    case .month(let month):
      if month == today.month { return Phrase("den här månaden", "this month")(language) }
      if month == today.month.adding(1) { return Phrase("nästa månad", "next month")(language) }
      if month == today.month.adding(-1) { return Phrase("förra månaden", "last month")(language) }
      return title(of: month)
    case .year(let year):
      switch year - today.year {
      case 0: return Phrase("i år", "this year")(language)
      case 1: return Phrase("nästa år", "next year")(language)
      case -1: return Phrase("förra året", "last year")(language)
      default: return String(year)
      }
    }
  }

  /// A length of time in its most telling unit: `3 dagar`, `en månad`, `2 år`. From 0 days.
  static func span(ofDays days: Int) -> Phrase {
    switch days {
    case ..<14:
      return counted(days, Phrase("en dag", "a day"), Phrase("dagar", "days"))
    case ..<60:
      return counted((days + 3) / 7, Phrase("en vecka", "a week"), Phrase("veckor", "weeks"))
    default:
      let months = (days * 12 + 182) / 365
      if months < 12 {
        return counted(months, Phrase("en månad", "a month"), Phrase("månader", "months"))
      }
      return counted((months + 6) / 12, Phrase("ett år", "a year"), Phrase("år", "years"))
    }
  }

  private static func counted(_ count: Int, _ one: Phrase, _ many: Phrase) -> Phrase {
    count == 1 ? one : Phrase("\(count) \(many.swedish)", "\(count) \(many.english)")
  }
}

extension DayWords {
  /// When something is due, in as few letters as a narrow column allows: `3 d` is three days
  /// overdue (`2 år` after two years), then `idag`, `imorgon`, the weekday within this week, the
  /// week within two months, and what lies further off by its date or month: `31 dec`, `jan 2009`. It
  /// takes eight columns at most.
  package func compactDue(_ date: PartialDate) -> String {
    let overdue = date.days.upperBound.days(until: today)
    if overdue > 0 { return compactOverdue(overdue) }
    switch date {
    case .day(let day): return compactDue(day)
    case .month, .year: return short(date)
    }
  }

  private func compactDue(_ day: Day) -> String {
    let distance = today.days(until: day)
    switch distance {
    case 0, 1: return relative(day)
    case ..<60:
      return day.week == today.week ? shortName(of: day.weekday) : week(day.week)
    default:
      return day.year == today.year ? short(day) : short(.month(day.month))
    }
  }

  private func compactOverdue(_ days: Int) -> String {
    days < 730
      ? "\(days) d"
      : Phrase("\(days / 365) år", "\(days / 365) y")(language)
  }
}

extension DayWords {
  /// The date that somebody typed, in either language whatever `language` is:
  ///
  /// - `2008-09-24`, `20080924`, `080924`, `2009-01`, `2009`
  /// - `24/9`, `24/9 2008`, `24/9-08`, `24.9.2008`, `24 sep`, `24 september 2008`, `Sep 24`,
  ///   `onsdag 24/9`
  /// - `jan`, `januari 2009`, `nästa månad`, `this year`
  /// - `idag`, `imorgon`, `i förrgår`, `tomorrow`, `fredag`, `i fredags`, `nästa fredag`
  /// - `v39`, `wk 39`, `v2 2009`, `2008-W40`, `fre v41`, `nästa vecka`, `fredag nästa vecka`
  /// - `+3`, `-3`, `+2v`, `+2w`, `+1m`, `+1å`, `om två veckor`, `in a month`, `2 weeks ago`
  ///
  /// Small and capital letters are the same, and `a`, `o` will do for `å`, `ä`, `ö`. Which one a
  /// weekday, or a day, week or month without its year is, `tense` says: one that is past is never
  /// later than today, one to come never earlier. A week is its Monday, or what is left of it when
  /// something to come is meant. Nil for what is not understood, does not exist, or contradicts
  /// itself (`måndag 24/9` on a Wednesday).
  package func day(from entry: String, _ tense: Tense = .open) -> PartialDate? {
    guard let tokens = DayEntry.tokens(of: entry) else { return nil }
    return DayEntry(today: today, tense: tense).date(tokens[...])
  }
}
