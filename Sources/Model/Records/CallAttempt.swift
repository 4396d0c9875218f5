package import Almanac
package import RecFile

/// One try to reach a member during a call-out.
package struct CallAttempt: ModelRecord {
  package let id: String
  package let callout: RecordID?
  package let member: RecordID?
  /// Who was called.
  package let dutyContact: RecordID?
  /// The number that was called; nil where it is not said which of the contact's it was.
  package let telephone: String?
  package let at: Moment?
  package let outcome: AttemptOutcome?
  package let annotations: Annotations

  package init(_ record: Record) {
    let fields = FieldValues(record)
    id = fields.word("Id") ?? ""
    callout = fields.reference("Callout", to: .callout)
    member = fields.reference("Member", to: .member)
    dutyContact = fields.reference("DutyContact", to: .dutyContact)
    telephone = fields.word("Telephone")
    at = fields.moment("At")
    outcome = fields.choice("Outcome")
    annotations = Annotations(fields)
  }
}
