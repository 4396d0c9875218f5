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
