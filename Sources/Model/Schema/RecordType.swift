/// The kinds of records that a data folder holds, one file each. The raw value is the name in
/// `%rec` and in this code.
package enum RecordType: String, CaseIterable, Sendable {
  case settings = "Settings"
  case step = "Step"
  case activity = "Activity"
  case indicator = "Indicator"
  case observation = "Observation"
  case organisation = "Organisation"
  case person = "Person"
  case appointment = "Appointment"
  case relation = "Relation"
  case encounter = "Encounter"
  case followUp = "FollowUp"
  case meeting = "Meeting"
  case member = "Member"
  case dutyContact = "DutyContact"
  case resource = "Resource"
  case exercise = "Exercise"
  case callout = "Callout"
  case callAttempt = "CallAttempt"

  /// Where its records are, from the data folder.
  package var path: String {
    switch self {
    case .settings: "settings.rec"
    case .step: "steps/steps.rec"
    case .activity: "steps/activities.rec"
    case .indicator: "steps/indicators.rec"
    case .observation: "steps/observations.rec"
    case .organisation: "network/organisations.rec"
    case .person: "network/persons.rec"
    case .appointment: "network/appointments.rec"
    case .relation: "network/relations.rec"
    case .encounter: "network/encounters.rec"
    case .followUp: "network/followups.rec"
    case .meeting: "network/meetings.rec"
    case .member: "council/members.rec"
    case .dutyContact: "council/contacts.rec"
    case .resource: "council/resources.rec"
    case .exercise: "council/exercises.rec"
    case .callout: "council/callouts.rec"
    case .callAttempt: "council/attempts.rec"
    }
  }

  /// Its place in `allCases`, and in every array with one element a type.
  var ordinal: Int {
    switch self {
    case .settings: 0
    case .step: 1
    case .activity: 2
    case .indicator: 3
    case .observation: 4
    case .organisation: 5
    case .person: 6
    case .appointment: 7
    case .relation: 8
    case .encounter: 9
    case .followUp: 10
    case .meeting: 11
    case .member: 12
    case .dutyContact: 13
    case .resource: 14
    case .exercise: 15
    case .callout: 16
    case .callAttempt: 17
    }
  }
}
