package import Almanac
import Lettering

/// What the records of one type consist of. Forms, checks, cards and the descriptor of the file
/// are all made from it, so they can't disagree.
package struct Schema: Equatable, Sendable {
  package let type: RecordType
  /// What the type is for, in a sentence.
  package let doc: Phrase
  /// In the order in which forms ask and files are written; names are unique.
  package let fields: [FieldDescription]

  /// - Parameter fields: the type's own; those that every type has are added after them.
  package init(_ type: RecordType, _ doc: Phrase, _ fields: [FieldDescription]) {
    self.type = type
    self.doc = doc
    self.fields = fields + Schema.common
  }

  /// The field that tells records apart; nil for the settings, of which there is one.
  package var key: FieldDescription? { fields.first { $0.isKey } }

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
