package import Almanac

extension Municipality {
  /// What a record is called wherever it is mentioned; nil where there is none. Only relations
  /// and call attempts read differently in different languages.
  package func title(of id: RecordID, _ language: Language = .swedish) -> String? {
    switch id.type {
    case .settings: settings.municipality
    case .step: steps[id].map { "\($0.id) \($0.name)" }
    case .activity: activities[id]?.name
    case .indicator: indicators[id]?.name
    case .observation: observations[id].map(title)
    case .organisation: organisations[id]?.name
    case .person: persons[id]?.name
    case .appointment: appointments[id].map(title)
    case .relation: relations[id].map { title($0, language) }
    case .encounter: encounters[id]?.subject
    case .followUp: followUps[id]?.what
    case .meeting: meetings[id]?.name
    case .member: members[id].map { title($0.organisation) ?? $0.id }
    case .dutyContact: dutyContacts[id].map(title)
    case .resource: resources[id]?.name
    case .exercise: exercises[id]?.name
    case .callout: callouts[id]?.reason
    case .callAttempt: callAttempts[id].map { title($0, language) }
    }
  }

  /// The title of what a field refers to; its key where that is not there.
  private func title(_ id: RecordID?) -> String? { id.map { title(of: $0) ?? $0.key } }

  private func title(_ observation: Observation) -> String {
    let indicator = title(observation.indicator) ?? observation.id
    return observation.period.map { "\(indicator) \($0)" } ?? indicator
  }

  private func title(_ appointment: Appointment) -> String {
    [title(appointment.person), appointment.role, title(appointment.organisation)]
      .compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: ", ")
  }

  private func title(_ relation: Relation, _ language: Language) -> String {
    [title(relation.from), relation.kind?.outward(language), title(relation.to)]
      .compactMap { $0 }.joined(separator: " ")
  }

  private func title(_ contact: DutyContact) -> String {
    contact.name ?? title(contact.person) ?? contact.role
  }

  private func title(_ attempt: CallAttempt, _ language: Language) -> String {
    [title(attempt.dutyContact ?? attempt.member), attempt.outcome?.label(language)]
      .compactMap { $0 }.joined(separator: ": ")
  }
}
