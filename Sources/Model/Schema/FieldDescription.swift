package import Almanac
import Publication

/// The traits of a field, beside its kind. Declared with the field, and asked for
/// wherever fields are treated differently.
package struct FieldTraits: OptionSet, Sendable {
  package let rawValue: UInt32
  package init(rawValue: UInt32) { self.rawValue = rawValue }

  package static let mandatory = FieldTraits(rawValue: 1)
  package static let repeats = FieldTraits(rawValue: 1 << 1)
  /// Tells the records of a type apart; at most one field of a type.
  package static let key = FieldTraits(rawValue: 1 << 2)
  /// The title of a record.
  package static let title = FieldTraits(rawValue: 1 << 3)
  /// Comes with an import, and no form asks for it.
  package static let unasked = FieldTraits(rawValue: 1 << 4)

  /// Says when something took place.
  package static let past = FieldTraits(rawValue: 1 << 5)
  /// Says when something is to be.
  package static let future = FieldTraits(rawValue: 1 << 6)
  /// Says by when something is to be done.
  package static let deadline = FieldTraits(rawValue: 1 << 7)
  /// Says from when the record holds, or when it begins.
  package static let begins = FieldTraits(rawValue: 1 << 8)
  /// Says until when the record holds, or when it ends.
  package static let ends = FieldTraits(rawValue: 1 << 9)
  /// Says how far it has come: planned, under way, done …
  package static let status = FieldTraits(rawValue: 1 << 10)

  /// Leads to what the record belongs to, and is shown with.
  package static let belongs = FieldTraits(rawValue: 1 << 11)
  /// A new record is likely to be tied by it to what is in sight.
  package static let tied = FieldTraits(rawValue: 1 << 12)
  /// Values recur in many records, so forms suggest them.
  package static let reused = FieldTraits(rawValue: 1 << 13)
  /// Is of this record alone, so that it is never set for several at once.
  package static let individual = FieldTraits(rawValue: 1 << 14)
  /// No search looks in it.
  package static let unsearched = FieldTraits(rawValue: 1 << 15)
  /// The filter of the type's list searches it.
  package static let listed = FieldTraits(rawValue: 1 << 16)
  /// Kept at hand, for questions about all records of the type; see `ColumnIndex`.
  package static let indexed = FieldTraits(rawValue: 1 << 17)
}

/// The unit of a number in a field.
package enum FieldUnit: Equatable, Sendable {
  case percent, days, months
  /// The unit is the value of another field of the record.
  case said(in: String)
  /// The unit is given by the record that another field refers to.
  case saidByTarget(of: String)
}

/// One field of a record type: its name in files, what it may hold, and how it is asked for.
package struct FieldDescription: Equatable, Sendable {
  package let name: String
  package let kind: FieldKind
  package let label: Phrase
  package let traits: FieldTraits
  /// Nil where it is said in the label, or where nothing is counted.
  package let unit: FieldUnit?
  /// One line: what to write here and why.
  package let help: Phrase

  init(
    _ name: String, _ kind: FieldKind, _ label: Phrase, _ traits: FieldTraits = [],
    unit: FieldUnit? = nil, help: Phrase
  ) {
    self.name = name
    self.kind = kind
    self.label = label
    self.traits = kind == .key ? traits.union([.key, .mandatory]) : traits
    self.unit = unit
    self.help = help
  }

  package var isMandatory: Bool { traits.contains(.mandatory) }
  package var repeats: Bool { traits.contains(.repeats) }
  package var isKey: Bool { traits.contains(.key) }

  /// The type of the records that its values are keys of.
  package var target: RecordType? {
    if case .reference(let type) = kind { type } else { nil }
  }

  /// How a date in words is read: whether the last one or the next one is meant.
  /// - Parameter status: of the same record. What is planned until that says that it was held, such
  ///   as a meeting, is past then.
  package func tense(status: String?) -> Tense {
    if traits.contains(.past) { return .past }
    if traits.contains(.deadline) { return .deadline }
    guard traits.contains(.future) else { return .open }
    switch status {
    case MeetingStatus.held.rawValue, ExerciseStatus.evaluated.rawValue: return .past
    case MeetingStatus.cancelled.rawValue: return .open
    default: return .future
    }
  }
}
