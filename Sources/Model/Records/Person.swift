package import Almanac
package import RecFile

/// A human being. What he or she does somewhere is an `Appointment`.
package struct Person: ModelRecord {
  package let id: String
  package let name: String
  package let telephones: [String]
  package let emails: [String]
  /// What another program knows the person by, if the card came from one.
  package let uid: String?
  /// The day by which someone decides whether to keep the record.
  package let review: Day?
  package let annotations: Annotations

  package init(_ record: Record) {
    let fields = FieldValues(record)
    id = fields.word("Id") ?? ""
    name = fields.title("Name") ?? id
    telephones = fields.texts("Telephone")
    emails = fields.texts("Email")
    uid = fields.word("UID")
    review = fields.day("Review")
    annotations = Annotations(fields)
  }
}
