package import Almanac
package import RecFile

/// A directed tie between two organisations, read "From KIND To".
package struct Relation: ModelRecord {
  package let id: String
  package let from: RecordID?
  package let to: RecordID?
  package let kind: RelationKind?
  package let since: PartialDate?
  package let until: PartialDate?
  package let annotations: Annotations

  package init(_ record: Record) {
    let fields = FieldValues(record)
    id = fields.word("Id") ?? ""
    from = fields.reference("From", to: .organisation)
    to = fields.reference("To", to: .organisation)
    kind = fields.choice("Kind")
    since = fields.partialDate("Since")
    until = fields.partialDate("Until")
    annotations = Annotations(fields)
  }
}
