import Almanac
import Canvas
import Model

/// Something with a date, for the calendar.
struct AgendaItem: Equatable {
  let id: RecordID
  let date: PartialDate
  let title: String
  let who: RecordID?
  let isDone: Bool
  let isOverdue: Bool
}

/// What has a date: from half a year back to whatever is planned.
enum Agenda {
  static func items(_ maker: CardMaker) -> [AgendaItem] {
    let municipality = maker.municipality
    let from = maker.today.adding(months: -6)
    let all =
      followUps(maker) + meetings(municipality) + exercises(municipality)
      + activities(maker) + encounters(municipality)
    return all.filter { $0.date.days.upperBound >= from || $0.isOverdue }
      .enumerated().sorted { one, other in
        let (a, b) = (one.element.date, other.element.date)
        return a == b ? one.offset < other.offset : a < b
      }.map(\.element)
  }

  /// The days of a month with something on them, by the most pressing of it.
  static func marks(_ maker: CardMaker, in month: Month) -> [Day: Role] {
    var marks: [Day: Role] = [:]
    for item in items(maker) {
      guard case .day(let day) = item.date, day.month == month else { continue }
      let role: Role = item.isOverdue ? .bad : item.isDone ? .muted : .accent
      if marks[day] != .bad, marks[day] != .accent || role == .bad { marks[day] = role }
    }
    return marks
  }

  private static func followUps(_ maker: CardMaker) -> [AgendaItem] {
    maker.municipality.followUps.compactMap { followUp in
      let date = followUp.done.map { PartialDate.day($0) } ?? followUp.due
      return date.map {
        AgendaItem(
          id: followUp.recordID, date: $0, title: followUp.what,
          who: followUp.owner ?? followUp.ownerOrganisation, isDone: followUp.done != nil,
          isOverdue: followUp.done == nil && $0.days.upperBound < maker.today)
      }
    }
  }

  private static func meetings(_ municipality: Municipality) -> [AgendaItem] {
    municipality.meetings.compactMap { meeting in
      meeting.date.map {
        AgendaItem(
          id: meeting.recordID, date: $0, title: meeting.name, who: meeting.organisations.first,
          isDone: meeting.status == .held || meeting.status == .cancelled, isOverdue: false)
      }
    }
  }

  private static func exercises(_ municipality: Municipality) -> [AgendaItem] {
    municipality.exercises.compactMap { exercise in
      exercise.date.map {
        AgendaItem(
          id: exercise.recordID, date: $0, title: exercise.name, who: exercise.organisations.first,
          isDone: exercise.status != .planned, isOverdue: false)
      }
    }
  }

  private static func activities(_ maker: CardMaker) -> [AgendaItem] {
    maker.municipality.activities.compactMap { activity in
      activity.due.map {
        AgendaItem(
          id: activity.recordID, date: $0, title: activity.name, who: activity.owner,
          isDone: activity.status == .done,
          isOverdue: activity.status != .done && $0.days.upperBound < maker.today)
      }
    }
  }

  private static func encounters(_ municipality: Municipality) -> [AgendaItem] {
    municipality.encounters.compactMap { encounter in
      encounter.date.map {
        AgendaItem(
          id: encounter.recordID, date: $0, title: encounter.subject,
          who: encounter.organisations.first, isDone: true, isOverdue: false)
      }
    }
  }
}
