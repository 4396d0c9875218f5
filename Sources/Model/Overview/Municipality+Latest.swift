package import Almanac
import Publication

extension Municipality {
  /// What took place last, latest first: encounters, and those meetings held, exercises and
  /// call-outs that no encounter tells of.
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
    let dates = digest(of: .encounter).column("Date")
    var latest: [(day: Int, row: Int)] = []
    for row in dates.indices where dates[row] != Digest.nothing {
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
