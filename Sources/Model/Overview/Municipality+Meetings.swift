package import Almanac

extension Municipality {
  /// Meetings that are planned and not past, soonest first; those without a day after those with
  /// one in the same month, and those without any date last.
  package func upcomingMeetings(today: Day) -> [Meeting] {
    meetings.filter { $0.isToCome(today) }.sorted { one, other in
      guard let first = one.date else { return false }
      guard let second = other.date else { return true }
      if first != second { return first < second }
      return (one.time?.secondsSinceMidnight ?? 0) < (other.time?.secondsSinceMidnight ?? 0)
    }
  }
}

extension Meeting {
  /// Planned and not past. Without a date it must say that it is planned.
  func isToCome(_ today: Day) -> Bool {
    guard status == .planned || status == nil else { return false }
    return date.map { $0.days.upperBound >= today } ?? (status == .planned)
  }
}
