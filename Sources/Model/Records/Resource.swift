package import Almanac
package import RecFile

/// What an organisation can put in when it matters.
package struct Resource: ModelRecord {
  package let id: String
  package let name: String
  package let organisation: RecordID?
  package let member: RecordID?
  package let kind: ResourceKind?
  package let capacity: String?
  /// When it can be used; nil: now.
  package let ready: PartialDate?
  package let annotations: Annotations

  package init(_ record: Record) {
    let fields = FieldValues(record)
    id = fields.word("Id") ?? ""
    name = fields.title("Name") ?? id
    organisation = fields.reference("Organisation", to: .organisation)
    member = fields.reference("Member", to: .member)
    kind = fields.choice("Kind")
    capacity = fields.text("Capacity")
    ready = fields.partialDate("Ready")
    annotations = Annotations(fields)
  }
}
