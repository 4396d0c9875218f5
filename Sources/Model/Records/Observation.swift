package import Almanac
package import RecFile

/// One value of an indicator for one period.
package struct Observation: ModelRecord {
  package let id: String
  package let indicator: RecordID?
  package let period: PartialDate?
  package let value: Double?
  package let annotations: Annotations

  package init(_ record: Record) {
    let fields = FieldValues(record)
    id = fields.word("Id") ?? ""
    indicator = fields.reference("Indicator", to: .indicator)
    period = fields.partialDate("Period")
    value = fields.decimal("Value")
    annotations = Annotations(fields)
  }
}
