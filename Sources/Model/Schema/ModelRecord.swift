package import Almanac
import Publication
package import RecFile

/// A record of one type, decoded. All that there is to say of a type is said in its own file:
/// its fields and words in `definition`, and what it answers differently from others.
///
/// Decoding never fails: a value that its field can't have is nil here and a `Problem` of the
/// municipality, so that everything else in the record is still shown.
package protocol ModelRecord: Equatable, Sendable {
  static var definition: Definition<Self> { get }

  /// The value of the key field; empty where it is missing.
  var id: String { get }
  /// What every record may say about itself.
  var annotations: Annotations { get }

  /// A record that says nothing.
  init()

  /// What the record is called wherever it is mentioned.
  func title(in municipality: Municipality, _ language: Language) -> String

  /// What tells it from others of the same title where it was found: a place, a day, an
  /// organisation.
  func detail(in municipality: Municipality, _ words: DayWords) -> String?

  /// What it belongs to, nearest first: what is shown where it has no place of its own.
  func owners(in municipality: Municipality) -> [RecordID]

  /// The day in the calendar that it is about, the first of it when only the month is known.
  var day: Day? { get }

  /// Whether it waits to be ticked off.
  var isTickable: Bool { get }

  /// Whether it is still to be held.
  var isHoldable: Bool { get }

  /// What stands beside the title in a plain list: when it is, and whose or where. Empty for types
  /// that have no such columns.
  func columns(in municipality: Municipality) -> [String]

  /// Whether two records that say the same may be one, given by their rows: nothing else tells them
  /// apart.
  static func mayBeOne(_ row: Int, _ other: Int, by twin: Twin, in municipality: Municipality)
    -> Bool
}

extension ModelRecord {
  package init(_ record: Record) { self = Self.definition.decode(record) }

  package static var schema: Schema { definition.schema }
  package static var type: RecordType { definition.schema.type }

  package var recordID: RecordID { RecordID(Self.type, id) }

  /// Whether it may be shown to anyone.
  package var isPublic: Bool { annotations.visibility == .public }

  /// By the field that is its title, else by its key.
  package func title(in municipality: Municipality, _ language: Language) -> String {
    Self.definition.title?(self) ?? id
  }

  package func detail(in municipality: Municipality, _ words: DayWords) -> String? { nil }

  /// What the fields lead to that belong to something, and what that belongs to.
  package func owners(in municipality: Municipality) -> [RecordID] {
    let fields = Self.schema.references.filter { $0.traits.contains(.belongs) }
    return fields.flatMap { municipality.targets(of: $0, in: recordID) }.flatMap { owner in
      owner.type == Self.type ? [owner] : [owner] + municipality.owners(of: owner)
    }
  }

  package var day: Day? { nil }
  package var isTickable: Bool { false }
  package var isHoldable: Bool { false }
  package func columns(in municipality: Municipality) -> [String] { [] }

  package static func mayBeOne(
    _ row: Int, _ other: Int, by twin: Twin, in municipality: Municipality
  ) -> Bool {
    true
  }
}
