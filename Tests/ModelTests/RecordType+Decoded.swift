import RecFile

@testable import Model

extension RecordType {
  /// The record's own type made of it.
  func decoded(_ record: Record) -> any ModelRecord {
    switch self {
    case .settings: Settings(record)
    case .step: Step(record)
    case .activity: Activity(record)
    case .indicator: Indicator(record)
    case .observation: Observation(record)
    case .organisation: Organisation(record)
    case .person: Person(record)
    case .appointment: Appointment(record)
    case .relation: Relation(record)
    case .encounter: Encounter(record)
    case .followUp: FollowUp(record)
    case .meeting: Meeting(record)
    case .member: Member(record)
    case .dutyContact: DutyContact(record)
    case .resource: Resource(record)
    case .exercise: Exercise(record)
    case .callout: Callout(record)
    case .callAttempt: CallAttempt(record)
    }
  }
}
