extension Record {
  /// Its fields in order, found as they are asked for.
  package var fields: Fields { Fields(parts: parts, bytes: bytes) }

  package struct Fields: Sequence, IteratorProtocol {
    var parts: Parts
    let bytes: [UInt8]

    package mutating func next() -> Field? {
      while let part = parts.next() {
        if part.kind == .field, let field = Field(bytes, part) { return field }
      }
      return nil
    }
  }

  /// The first field of a name. The fast way in: reads no further than it must and makes no text.
  package func first(_ name: FieldName) -> Field? {
    let text = bytes.span
    var position = entry.start
    var line = entry.line
    var begin = text.skippingBlanks(position)
    while position < entry.end {
      if name.matches(text, at: begin) {
        let (end, lines) = text.logicalLine(position)
        return Field(
          bytes: bytes, range: position..<end, name: begin..<(begin + name.bytes.count),
          line: line, lines: lines)
      }
      if text[position] == Byte.hash {
        position = text.endOfLine(position)
        line &+= 1
      } else {
        let (end, lines) = text.logicalLine(position)
        position = end
        line &+= lines
      }
      begin = position
    }
    return nil
  }

  /// All fields of a name, in order.
  package func all(_ name: FieldName) -> [Field] { fields.filter { $0.hasName(name) } }

  /// The first value of a name.
  package subscript(_ name: FieldName) -> String? { first(name)?.value }

  /// All values of a name, in order.
  package func values(_ name: FieldName) -> [String] { all(name).map(\.value) }
}
