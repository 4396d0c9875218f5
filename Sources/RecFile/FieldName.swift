/// The name of a field, made once and looked for in many records.
///
/// A name that no field can have (see `isValid`) may be made; it is just never found.
package struct FieldName: Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
  package let bytes: [UInt8]

  package init(_ name: some StringProtocol) { bytes = Array(name.utf8) }
  package init(bytes: [UInt8]) { self.bytes = bytes }
  package init(stringLiteral name: String) { self.init(name) }

  package var description: String { String(decoding: bytes, as: UTF8.self) }

  /// Whether it is a letter or `%`, then letters, digits and `_`, all ASCII.
  package var isValid: Bool {
    !bytes.isEmpty && bytes.span.endOfName(0) == bytes.count
  }

  /// The field that makes a record a descriptor.
  package static let rec: FieldName = "%rec"

  /// Whether a field of this name begins at `start`.
  func matches(_ text: Span<UInt8>, at start: Int) -> Bool {
    let colon = start &+ bytes.count
    guard colon < text.count, text[colon] == Byte.colon else { return false }
    return text.holds(bytes, at: start)
  }
}
