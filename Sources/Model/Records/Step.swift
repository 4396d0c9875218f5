package import RecFile

/// One of the seven steps that the council has laid down.
package struct Step: ModelRecord {
  package let id: String
  /// 1...7; nil where the key is something else.
  package let number: Int?
  package let name: String
  package let aim: String
  package let status: StepStatus?
  /// Percent, 0...100.
  package let progress: Int?
  package let owner: RecordID?
  package let annotations: Annotations

  package init(_ record: Record) {
    let fields = FieldValues(record)
    id = fields.word("Number") ?? ""
    number = fields.integer("Number", in: Limits.stepNumber)
    name = fields.title("Name") ?? id
    aim = fields.text("Aim") ?? ""
    status = fields.choice("Status")
    progress = fields.integer("Progress", in: Limits.percent)
    owner = fields.reference("Owner", to: .person)
    annotations = Annotations(fields)
  }
}
