package import Publication

/// The fields that a record of every type may have.
package struct Annotations: Equatable, Sendable {
  package let notes: [String]
  package let source: String?
  /// `internal` where the record says nothing, and also where it says something unknown:
  /// never wider than what is certain.
  package let visibility: Visibility
  package let tags: [String]

  init(_ fields: FieldValues) {
    notes = fields.texts("Note")
    source = fields.text("Source")
    visibility = fields.choice("Visibility") ?? .internal
    tags = fields.texts("Tag")
  }
}
