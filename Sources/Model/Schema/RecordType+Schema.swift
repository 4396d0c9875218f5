extension RecordType {
  /// What its records consist of.
  package var schema: Schema {
    switch self {
    case .settings: Settings.schema
    case .step: Step.schema
    case .activity: Activity.schema
    case .indicator: Indicator.schema
    case .observation: Observation.schema
    case .organisation: Organisation.schema
    case .person: Person.schema
    case .appointment: Appointment.schema
    case .relation: Relation.schema
    case .encounter: Encounter.schema
    case .followUp: FollowUp.schema
    case .meeting: Meeting.schema
    case .member: Member.schema
    case .dutyContact: DutyContact.schema
    case .resource: Resource.schema
    case .exercise: Exercise.schema
    case .callout: Callout.schema
    case .callAttempt: CallAttempt.schema
    }
  }
}
