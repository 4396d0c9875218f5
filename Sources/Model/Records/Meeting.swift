package import Almanac
package import RecFile

/// A dated gathering, planned or held, maybe one of a series.
package struct Meeting: ModelRecord {
  package let id: String
  package let name: String
  /// Maybe only the month or year; nil while nothing is set.
  package let date: PartialDate?
  package let time: TimeOfDay?
  /// When it is to end, on the same day.
  package let end: TimeOfDay?
  package let place: String?
  package let series: String?
  /// The months after which the series goes on; nil where it is none, or goes on as it happens.
  package let everyMonths: Int?
  package let status: MeetingStatus?
  /// Those invited.
  package let organisations: [RecordID]
  /// Those invited.
  package let persons: [RecordID]
  package let attendedOrganisations: [RecordID]
  package let attended: [RecordID]
  package let agenda: String?
  package let annotations: Annotations

  package init(_ record: Record) {
    let fields = FieldValues(record)
    id = fields.word("Id") ?? ""
    name = fields.title("Name") ?? id
    date = fields.partialDate("Date")
    time = fields.time("Time")
    end = fields.time("End")
    place = fields.text("Place")
    series = fields.text("Series")
    everyMonths = fields.integer("EveryMonths", in: Limits.months)
    status = fields.choice("Status")
    organisations = fields.references("Organisation", to: .organisation)
    persons = fields.references("Person", to: .person)
    attendedOrganisations = fields.references("AttendedOrganisation", to: .organisation)
    attended = fields.references("Attended", to: .person)
    agenda = fields.text("Agenda")
    annotations = Annotations(fields)
  }
}
