/// One field of a record: a view of its bytes, of which text is made only when it is asked for.
package struct Field: Equatable, Sendable {
  /// The bytes of the whole file.
  package let bytes: [UInt8]
  /// Where its lines are among the bytes of the file, their ends included.
  package let range: Range<Int>
  package let nameRange: Range<Int>
  /// The line, from 1, that it begins on.
  package let line: Int
  private let lines: Int

  init(bytes: [UInt8], range: Range<Int>, name: Range<Int>, line: Int, lines: Int) {
    self.bytes = bytes
    self.range = range
    self.nameRange = name
    self.line = line
    self.lines = lines
  }

  package init?(_ bytes: [UInt8], _ part: Record.Part) {
    let text = bytes.span
    let start = text.skippingBlanks(part.range.lowerBound)
    guard let colon = text.colon(afterNameAt: start) else { return nil }
    self.init(
      bytes: bytes, range: part.range, name: start..<colon, line: part.line, lines: part.lines)
  }

  package var name: String { String(decoding: bytes[nameRange], as: UTF8.self) }

  /// The name for comparing: quicker than making its text.
  var plainName: PlainText { PlainText(bytes, nameRange) }

  /// The name, to look it up by.
  package var key: FieldName { FieldName(bytes: Array(bytes[nameRange])) }

  /// Whether it has a name: quicker than making the name's text.
  package func hasName(_ name: FieldName) -> Bool {
    name.matches(bytes.span, at: nameRange.lowerBound)
  }

  /// The value as text: lines parted by LF, bytes that are not UTF-8 shown as U+FFFD.
  package var value: String {
    if let range = valueRange { return String(decoding: bytes[range], as: UTF8.self) }
    return String(decoding: joinedValue, as: UTF8.self)
  }

  /// The value's bytes, put together where it is spread over several lines.
  package var rawValue: [UInt8] { valueRange.map { Array(bytes[$0]) } ?? joinedValue }

  /// Where the value stands among the bytes of the file; nil when it is spread over several lines.
  package var valueRange: Range<Int>? {
    let text = bytes.span
    guard lines == 1, !text.isJoined(range) else { return nil }
    return text.startOfValue(colon: nameRange.upperBound)..<text.endOfText(range)
  }

  /// Lends the value's bytes, without a copy when the value stands on one line.
  package func withValueBytes<Result>(_ body: (Span<UInt8>) throws -> Result) rethrows -> Result {
    guard let range = valueRange else { return try body(joinedValue.span) }
    return try body(bytes.span.extracting(range))
  }

  /// Where the value begins on its first line, from 1, in characters.
  package var valueColumn: Int {
    let text = bytes.span
    return text.characters(
      in: range.lowerBound..<text.startOfValue(colon: nameRange.upperBound)) + 1
  }

  private var joinedValue: [UInt8] {
    let text = bytes.span
    var value: [UInt8] = []
    var lineStart = range.lowerBound
    var start = text.startOfValue(colon: nameRange.upperBound)
    while true {
      let end = text.endOfLine(start)
      let isJoined = text.isJoined(lineStart..<end)
      value += bytes[start..<(isJoined ? end - 2 : text.endOfText(start..<end))]
      guard end < range.upperBound else { return value }
      lineStart = end
      start = end
      if !isJoined {
        value.append(Byte.newline)
        start += start + 1 < text.count && text[start + 1] == Byte.space ? 2 : 1
      }
    }
  }
}

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
