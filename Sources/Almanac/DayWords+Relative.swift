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

  /// The same for a date known to the month or year: `den här månaden`, `nästa månad`,
  /// `förra året`, else its name: `mars 2009`, `2011`.
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
