/// A record as it leaves: its type, what tells it apart, and each field with its text.
package struct PublicRow: Equatable, Sendable {
  package struct Field: Equatable, Sendable {
    package let name: String
    package let text: String
  }

  package let type: PublicType
  /// Empty for a type of which there is one.
  package let key: String
  package let fields: [Field]

  init<Record: PublicRecord>(_ record: Record) {
    type = Record.type
    key = record.recordKey
    fields = Record.fields.flatMap { field in
      field.texts(record).map { Field(name: field.name, text: $0) }
    }
  }

  /// "Organisation/bageriet".
  package var name: String { key.isEmpty ? type.rawValue : "\(type.rawValue)/\(key)" }
}

extension Publication {
  /// Every record of a type as it leaves, in order.
  package func rows(of type: PublicType) -> [PublicRow] {
    switch type {
    case .publication: [PublicRow(self)]
    case .step: steps.map { PublicRow($0) }
    case .activity: activities.map { PublicRow($0) }
    case .indicator: indicators.map { PublicRow($0) }
    case .observation:
      indicators.flatMap { indicator in
        indicator.observations.map { PublicRow(ObservationRecord(of: indicator.key, $0)) }
      }
    case .organisation: organisations.map { PublicRow($0) }
    case .relation: relations.map { PublicRow($0) }
    case .meeting: meetings.map { PublicRow($0) }
    case .member: council.map { PublicRow($0) }
    }
  }
}
