import Almanac

/// A type whose values are records of a publication. Only what its fields name is ever written or
/// read.
protocol PublicRecord: Equatable, Sendable {
  static var type: PublicType { get }
  static var fields: [PublicField<Self>] { get }
  /// An empty record, before its fields are read.
  static var blank: Self { get }
}

extension PublicRecord {
  static var keyField: PublicField<Self>? { fields.first { $0.traits.contains(.key) } }

  /// The key of the record; empty for a type of which there is only one.
  var recordKey: String { Self.keyField?.texts(self).first ?? "" }
}

/// A value of an indicator as a record of its own.
struct ObservationRecord: Equatable, Sendable {
  var key: String
  var indicator: String
  var period: PartialDate
  var value: Double

  init(of indicator: String, _ observation: PublicObservation) {
    key = "\(indicator)-\(observation.period)"
    self.indicator = indicator
    period = observation.period
    value = observation.value
  }
}
