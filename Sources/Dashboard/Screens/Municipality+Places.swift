import Almanac
import Model

extension Municipality {
  /// What a record belongs to, nearest first: the rows of a screen that stand for it.
  func owners(of id: RecordID) -> [RecordID] {
    switch id.type {
    case .activity: activities[id.key]?.steps.map { .step($0) } ?? []
    case .indicator: indicators[id.key]?.steps.map { .step($0) } ?? []
    case .observation: owner(observations[id.key]?.indicator)
    case .person:
      referrers(to: id, from: .appointment).compactMap { appointments[$0].organisation }
    case .appointment: [appointments[id.key]?.organisation].compactMap { $0 }
    case .relation: [relations[id.key]?.from].compactMap { $0 }
    case .dutyContact: [dutyContacts[id.key]?.member].compactMap { $0 }
    case .callAttempt: [callAttempts[id.key]?.callout].compactMap { $0 }
    default: []
    }
  }

  private func owner(_ id: RecordID?) -> [RecordID] {
    id.map { [$0] + owners(of: $0) } ?? []
  }

  /// The day that a record of the calendar is about, the first of it when only the month is known.
  func day(of id: RecordID) -> Day? {
    switch id.type {
    case .encounter: encounters[id.key]?.date?.days.lowerBound
    case .followUp: followUps[id.key].flatMap { $0.done ?? $0.due?.days.lowerBound }
    case .meeting: meetings[id.key]?.date?.days.lowerBound
    case .exercise: exercises[id.key]?.date?.days.lowerBound
    case .activity: activities[id.key]?.due?.days.lowerBound
    default: nil
    }
  }

  /// What a record is called in each language; its key where it is not there.
  func name(of id: RecordID) -> Phrase {
    Phrase(title(of: id, .swedish) ?? id.key, title(of: id, .english) ?? id.key)
  }

  func organisation(of member: RecordID?) -> RecordID? {
    member.flatMap { members[$0.key]?.organisation }
  }

  func annotations(of id: RecordID) -> Annotations {
    switch id.type {
    case .settings: settings.annotations
    case .step: annotations(steps[id.key])
    case .activity: annotations(activities[id.key])
    case .indicator: annotations(indicators[id.key])
    case .observation: annotations(observations[id.key])
    case .organisation: annotations(organisations[id.key])
    case .person: annotations(persons[id.key])
    case .appointment: annotations(appointments[id.key])
    case .relation: annotations(relations[id.key])
    case .encounter: annotations(encounters[id.key])
    case .followUp: annotations(followUps[id.key])
    case .meeting: annotations(meetings[id.key])
    case .member: annotations(members[id.key])
    case .dutyContact: annotations(dutyContacts[id.key])
    case .resource: annotations(resources[id.key])
    case .exercise: annotations(exercises[id.key])
    case .callout: annotations(callouts[id.key])
    case .callAttempt: annotations(callAttempts[id.key])
    }
  }

  private func annotations(_ record: (some ModelRecord)?) -> Annotations {
    record?.annotations ?? settings.annotations
  }
}
