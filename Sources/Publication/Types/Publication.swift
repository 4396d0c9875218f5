package import Almanac

/// The part of a municipality's data that may be shown to anyone.
///
/// Nothing private can be in it, because no field of its types could hold it: no person, no
/// telephone number, no mail address, no organisation number, no note. What leaves is chosen where
/// it is made, record by record, and only records marked `Visibility.public` are chosen; which
/// fields leave is said in one place, `PublicType.table`.
package struct Publication: Equatable, Sendable {
  package internal(set) var municipality: String
  /// The day that the data describes.
  package internal(set) var asOf: Day
  /// By number, each at most once.
  package internal(set) var steps: [PublicStep]
  /// In the order of the data folder, as are indicators, organisations and relations: what was
  /// added last comes last.
  package internal(set) var activities: [PublicActivity]
  package internal(set) var indicators: [PublicIndicator]
  package internal(set) var organisations: [PublicOrganisation]
  package internal(set) var relations: [PublicRelation]
  /// Those of the last weeks and those to come, soonest first; those without a date last.
  package internal(set) var meetings: [PublicMeeting]
  /// The crisis council, by name.
  package internal(set) var council: [PublicCouncilMember]

  package init(
    municipality: String, asOf: Day, steps: [PublicStep] = [], activities: [PublicActivity] = [],
    indicators: [PublicIndicator] = [], organisations: [PublicOrganisation] = [],
    relations: [PublicRelation] = [], meetings: [PublicMeeting] = [],
    council: [PublicCouncilMember] = []
  ) {
    self.municipality = municipality
    self.asOf = asOf
    self.steps = steps
    self.activities = activities
    self.indicators = indicators
    self.organisations = organisations
    self.relations = relations
    self.meetings = meetings
    self.council = council
  }

  package func activities(of step: PublicStep) -> [PublicActivity] {
    activities.filter { $0.steps.contains(step.number) }
  }

  package func indicators(of step: PublicStep) -> [PublicIndicator] {
    indicators.filter { $0.steps.contains(step.number) }
  }

  /// Meetings that are planned or cancelled and not past on a day, in order.
  package func comingMeetings(on day: Day) -> [PublicMeeting] {
    meetings.filter { $0.status != .held && ($0.date.map { $0.days.upperBound >= day } ?? true) }
  }
}
