/// A field to be written. It exists only if it can be: read again, by us and by recutils, it gives
/// the same name and the same value.
package struct NewField: Equatable, Sendable {
  package let name: String
  package let value: String

  /// Throws when the name is none, or the value could not be read back.
  package init(_ name: String, _ value: String) throws(RecFile.Refusal) {
    guard FieldName(name).isValid else { throw .name(name) }
    var line = 1
    var last: UInt8?
    for byte in value.utf8 {
      if byte == Byte.null { throw .null }
      if byte == Byte.newline {
        try Self.check(endOfLine: last, line)
        line += 1
      }
      last = byte
    }
    try Self.check(endOfLine: last, line)
    self.name = name
    self.value = value
  }

  private static func check(endOfLine byte: UInt8?, _ line: Int) throws(RecFile.Refusal) {
    if byte == Byte.backslash { throw .trailingBackslash(line: line) }
    if byte == Byte.carriageReturn { throw .trailingCarriageReturn(line: line) }
  }

  /// Its lines in the canonical form: `Name: value`, then `+ more` for each further line. No line
  /// ends in a blank that is not part of the value.
  package func append(to bytes: inout [UInt8], _ ending: LineEnding = .lf) {
    bytes += name.utf8
    bytes.append(Byte.colon)
    if value.utf8.first ?? Byte.newline != Byte.newline { bytes.append(Byte.space) }
    var afterNewline = false
    for byte in value.utf8 {
      if afterNewline, byte != Byte.newline { bytes.append(Byte.space) }
      afterNewline = byte == Byte.newline
      if afterNewline {
        bytes += ending.bytes
        bytes.append(Byte.plus)
      } else {
        bytes.append(byte)
      }
    }
    bytes += ending.bytes
  }
}

extension [NewField] {
  /// The lines of a record that has these fields.
  package func lines(_ ending: LineEnding = .lf) -> [UInt8] {
    var bytes: [UInt8] = []
    for field in self { field.append(to: &bytes, ending) }
    return bytes
  }
}
