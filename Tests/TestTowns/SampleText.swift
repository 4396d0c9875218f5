package import Model
package import RecFile

extension FieldKind {
  /// A value that fits, and that is not what a record that leaves it out would be read as.
  package var sample: String {
    switch self {
    case .key: "a-1"
    case .text: "Ord å"
    case .longText: "Mer\n\nord"
    case .integer(let range): String(min(range.lowerBound + 2, range.upperBound))
    case .decimal: "-12.5"
    case .day: "2008-10-01"
    case .partialDate: "2008-10"
    case .moment: "2008-09-24 13:02"
    case .time: "13:02"
    case .choice(let choices): choices.options.last?.value ?? ""
    case .reference(let type): type == .step ? "3" : "a-1"
    case .telephone: "08-465 004 00"
    case .email: "namn@example.org"
    case .web: "www.example.org"
    case .postalCode: "135 40"
    case .organisationNumber: "556000-4615"
    case .branch: "49410"
    case .yearAndNumber: "2008 24"
    case .tagAndDays: "stor å 90"
    }
  }
}

/// A record with a value for each field, in the order of the schema.
package func sampleText(_ fields: [FieldDescription], _ value: (FieldDescription) -> String)
  -> String
{
  fields.map { field in
    let lines = value(field).split(separator: "\n", omittingEmptySubsequences: false)
    return "\(field.name): " + lines.joined(separator: "\n+ ") + "\n"
  }.joined()
}

package func sampleText(_ fields: [FieldDescription]) -> String {
  sampleText(fields) { $0.kind.sample }
}

extension RecordType {
  /// The record's own type made of it.
  package func decoded(_ record: Record) -> any ModelRecord { self.record.init(record) }
}
