package import Almanac

/// What anyone may know of a measure of how far steps have come.
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

/// One value of an indicator.
package struct PublicObservation: Equatable, Sendable {
  package let period: PartialDate
  package let value: Double

  package init(period: PartialDate, value: Double) {
    self.period = period
    self.value = value
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
