package import Almanac
import Lettering

/// The fields of a record type, and its words and traits. Forms, checks,
/// cards and the descriptor of the file are all made from it, so they can't disagree.
package struct Schema: Equatable, Sendable {
  package let type: RecordType
  /// Where its records are, from the data folder.
  package let path: String
  /// The purpose of the type, in a sentence.
  package let doc: Phrase
  package let words: RecordWords
  package let traits: RecordTraits
  /// In the order in which forms ask and files are written; names are unique.
  package let fields: [FieldDescription]
  private let ownCount: Int

  /// - Parameter fields: the type's own; those that every type has are added after them.
  init(
    _ type: RecordType, at path: String, _ doc: Phrase, _ words: RecordWords,
    _ traits: RecordTraits, _ fields: [FieldDescription]
  ) {
    self.type = type
    self.path = path
    self.doc = doc
    self.words = words
    self.traits = traits
    let annotations = Annotations.fields.map(\.description)
    // A type may have one of these as its own, with a rule of its own.
    self.fields =
      fields
      + annotations.filter { annotation in
        !fields.contains { $0.name == annotation.name }
      }
    ownCount = fields.count
  }

  /// The type's own fields, without those that every type has.
  package var own: ArraySlice<FieldDescription> { fields.prefix(ownCount) }

  /// The fields that a form asks for, in that order: what every record may have comes last.
  package var asked: [FieldDescription] {
    own.filter { !$0.traits.contains(.unasked) }
      + Annotations.asked.compactMap { name in fields.dropFirst(ownCount).first { $0.name == name }
      }
  }

  /// The field that tells records apart; nil for the settings, of which there is one.
  package var key: FieldDescription? { fields.first { $0.isKey } }

  /// The field that records are called by; nil where they are called by what they lead to.
  package var title: FieldDescription? { fields.first { $0.traits.contains(.title) } }

  /// The fields that say when a record begins to hold, and when it ceases to.
  var period: (start: FieldDescription, end: FieldDescription)? {
    guard let start = fields.first(where: { $0.traits.contains(.begins) }),
      let end = fields.first(where: { $0.traits.contains(.ends) })
    else { return nil }
    return (start, end)
  }

  package subscript(_ name: String) -> FieldDescription? { fields.first { $0.name == name } }

  /// The field that a word means: its name, or what it is called on the screen, in either language,
  /// with or without accents.
  package func field(named word: String) -> FieldDescription? {
    let lowered = word.lowercased()
    if let field = self[word] ?? fields.first(where: { $0.name.lowercased() == lowered }) {
      return field
    }
    let names = fields.map { [$0.label.swedish, $0.label.english].map(\.slug) }
    return word.choice(among: names).map { fields[$0] }
  }

  /// The fields whose values are keys of other records.
  package var references: [FieldDescription] { fields.filter { $0.target != nil } }

  /// Whether records of the schema may refer to those of a type.
  package func refers(to type: RecordType) -> Bool { fields.contains { $0.target == type } }
}

/// The names of a type's records, in the middle of a sentence.
package struct RecordWords: Equatable, Sendable {
  /// One: "organisation".
  let one: Phrase
  /// Several: "organisationer".
  let several: Phrase
  /// One that is known: "ändra organisationen Norra Åkeriet".
  let known: Phrase
  /// One that is not there yet: "ny organisation", "nytt möte".
  let new: Phrase
  /// Their name on a command line, and its aliases there, as slugs.
  let argument: String
  let others: [String]

  /// - Parameters:
  ///   - new: the Swedish for new, as it goes with the word.
  ///   - argument: what several are called in English if nil.
  init(
    _ one: Phrase, several: Phrase, known: Phrase, new: String = "ny", argument: String? = nil,
    others: [String] = []
  ) {
    self.one = one
    self.several = several
    self.known = known
    self.new = Phrase("\(new) \(one.swedish)", "new \(one.english)")
    self.argument = argument ?? several.english.replacing(" ", with: "-")
    self.others = others
  }
}

/// The traits of a type, beside its fields and its words.
package struct RecordTraits: Equatable, Sendable {
  package let home: Home
  /// The fields that a new record's key is made of: the first that has a value in each group.
  let keyParts: [[String]]
  /// The place of the type among those that people look for, the lowest first; nil for types that are
  /// found through what they belong to.
  let searchRank: Int?
  let listing: Listing
  /// The rules by which two records of the type count as duplicates.
  let duplicateRules: [DuplicateRule]
  /// Whether the chief adds such records. Others are what they are, or are made by what is done.
  package let isMadeByHand: Bool
  /// Whether a data folder without its file is in order: it may be older than the type.
  package let mayBeMissing: Bool

  /// The part of the chief's work that records belong to. The dashboard has a screen for each.
  package enum Home: Sendable { case overview, steps, network, council, calendar }

  /// The order in which records are offered before anything is typed.
  enum Listing: Sendable { case asInFile, byName, latestFirst }
}

extension Schema {
  /// The lines of the descriptor that a new file of this type begins with, in the rec format of
  /// GNU recutils: `recfix --check` then holds the file to the same rules as `FieldKind.fault`,
  /// as far as it can express them. Ends with a newline; no empty line after it.
  package var descriptor: String {
    var lines = ["%rec: \(type.rawValue)", "%doc: \(doc.swedish)"]
    if let key { lines.append("%key: \(key.name)") }
    let mandatory = fields.filter { $0.isMandatory && !$0.isKey }.map(\.name)
    if !mandatory.isEmpty { lines.append("%mandatory: \(mandatory.joined(separator: " "))") }
    let unique = fields.filter { !$0.repeats && !$0.isKey }.map(\.name)
    lines += Self.wrapped("%unique: ", unique)
    lines += fields.reduce(into: [(type: String, names: [String])]()) { types, field in
      guard let type = field.kind.recType else { return }
      if let known = types.firstIndex(where: { $0.type == type }) {
        types[known].names.append(field.name)
      } else {
        types.append((type, [field.name]))
      }
    }.map { "%type: \($0.names.joined(separator: ",")) \($0.type)" }
    return lines.map { $0 + "\n" }.joined()
  }

  /// As many lines as it takes to keep each within a terminal's width; several add up.
  private static func wrapped(_ field: String, _ words: [String]) -> [String] {
    var lines: [String] = []
    for word in words {
      if let last = lines.last, last.utf8.count + word.utf8.count < 78 {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(field + word)
      }
    }
    return lines
  }
}

extension FieldKind {
  /// The type in the rec format that comes closest; nil where any text will do.
  fileprivate var recType: String? {
    switch self {
    case .longText: nil
    case .key: "regexp /^[a-z0-9][a-z0-9-]*$/"
    case .text, .telephone, .email, .web, .postalCode: "line"
    case .integer(let range): "range \(range.lowerBound) \(range.upperBound)"
    case .decimal: "real"
    case .day: "regexp /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/"
    case .partialDate: "regexp /^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$/"
    case .moment: "regexp /^[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}$/"
    case .time: "regexp /^[0-9]{2}:[0-9]{2}$/"
    case .choice(let choices):
      "enum " + choices.options.map(\.value).joined(separator: " ")
    case .reference(let type): "rec \(type.rawValue)"
    case .organisationNumber: "regexp /^[0-9]{6}-[0-9]{4}$/"
    case .branch: "regexp /^[0-9]{2,5}$/"
    case .yearAndNumber: "regexp /^[0-9]{4} [0-9]+$/"
    case .tagAndDays: "regexp /[^[:space:]][[:space:]]* [0-9]+$/"
    }
  }
}
