package import Almanac
package import RecFile

/// A promise: what, who, by when, done or not.
package struct FollowUp: ModelRecord {
  package let id: String
  package let what: String
  package let due: PartialDate?
  package let owner: RecordID?
  package let ownerOrganisation: RecordID?
  package let organisations: [RecordID]
  package let persons: [RecordID]
  package let encounter: RecordID?
  package let exercise: RecordID?
  package let activity: RecordID?
  /// The numbers of the steps that it serves.
  package let steps: [Int]
  /// The day on which it was kept; nil while it is open.
  package let done: Day?
  package let outcome: String?
  package let annotations: Annotations

  package init(_ record: Record) {
    let fields = FieldValues(record)
    id = fields.word("Id") ?? ""
    what = fields.title("What") ?? id
    due = fields.partialDate("Due")
    owner = fields.reference("Owner", to: .person)
    ownerOrganisation = fields.reference("OwnerOrganisation", to: .organisation)
    organisations = fields.references("Organisation", to: .organisation)
    persons = fields.references("Person", to: .person)
    encounter = fields.reference("Encounter", to: .encounter)
    exercise = fields.reference("Exercise", to: .exercise)
    activity = fields.reference("Activity", to: .activity)
    steps = fields.integers("Step", in: Limits.stepNumber)
    done = fields.day("Done")
    outcome = fields.text("Outcome")
    annotations = Annotations(fields)
  }
}
