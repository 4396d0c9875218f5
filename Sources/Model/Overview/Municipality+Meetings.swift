package import Almanac
import Publication

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

extension Municipality {
  /// Meetings and exercises that should have been, of which nobody has said whether they were.
  func unsaidGatherings(today: Day, until horizon: Day?) -> [DueItem] {
    if let horizon, horizon < today { return [] }
    let meetings = self.meetings.filter { $0.isUnsaid(today, self) }.map {
      DueItem(
        id: $0.recordID, title: $0.name, due: $0.date, owner: $0.organisations.first, steps: [])
    }
    let exercises = self.exercises.filter { $0.isUnsaid(today, self) }.map {
      DueItem(
        id: $0.recordID, title: $0.name, due: $0.date, owner: $0.organisations.first, steps: [])
    }
    return meetings + exercises
  }
}

extension Meeting {
  /// Its last day is past, and nothing says whether it was held.
  func isUnsaid(_ today: Day, _ municipality: Municipality) -> Bool {
    guard status == .planned || status == nil, let date, date.days.upperBound < today else {
      return false
    }
    return municipality.encounter(of: recordID) == nil
  }
}

extension Exercise {
  /// Its last day is past, and it is still planned. One without a status counts as held.
  func isUnsaid(_ today: Day, _ municipality: Municipality) -> Bool {
    guard status == .planned, let date, date.days.upperBound < today else { return false }
    return municipality.encounter(of: recordID) == nil
  }
}
