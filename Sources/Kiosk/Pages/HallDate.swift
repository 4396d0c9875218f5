import Almanac

/// Dates and times as they are read aloud; the year only where it is another than today's.
struct HallDate {
  private let words: DayWords
  private let language: Language

  init(_ language: Language, today: Day) {
    words = DayWords(language, today: today)
    self.language = language
  }

  /// `12 november`, `december`, `2009`.
  func text(_ date: PartialDate) -> String {
    switch date {
    case .day(let day): text(day)
    case .month(let month): words.name(of: month) + year(month.year)
    case .year(let year): String(year)
    }
  }

  func text(_ day: Day) -> String {
    "\(day.dayOfMonth) \(words.name(of: day.month))" + year(day.year)
  }

  /// `onsdag 12 november`.
  func textWithWeekday(_ day: Day) -> String { "\(words.name(of: day.weekday)) \(text(day))" }

  /// `9.00`, `9:00`.
  func text(_ time: TimeOfDay) -> String {
    let minute = (time.minute < 10 ? "0" : "") + String(time.minute)
    return "\(time.hour)" + Phrase(".", ":")(language) + minute
  }

  /// `sep 2008`: for the ends of a chart, always with the year.
  func short(_ date: PartialDate) -> String {
    switch date {
    case .day(let day): "\(day.dayOfMonth) \(words.shortName(of: day.month)) \(day.year)"
    case .month(let month): "\(words.shortName(of: month)) \(month.year)"
    case .year(let year): String(year)
    }
  }

  private func year(_ year: Int) -> String { year == words.today.year ? "" : " \(year)" }
}
