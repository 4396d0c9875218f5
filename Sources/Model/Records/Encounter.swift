package import Almanac
package import RecFile

/// A visit, call, mail or meeting that took place.
package struct Encounter: ModelRecord {
  package let id: String
  package let date: PartialDate?
  package let kind: EncounterKind?
  package let subject: String
  package let organisations: [RecordID]
  package let persons: [RecordID]
  /// The numbers of the steps that it served.
  package let steps: [Int]
  package let by: RecordID?
  package let meeting: RecordID?
  package let exercise: RecordID?
  package let annotations: Annotations

  package init(_ record: Record) {
    let fields = FieldValues(record)
    id = fields.word("Id") ?? ""
    date = fields.partialDate("Date")
    kind = fields.choice("Kind")
    subject = fields.title("Subject") ?? ""
    organisations = fields.references("Organisation", to: .organisation)
    persons = fields.references("Person", to: .person)
    steps = fields.integers("Step", in: Limits.stepNumber)
    by = fields.reference("By", to: .person)
    meeting = fields.reference("Meeting", to: .meeting)
    exercise = fields.reference("Exercise", to: .exercise)
    annotations = Annotations(fields)
  }
}
