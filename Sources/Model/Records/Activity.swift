package import Almanac
package import RecFile

/// Work that fills steps with content.
package struct Activity: ModelRecord {
  package let id: String
  package let name: String
  /// The numbers of the steps that it serves.
  package let steps: [Int]
  package let status: StepStatus?
  /// Percent, 0...100.
  package let progress: Int?
  package let owner: RecordID?
  package let organisations: [RecordID]
  package let start: PartialDate?
  package let due: PartialDate?
  package let annotations: Annotations

  package init(_ record: Record) {
    let fields = FieldValues(record)
    id = fields.word("Id") ?? ""
    name = fields.title("Name") ?? id
    steps = fields.integers("Step", in: Limits.stepNumber)
    status = fields.choice("Status")
    progress = fields.integer("Progress", in: Limits.percent)
    owner = fields.reference("Owner", to: .person)
    organisations = fields.references("Organisation", to: .organisation)
    start = fields.partialDate("Start")
    due = fields.partialDate("Due")
    annotations = Annotations(fields)
  }
}
