package import Almanac
package import Model
import Publication

/// Something that took place.
package struct PastEvent: Equatable, Sendable {
  /// An encounter, a meeting, an exercise or a call-out.
  package let id: RecordID
  package let date: PartialDate
  package let title: String
  /// The numbers of the steps that it served.
  package let steps: [Int]
}

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
    guard status == .planned || status == nil, let date, date.isBefore(today) else {
      return false
    }
    return municipality.encounter(of: recordID) == nil
  }
}

extension Exercise {
  /// Its last day is past, and it is still planned. One without a status counts as held.
  func isUnsaid(_ today: Day, _ municipality: Municipality) -> Bool {
    guard status == .planned, let date, date.isBefore(today) else { return false }
    return municipality.encounter(of: recordID) == nil
  }
}

extension Municipality {
  /// The latest events, latest first: encounters, and the meetings held, exercises and call-outs
  /// that no encounter tells of.
  /// - Parameter limit: how many at most.
  package func latestEvents(today: Day, limit: Int) -> [PastEvent] {
    let events = latestEncounters(today: today, limit: limit).compactMap(Self.event)
    let others = (heldMeetings + heldExercises + runCallouts).filter {
      $0.date.days.lowerBound <= today
    }
    return (events + others).sorted { $0.date > $1.date }.prefix(max(0, limit)).map { $0 }
  }

  /// The encounters that took place last, latest first.
  package func latestEncounters(today: Day, limit: Int) -> [Encounter] {
    let dates = columnIndex(of: .encounter).column("Date")
    var latest: [(day: Int, row: Int)] = []
    for row in dates.indices where dates[row] != ColumnIndex.noValue {
      guard let day = PackedDate(rawValue: dates[row]).lastDay(by: today.number) else { continue }
      if latest.count >= limit, let last = latest.last, day <= last.day { continue }
      let place = latest.firstIndex { $0.day < day } ?? latest.endIndex
      latest.insert((day, row), at: place)
      if latest.count > limit { latest.removeLast() }
    }
    let encounters = self.encounters
    return latest.map { encounters[$0.row] }
  }

  private static func event(_ encounter: Encounter) -> PastEvent? {
    encounter.date.map {
      PastEvent(
        id: encounter.recordID, date: $0, title: encounter.subject, steps: encounter.steps)
    }
  }

  private var heldMeetings: [PastEvent] {
    meetings.filter { $0.status == .held }.compactMap { meeting in
      guard let date = meeting.date,
        referrers(to: meeting.recordID, from: .encounter, by: "Meeting").isEmpty
      else { return nil }
      return PastEvent(id: meeting.recordID, date: date, title: meeting.name, steps: [])
    }
  }

  private var heldExercises: [PastEvent] {
    exercises.filter { $0.status != .planned }.compactMap { exercise in
      guard let date = exercise.date,
        referrers(to: exercise.recordID, from: .encounter, by: "Exercise").isEmpty
      else { return nil }
      return PastEvent(id: exercise.recordID, date: date, title: exercise.name, steps: [])
    }
  }

  private var runCallouts: [PastEvent] {
    callouts.compactMap { callout in
      callout.started.map {
        PastEvent(id: callout.recordID, date: .day($0.day), title: callout.reason, steps: [])
      }
    }
  }
}
