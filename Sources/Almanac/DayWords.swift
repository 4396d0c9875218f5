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
