package import Almanac
package import RecFile

/// An organisation in the crisis council.
package struct Member: ModelRecord {
  package let id: String
  package let organisation: RecordID?
  /// Its place in the call list; nil comes last.
  package let order: Int?
  package let since: PartialDate?
  package let annotations: Annotations

  package init(_ record: Record) {
    let fields = FieldValues(record)
    id = fields.word("Id") ?? ""
    organisation = fields.reference("Organisation", to: .organisation)
    order = fields.integer("Order", in: Limits.count)
    since = fields.partialDate("Since")
    annotations = Annotations(fields)
  }
}
