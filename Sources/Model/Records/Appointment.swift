package import Almanac
package import RecFile

/// The role that a person holds at an organisation.
package struct Appointment: ModelRecord {
  package let id: String
  package let person: RecordID?
  package let organisation: RecordID?
  package let role: String
  package let from: PartialDate?
  package let to: PartialDate?
  package let annotations: Annotations

  package init(_ record: Record) {
    let fields = FieldValues(record)
    id = fields.word("Id") ?? ""
    person = fields.reference("Person", to: .person)
    organisation = fields.reference("Organisation", to: .organisation)
    role = fields.text("Role") ?? ""
    from = fields.partialDate("From")
    to = fields.partialDate("To")
    annotations = Annotations(fields)
  }

  /// Whether it may hold on that day: a date known only to the month counts from its first day
  /// to its last.
  package func holds(on day: Day) -> Bool {
    (from.map { $0.days.lowerBound <= day } ?? true)
      && (to.map { day <= $0.days.upperBound } ?? true)
  }
}
