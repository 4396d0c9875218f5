package import Almanac
package import RecFile

/// An exercise, its aim and its findings. What is left to do are follow-ups.
package struct Exercise: ModelRecord {
  package let id: String
  package let name: String
  package let date: PartialDate?
  package let status: ExerciseStatus?
  package let aim: String?
  package let findings: [String]
  package let organisations: [RecordID]
  package let persons: [RecordID]
  package let annotations: Annotations

  package init(_ record: Record) {
    let fields = FieldValues(record)
    id = fields.word("Id") ?? ""
    name = fields.title("Name") ?? id
    date = fields.partialDate("Date")
    status = fields.choice("Status")
    aim = fields.text("Aim")
    findings = fields.texts("Finding")
    organisations = fields.references("Organisation", to: .organisation)
    persons = fields.references("Person", to: .person)
    annotations = Annotations(fields)
  }
}
