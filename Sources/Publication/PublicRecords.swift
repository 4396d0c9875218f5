package import Almanac

/// The public part of one of the seven steps. Its activities and indicators are those in the
/// `Publication` that have its number.
package struct PublicStep: Equatable, Sendable {
  /// 1...7.
  package internal(set) var number: Int
  package internal(set) var name: String
  package internal(set) var aim: String
  package internal(set) var status: StepStatus?
  /// Percent, 0...100.
  package internal(set) var progress: Int?

  package init(
    number: Int, name: String, aim: String, status: StepStatus? = nil, progress: Int? = nil
  ) {
    self.number = number
    self.name = name
    self.aim = aim
    self.status = status
    self.progress = progress
  }
}

/// The public part of an activity. There is no field for owners, notes or contacts.
package struct PublicActivity: Equatable, Sendable {
  /// Made of public words; tells activities apart.
  package internal(set) var key: String
  package internal(set) var name: String
  /// The numbers of the public steps that it serves; several steps may share it.
  package internal(set) var steps: [Int]
  package internal(set) var status: StepStatus?
  /// Percent, 0...100.
  package internal(set) var progress: Int?
  package internal(set) var due: PartialDate?

  package init(
    key: String, name: String, steps: [Int], status: StepStatus? = nil, progress: Int? = nil,
    due: PartialDate? = nil
  ) {
    self.key = key
    self.name = name
    self.steps = steps
    self.status = status
    self.progress = progress
    self.due = due
  }
}

/// The public part of a measure of how far steps have come.
package struct PublicIndicator: Equatable, Sendable {
  /// Made of public words; tells indicators apart.
  package internal(set) var key: String
  package internal(set) var name: String
  /// The numbers of the public steps that it measures.
  package internal(set) var steps: [Int]
  /// "företag", "procent" …
  package internal(set) var unit: String?
  package internal(set) var target: Double?
  package internal(set) var better: Improvement?
  /// Where the values come from, in words.
  package internal(set) var source: String?
  /// By period, each period once; only those marked public themselves.
  package internal(set) var observations: [PublicObservation]

  package init(
    key: String, name: String, steps: [Int], unit: String? = nil, target: Double? = nil,
    better: Improvement? = nil, source: String? = nil,
    observations: [PublicObservation] = []
  ) {
    self.key = key
    self.name = name
    self.steps = steps
    self.unit = unit
    self.target = target
    self.better = better
    self.source = source
    self.observations = observations
  }
}

/// One value of an indicator, and between what neighbours' values of the same period lie.
package struct PublicObservation: Equatable, Sendable {
  package let period: PartialDate
  package let value: Double
  package let neighbours: PublicNeighbours?

  package init(period: PartialDate, value: Double, neighbours: PublicNeighbours? = nil) {
    self.period = period
    self.value = value
    self.neighbours = neighbours
  }
}

/// What the municipalities that one compares with have, together: nobody is named.
package struct PublicNeighbours: Equatable, Sendable {
  package let low: Double
  package let median: Double
  package let high: Double

  package init(low: Double, median: Double, high: Double) {
    self.low = low
    self.median = median
    self.high = high
  }
}

/// Which way an indicator should go.
package enum Improvement: String, CaseIterable, Sendable {
  case higher, lower

  package var label: Phrase {
    switch self {
    case .higher: Phrase("högre är bättre", "higher is better")
    case .lower: Phrase("lägre är bättre", "lower is better")
    }
  }
}

/// The public part of an organisation. There is no field for an organisation number, which may be a
/// personal identity number, nor for telephones, mail, addresses, people or the exact number of
/// employees.
package struct PublicOrganisation: Equatable, Sendable {
  /// Made of the name; what relations and the council refer to it by.
  package internal(set) var key: String
  package internal(set) var name: String
  package internal(set) var kind: OrganisationKind?
  package internal(set) var section: BranchSection?
  package internal(set) var size: PublicSize?
  /// The part of the municipality that it is in.
  package internal(set) var district: String?
  package internal(set) var city: String?
  package internal(set) var web: String?
  /// What it looks for.
  package internal(set) var needs: [String]
  /// What it can offer.
  package internal(set) var offers: [String]

  package init(
    key: String, name: String, kind: OrganisationKind? = nil, section: BranchSection? = nil,
    size: PublicSize? = nil, district: String? = nil, city: String? = nil, web: String? = nil,
    needs: [String] = [], offers: [String] = []
  ) {
    self.key = key
    self.name = name
    self.kind = kind
    self.section = section
    self.size = size
    self.district = district
    self.city = city
    self.web = web
    self.needs = needs
    self.offers = offers
  }
}

/// A directed tie between two public organisations, read "from KIND to".
package struct PublicRelation: Equatable, Sendable {
  /// Made of the other three.
  package internal(set) var key: String
  /// The key of an organisation of the same publication; so is `to`.
  package internal(set) var from: String
  package internal(set) var to: String
  package internal(set) var kind: RelationKind
  /// When it began, as far as that is known.
  package internal(set) var since: PartialDate?

  package init(from: String, _ kind: RelationKind, to: String, since: PartialDate? = nil) {
    key = "\(from)-\(kind.rawValue)-\(to)"
    self.from = from
    self.to = to
    self.kind = kind
    self.since = since
  }
}

/// The public part of a public meeting. There is no field for who was invited, the agenda, or the
/// notes.
package struct PublicMeeting: Equatable, Sendable {
  /// Made of public words; tells meetings apart.
  package internal(set) var key: String
  package internal(set) var name: String
  /// Maybe only the month or year; nil while nothing is set.
  package internal(set) var date: PartialDate?
  package internal(set) var time: TimeOfDay?
  package internal(set) var place: String?
  package internal(set) var status: MeetingStatus?

  package init(
    key: String, name: String, date: PartialDate? = nil, time: TimeOfDay? = nil,
    place: String? = nil, status: MeetingStatus? = nil
  ) {
    self.key = key
    self.name = name
    self.date = date
    self.time = time
    self.place = place
    self.status = status
  }
}

package enum MeetingStatus: String, CaseIterable, Sendable {
  case planned, held
  /// Still told, so that nobody comes for nothing.
  case cancelled

  package var label: Phrase {
    switch self {
    case .planned: Phrase("planerat", "planned")
    case .held: Phrase("hållet", "held")
    case .cancelled: Phrase("inställt", "cancelled")
    }
  }
}

/// An organisation that sits in the crisis council. Who answers there, by what number and in what
/// order they are called has no field.
package struct PublicCouncilMember: Equatable, Sendable {
  /// The key of an organisation of the same publication, which is where its name is.
  package internal(set) var organisation: String

  package init(organisation: String) { self.organisation = organisation }
}
