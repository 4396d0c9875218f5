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
  /// The meetings of the last weeks and the coming ones, soonest first; those without a date last.
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

/// The public businesses in numbers. Only what is published is counted: a number over all would
/// tell of those that are not.
package struct PublicCounts: Equatable, Sendable {
  /// Companies and sole traders.
  package let businesses: Int
  /// Other organisations.
  package let others: Int
  /// Businesses by what they do, most first; those without a section are left out.
  package let bySection: [(section: BranchSection, count: Int)]
  /// Businesses by size, smallest first, classes without any left out.
  package let bySize: [(size: PublicSize, count: Int)]

  package init(_ organisations: [PublicOrganisation]) {
    var sections: [BranchSection: Int] = [:]
    var sizes: [PublicSize: Int] = [:]
    var businesses = 0
    for organisation in organisations where organisation.kind?.isBusiness == true {
      businesses += 1
      if let section = organisation.section { sections[section, default: 0] += 1 }
      if let size = organisation.size { sizes[size, default: 0] += 1 }
    }
    self.businesses = businesses
    others = organisations.count - businesses
    bySection = sections.map { (section: $0.key, count: $0.value) }.sorted { one, other in
      (other.count, one.section.rawValue) < (one.count, other.section.rawValue)
    }
    bySize = sizes.map { (size: $0.key, count: $0.value) }.sorted { $0.size < $1.size }
  }

  package static func == (one: PublicCounts, other: PublicCounts) -> Bool {
    one.businesses == other.businesses && one.others == other.others
      && one.bySection.elementsEqual(other.bySection, by: ==)
      && one.bySize.elementsEqual(other.bySize, by: ==)
  }
}
