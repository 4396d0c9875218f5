import Model
import RecFile

/// A file being written: its descriptor, then record after record, straight into bytes, so that a
/// million take seconds. Values are one line, or lines given one by one.
struct RecordText {
  private(set) var bytes: [UInt8]
  private let schema: Schema

  /// - Parameter capacity: the bytes that are likely to come.
  init(_ type: RecordType, capacity: Int = 0) {
    schema = type.schema
    bytes = Array(schema.descriptor.utf8)
    bytes.reserveCapacity(bytes.count + capacity)
  }

  /// Everything until `end` belongs to this record.
  mutating func begin() { bytes.append(UInt8(ascii: "\n")) }

  mutating func add(_ name: StaticString, _ value: String?) {
    guard let value else { return }
    name.withUTF8Buffer { bytes.append(contentsOf: $0) }
    bytes.append(UInt8(ascii: ":"))
    bytes.append(UInt8(ascii: " "))
    bytes.append(contentsOf: value.utf8)
    bytes.append(UInt8(ascii: "\n"))
  }

  mutating func add(_ name: StaticString, _ number: Int?) {
    add(name, number.map { String($0) })
  }

  /// A field for each value.
  mutating func add(_ name: StaticString, _ values: [String]) {
    for value in values { add(name, value) }
  }

  mutating func add(_ name: StaticString, _ numbers: [Int]) {
    for number in numbers { add(name, number) }
  }

  /// What every record has at its end; nothing said of visibility means internal.
  mutating func end(notes: [String] = [], isPublic: Bool = false, tags: [String] = []) {
    add("Note", notes)
    add("Source", Example.source)
    if isPublic { add("Visibility", "public") }
    add("Tag", tags)
  }

  /// Writes a record of the data, its fields in the order of the schema, and says that it is made
  /// up. Fields that the schema doesn't have are the generator's own and are left out.
  ///
  /// - Parameters:
  ///   - missing: records that there are none of here; references to them are left out.
  ///   - worked: values that take the place of what the record says; a nil leaves the field out.
  ///   - more: values after those that the record says.
  mutating func write(
    _ record: Record, without missing: Set<RecordID>,
    with worked: KeyValuePairs<String, String?> = [:], and more: [String: [String]] = [:]
  ) {
    begin()
    for field in schema.fields {
      if let (_, value) = worked.first(where: { $0.key == field.name }) {
        if let value { bytes += "\(field.name): \(value.replacing("\n", with: "\n+ "))\n".utf8 }
      } else if field.name == "Source", !schema.own.contains(where: { $0.name == "Source" }) {
        add("Source", Example.source)
      } else {
        for said in record.all(FieldName(field.name)) where !field.refers(to: missing, in: said) {
          bytes += said.bytes[said.range]
        }
        for value in more[field.name] ?? [] { bytes += "\(field.name): \(value)\n".utf8 }
      }
    }
  }
}

extension Schema {
  /// Whether a record has a mandatory reference to one of those missing.
  func needs(_ missing: Set<RecordID>, in record: Record) -> Bool {
    fields.contains { field in
      field.isMandatory
        && record.all(FieldName(field.name)).contains { field.refers(to: missing, in: $0) }
    }
  }
}

extension FieldDescription {
  fileprivate func refers(to missing: Set<RecordID>, in field: Field) -> Bool {
    target.map { missing.contains(RecordID($0, field.value)) } ?? false
  }
}
