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
  /// The annotations that every record may have.
  var annotations: Annotations { get }

  /// A record that says nothing.
  init()

  /// The title of the record wherever it is mentioned.
  func title(in municipality: Municipality, _ language: Language) -> String

  /// The detail that tells it from others of the same title in search results: a place, a day, an
  /// organisation.
  func detail(in municipality: Municipality, _ words: DayWords) -> String?

  /// The records that it belongs to, nearest first, which are shown where it has no place of its
  /// own.
  func owners(in municipality: Municipality) -> [RecordID]

  /// The day in the calendar that it is about, the first of it when only the month is known.
  var day: Day? { get }

  /// Whether it waits to be ticked off.
  var isTickable: Bool { get }

  /// Whether it is still to be held.
  var isHoldable: Bool { get }

  /// The detail beside the title in a plain list: its date, and whose or where it is. Empty for
  /// types that have no such columns.
  func columns(in municipality: Municipality) -> [String]

  /// Whether two records that say the same may be one, given by their rows: nothing else tells them
  /// apart.
  static func mayBeOne(
    _ row: Int, _ other: Int, by rule: DuplicateRule, in municipality: Municipality
  )
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

  /// The records that the owning fields refer to, and their owners in turn.
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
    _ row: Int, _ other: Int, by rule: DuplicateRule, in municipality: Municipality
  ) -> Bool {
    true
  }
}

/// The definition of a record type: its schema, with the key paths of its fields.
package final class Definition<Root: ModelRecord>: Sendable {
  package let schema: Schema
  /// The title, for types that have a field for it.
  let title: (@Sendable (Root) -> String?)?
  /// The type's own, in the order of the schema; those that every record may have come after them.
  private let fields: [ModelField<Root>]
  private let names: [FieldName]
  /// By bits, in the order of the fields: those that tell that two records stand there.
  private let telling: UInt64
  private let substitutes: [(bit: UInt64, put: @Sendable (inout Root) -> Void)]
  private let annotations: any WritableKeyPath<Root, Annotations> & Sendable

  /// - Parameters:
  ///   - path: of its file, from the data folder.
  ///   - doc: what the type is for, in a sentence.
  ///   - home: see `RecordTraits`, as of the next six.
  ///   - annotations: where what every record may say is kept.
  ///   - fields: its own, in the order in which forms ask for them and files are written.
  init(
    _ type: RecordType, at path: String, _ doc: Phrase, _ words: RecordWords,
    home: RecordTraits.Home, key: [[String]] = [], searchRank: Int? = nil,
    listing: RecordTraits.Listing = .asInFile, duplicateRules: [DuplicateRule] = [],
    isMadeByHand: Bool = true, mayBeMissing: Bool = false,
    annotations: any WritableKeyPath<Root, Annotations> & Sendable, fields: [ModelField<Root>]
  ) {
    let traits = RecordTraits(
      home: home, keyParts: key, searchRank: searchRank, listing: listing,
      duplicateRules: duplicateRules, isMadeByHand: isMadeByHand, mayBeMissing: mayBeMissing)
    schema = Schema(type, at: path, doc, words, traits, fields.map(\.description))
    self.fields = fields
    self.annotations = annotations
    names = fields.map { FieldName($0.description.name) }
    telling = fields.enumerated().reduce(0) { bits, field in
      AnnotationReader.isTelling(field.element.description.name)
        ? bits | 1 << UInt64(field.offset) : bits
    }
    substitutes = fields.enumerated().compactMap { place, field in
      field.substitute.map { (1 << UInt64(place), $0) }
    }
    title = fields.lazy.compactMap(\.title).first
  }

  /// Reads a record in one pass over its fields.
  func decode(_ record: Record) -> Root {
    var root = Root()
    var reader = AnnotationReader()
    var met: UInt64 = 0
    var seen: UInt64 = 0
    var next = 0
    for field in record.fields {
      guard let place = place(of: field, near: next) else {
        reader.take(field)
        continue
      }
      next = place &+ 1
      let bit: UInt64 = 1 << UInt64(place)
      if met & telling & bit != 0 { reader.isTwoRecords = true }
      met |= bit
      let isAgain = seen & bit != 0
      guard !isAgain || fields[place].takesAll else { continue }
      let text = field.value
      guard !text.isBlank else { continue }
      seen |= bit
      fields[place].take(&root, text, isAgain)
    }
    for (bit, put) in substitutes where seen & bit == 0 { put(&root) }
    root[keyPath: annotations] = reader.annotations
    return root
  }

  /// Its place among the type's own fields; nil where it is none of them. Most files have the order
  /// of the schema, so it is looked for from the place after the last one.
  private func place(of field: Field, near start: Int) -> Int? {
    for place in start..<names.count where field.hasName(names[place]) { return place }
    for place in 0..<start where field.hasName(names[place]) { return place }
    return nil
  }
}
