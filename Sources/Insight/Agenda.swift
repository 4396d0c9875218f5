package import Almanac
package import Model
import Publication

extension Municipality {
  /// The agenda, earliest first: from a quarter of a year before a day to a year after it,
  /// and everything before that is still to be done.
  package func agenda(around today: Day) -> [AgendaItem] {
    let days = today.adding(months: -3)...today.adding(months: 12)
    let items =
      gatherings(today) + promises(today, days) + happenings(today, days)
      + registerEvents(within: days)
    return items.filter { $0.isOverdue || $0.date.days.overlaps(days) }.sorted(by: Self.isBefore)
  }

  /// The tasks of some days, earliest first: items that should be done or told of by then,
  /// meetings and exercises that may be on one of them, and what may be due on one.
  package func agenda(for days: ClosedRange<Day>) -> [AgendaItem] {
    let items = gatherings(days.lowerBound) + promises(days.lowerBound, days)
    return items.filter { $0.isOverdue || !$0.isDone && $0.date.days.overlaps(days) }
      .sorted(by: Self.isBefore)
  }

  /// The entries for a calendar of others for some days: their agenda, the meetings of them that
  /// are cancelled and, however far off it is, all that was given before, up to four weeks after
  /// its day: what was moved, cancelled or done would else stay there as it was.
  package func calendar(for days: ClosedRange<Day>, after given: GivenEntries) -> [AgendaItem] {
    let first = days.lowerBound.adding(days: -28)
    let items =
      gatherings(days.lowerBound, withCancelled: true)
      + promises(days.lowerBound, first...days.upperBound)
    return items.filter { item in
      if item.isOverdue || !item.isDone && item.date.days.overlaps(days) { return true }
      if given.isGiven(calendarUID(of: item.id)) { return item.date.days.upperBound >= first }
      return isCancelled(item.id) && item.date.days.overlaps(days)
    }.sorted(by: Self.isBefore)
  }

  private func isCancelled(_ id: RecordID) -> Bool { meetings[id]?.status == .cancelled }

  /// The items that are not confidential, without a person or organisation that is.
  package func withoutConfidential(_ items: [AgendaItem]) -> [AgendaItem] {
    func isOpen(_ id: RecordID) -> Bool { visibility(of: id) != .confidential }
    return items.filter { isOpen($0.id) }.map { item in
      AgendaItem(
        id: item.id, date: item.date, time: item.time, title: item.title,
        who: item.who.flatMap { isOpen($0) ? $0 : nil }, isDone: item.isDone,
        isOverdue: item.isOverdue)
    }
  }

  private static func isBefore(_ one: AgendaItem, _ other: AgendaItem) -> Bool {
    if one.date != other.date { return one.date < other.date }
    return (one.time?.secondsSinceMidnight ?? 0) < (other.time?.secondsSinceMidnight ?? 0)
  }

  private func gatherings(_ today: Day, withCancelled: Bool = false) -> [AgendaItem] {
    let meetings = self.meetings.filter { withCancelled || $0.status != .cancelled }
      .compactMap { meeting in
        meeting.date.map { date in
          let isUnsaid = meeting.isUnsaid(today, self)
          return AgendaItem(
            id: meeting.recordID, date: date, time: meeting.time, title: meeting.name,
            who: meeting.organisations.first,
            isDone: !isUnsaid && !meeting.isToCome(today), isOverdue: isUnsaid)
        }
      }
    let exercises = self.exercises.compactMap { exercise in
      exercise.date.map { date in
        let isUnsaid = exercise.isUnsaid(today, self)
        return AgendaItem(
          id: exercise.recordID, date: date, time: nil, title: exercise.name,
          who: exercise.organisations.first,
          isDone: exercise.status.map { $0 != .planned } ?? (date.isBefore(today)),
          isOverdue: isUnsaid)
      }
    }
    let callouts = self.callouts.compactMap { callout in
      callout.started.map { started in
        AgendaItem(
          id: callout.recordID, date: .day(started.day), time: started.time,
          title: callout.reason, who: callout.by, isDone: true, isOverdue: false)
      }
    }
    return meetings + exercises + callouts
  }

  private func promises(_ today: Day, _ days: ClosedRange<Day>) -> [AgendaItem] {
    let columnIndex = columnIndex(of: .followUp)
    let (due, done) = (columnIndex.column("Due"), columnIndex.column("Done"))
    let rows = due.indices.filter { row in
      done[row] == ColumnIndex.noValue
        ? due[row] != ColumnIndex.noValue : PackedDate(rawValue: done[row]).isWithin(days)
    }
    let followUps = rows.compactMap { row -> AgendaItem? in
      let followUp = self.followUps[row]
      guard let date = followUp.done.map({ .day($0) }) ?? followUp.due else { return nil }
      return AgendaItem(
        id: followUp.recordID, date: date, time: nil, title: followUp.what,
        who: followUp.owner ?? followUp.ownerOrganisation, isDone: followUp.done != nil,
        isOverdue: followUp.done == nil && date.isBefore(today))
    }
    return followUps
      + activities.compactMap { activity in
        activity.due.map { date in
          AgendaItem(
            id: activity.recordID, date: date, time: nil, title: activity.name, who: activity.owner,
            isDone: activity.status == .done,
            isOverdue: activity.status != .done && date.isBefore(today))
        }
      }
  }

  /// What the registers say has happened.
  private func registerEvents(within days: ClosedRange<Day>) -> [AgendaItem] {
    registerEvents.compactMap { event in
      guard let date = event.date, days.contains(date) else { return nil }
      return AgendaItem(
        id: event.recordID, date: .day(date), time: nil,
        title: event.title(in: self, settings.language ?? .swedish), who: event.organisation,
        isDone: true, isOverdue: false)
    }
  }

  private func happenings(_ today: Day, _ days: ClosedRange<Day>) -> [AgendaItem] {
    let dates = columnIndex(of: .encounter).column("Date")
    let encounters = self.encounters
    return dates.indices.filter {
      dates[$0] != ColumnIndex.noValue && PackedDate(rawValue: dates[$0]).isWithin(days)
    }.compactMap { row in
      let encounter = encounters[row]
      return encounter.date.map { date in
        AgendaItem(
          id: encounter.recordID, date: date, time: nil, title: encounter.subject,
          who: encounter.organisations.first ?? encounter.persons.first, isDone: true,
          isOverdue: false)
      }
    }
  }
}

extension PackedDate {
  /// Whether its last day is one of these.
  func isWithin(_ days: ClosedRange<Day>) -> Bool {
    days.lowerBound.number <= lastDay && lastDay <= days.upperBound.number
  }
}

/// Something that has a date.
package struct AgendaItem: Equatable, Sendable {
  /// A meeting, encounter, follow-up, activity, exercise, call-out or register event.
  package let id: RecordID
  package let date: PartialDate
  package let time: TimeOfDay?
  package let title: String
  /// The owner, or the person or organisation that it was with.
  package let who: RecordID?
  /// Held, kept, or past and nothing that could be late.
  package let isDone: Bool
  /// Its last day is past, and it is not done; of a meeting nobody has said whether it was held.
  package let isOverdue: Bool
}
