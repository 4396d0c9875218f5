package import Almanac

/// One field of a record type: its name in files, what it may hold, and how it is asked for.
package struct FieldDescription: Equatable, Sendable {
  package struct Traits: OptionSet, Sendable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }
    package static let mandatory = Traits(rawValue: 1)
    package static let repeats = Traits(rawValue: 2)
    /// Tells the records of a type apart; at most one field of a type.
    package static let key = Traits(rawValue: 4)
    /// Comes with an import, and no form asks for it.
    package static let unasked = Traits(rawValue: 64)
    /// Says when something took place.
    package static let past = Traits(rawValue: 8)
    /// Says when something is to be.
    package static let future = Traits(rawValue: 16)
    /// Says by when something is to be done.
    package static let deadline = Traits(rawValue: 32)
  }

  package let name: String
  package let kind: FieldKind
  package let label: Phrase
  package let traits: Traits
  /// One line: what to write here and why.
  package let help: Phrase

  package init(
    _ name: String, _ kind: FieldKind, _ label: Phrase, _ traits: Traits = [], help: Phrase
  ) {
    self.name = name
    self.kind = kind
    self.label = label
    self.traits = kind == .key ? traits.union([.key, .mandatory]) : traits
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
