import Almanac
import RecFile

/// What a record type is: its schema, and where the values of its fields are kept in code.
package final class Definition<Root: ModelRecord>: Sendable {
  package let schema: Schema
  /// What a record is called, for types that have a field for that.
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
  ///   - home: see `RecordTraits`, as of the next five.
  ///   - annotations: where what every record may say is kept.
  ///   - fields: its own, in the order in which forms ask for them and files are written.
  init(
    _ type: RecordType, at path: String, _ doc: Phrase, _ words: RecordWords,
    home: RecordTraits.Home, key: [[String]] = [], searchRank: Int? = nil,
    listing: RecordTraits.Listing = .asInFile, twins: [Twin] = [], isMadeByHand: Bool = true,
    annotations: any WritableKeyPath<Root, Annotations> & Sendable, fields: [ModelField<Root>]
  ) {
    let traits = RecordTraits(
      home: home, keyParts: key, searchRank: searchRank, listing: listing, twins: twins,
      isMadeByHand: isMadeByHand)
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
