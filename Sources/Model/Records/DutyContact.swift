package import Almanac
package import RecFile

/// Who answers for a member of the crisis council, or deputises for the one who does.
package struct DutyContact: ModelRecord {
  package let id: String
  package let member: RecordID?
  package let person: RecordID?
  /// For a contact that is no person in the network, such as an operations centre.
  package let name: String?
  package let role: String
  package let telephones: [String]
  package let emails: [String]
  /// The contact for whom this one steps in.
  package let deputyFor: RecordID?
  /// The day on which the number was last known to be right.
  package let verified: Day?
  package let verifiedBy: RecordID?
  package let annotations: Annotations

  package init(_ record: Record) {
    let fields = FieldValues(record)
    id = fields.word("Id") ?? ""
    member = fields.reference("Member", to: .member)
    person = fields.reference("Person", to: .person)
    name = fields.title("Name")
    role = fields.text("Role") ?? ""
    telephones = fields.texts("Telephone")
    emails = fields.texts("Email")
    deputyFor = fields.reference("DeputyFor", to: .dutyContact)
    verified = fields.day("Verified")
    verifiedBy = fields.reference("VerifiedBy", to: .person)
    annotations = Annotations(fields)
  }
}
