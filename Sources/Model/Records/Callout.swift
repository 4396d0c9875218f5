package import Almanac
package import RecFile

/// One run through the call list.
package struct Callout: ModelRecord {
  package let id: String
  package let kind: CalloutKind?
  package let reason: String
  package let started: Moment?
  /// Nil while it runs.
  package let ended: Moment?
  package let by: RecordID?
  package let annotations: Annotations

  package init(_ record: Record) {
    let fields = FieldValues(record)
    id = fields.word("Id") ?? ""
    kind = fields.choice("Kind")
    reason = fields.text("Reason") ?? ""
    started = fields.moment("Started")
    ended = fields.moment("Ended")
    by = fields.reference("By", to: .person)
    annotations = Annotations(fields)
  }
}
