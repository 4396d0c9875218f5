import Model
import RecFile

/// The files of a data folder as they would be written.
typealias Files = [(path: String, bytes: [UInt8])]

/// A record, its type and where it stands, for messages that can be followed.
struct Found: CustomStringConvertible {
  let type: RecordType
  let record: Record

  var description: String { "\(type.path):\(record.line)" }
}

extension [(path: String, bytes: [UInt8])] {
  func bytes(of type: RecordType) -> [UInt8] { first { $0.path == type.path }?.bytes ?? [] }

  /// Every record but the descriptors.
  var records: [Found] {
    RecordType.allCases.flatMap { type in
      RecFile(bytes(of: type)).sets.flatMap(\.records).map { Found(type: type, record: $0) }
    }
  }

  /// Every value of a field with what the schema says of it.
  var values: [(found: Found, field: FieldDescription, value: String)] {
    records.flatMap { found in
      found.record.fields.compactMap { field in
        found.type.schema[field.name].map { (found, $0, field.value) }
      }
    }
  }

  /// The source of the one record with a key; empty where there is none.
  func text(_ type: RecordType, _ key: String) -> String {
    let name = FieldName(type.schema.key?.name ?? "")
    let found = RecFile(bytes(of: type)).sets.flatMap(\.records).filter { $0[name] == key }
    return found.count == 1 ? String(decoding: found[0].source, as: UTF8.self) : ""
  }
}
