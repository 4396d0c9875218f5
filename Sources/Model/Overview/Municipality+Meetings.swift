package import Almanac

extension Municipality {
  /// Meetings that are planned and not past, soonest first; those without a day after those with
  /// one in the same month, and those without any date last.
  package func upcomingMeetings(today: Day) -> [Meeting] {
    meetings.filter { meeting in
      guard meeting.status == .planned || meeting.status == nil else { return false }
      return meeting.date.map { $0.days.upperBound >= today } ?? (meeting.status == .planned)
    }.sorted { one, other in
      guard let first = one.date else { return false }
      guard let second = other.date else { return true }
      if first != second { return first < second }
      return (one.time?.secondsSinceMidnight ?? 0) < (other.time?.secondsSinceMidnight ?? 0)
    }
  }
}
