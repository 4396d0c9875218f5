import Model

/// A file being written: its descriptor, then record after record, straight into bytes, so that a
/// million take seconds. Values are one line, or lines given one by one.
struct RecordText {
  private(set) var bytes: [UInt8]

  /// - Parameter capacity: the bytes that are likely to come.
  init(_ type: RecordType, capacity: Int = 0) {
    bytes = Array(type.schema.descriptor.utf8)
    bytes.reserveCapacity(bytes.count + capacity)
  }

  /// Everything until `end` belongs to this record.
  mutating func begin() { bytes.append(UInt8(ascii: "\n")) }

  mutating func add(_ name: StaticString, _ value: String?) {
    guard let value else { return }
    begin(name)
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

  /// One field with several lines.
  mutating func add(_ name: StaticString, lines: [String]) {
    if !lines.isEmpty { add(name, lines.joined(separator: "\n+ ")) }
  }

  /// What every record has at its end; nothing said of visibility means internal.
  mutating func end(notes: [String] = [], isPublic: Bool = false, tags: [String] = []) {
    add("Note", notes)
    add("Source", Example.source)
    if isPublic { add("Visibility", "public") }
    add("Tag", tags)
  }

  private mutating func begin(_ name: StaticString) {
    name.withUTF8Buffer { bytes.append(contentsOf: $0) }
    bytes.append(UInt8(ascii: ":"))
    bytes.append(UInt8(ascii: " "))
  }
}
