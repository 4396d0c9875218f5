package import Almanac
package import RecFile

/// A dated gathering, planned or held, maybe one of a series.
package struct Meeting: ModelRecord {
  package let id: String
  package let name: String
  /// Maybe only the month or year; nil while nothing is set.
  package let date: PartialDate?
  package let time: TimeOfDay?
  package let place: String?
  package let series: String?
  package let status: MeetingStatus?
  package let organisations: [RecordID]
  package let persons: [RecordID]
  package let agenda: String?
  package let annotations: Annotations

  package init(_ record: Record) {
    let fields = FieldValues(record)
    id = fields.word("Id") ?? ""
    name = fields.text("Name") ?? id
    date = fields.partialDate("Date")
    time = fields.time("Time")
    place = fields.text("Place")
    series = fields.text("Series")
    status = fields.choice("Status")
    organisations = fields.references("Organisation", to: .organisation)
    persons = fields.references("Person", to: .person)
    agenda = fields.text("Agenda")
    annotations = Annotations(fields)
  }
}
