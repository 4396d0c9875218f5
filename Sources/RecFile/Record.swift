/// One record of a file: a view of its bytes, cheap to make and to keep.
///
/// It shows the file as it was when the record was taken from it.
package struct Record: Equatable, Sendable {
  /// The bytes of the whole file.
  package let bytes: [UInt8]
  let entry: RecordIndex.Entry
  /// Its place among all records and descriptors of the file, from 0.
  package let ordinal: Int

  /// The line, from 1, of its first field.
  package var line: Int { entry.line }

  /// Where its lines are among the bytes of the file; the empty line after it is not included.
  package var range: Range<Int> { entry.start..<entry.end }

  /// Its own bytes.
  package var source: ArraySlice<UInt8> { bytes[range] }

  /// Records are equal when their own bytes are, wherever they stand.
  package static func == (one: Record, other: Record) -> Bool { one.source == other.source }
}

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

extension Record {
  /// The parts of a record: every byte of the record belongs to exactly one of them.
  package struct Part: Equatable, Sendable {
    package enum Kind { case field, comment, malformed }

    package let kind: Kind
    package let range: Range<Int>
    /// The line, from 1, that it begins on, and of how many it is made.
    package let line: Int
    let lines: Int
  }

  package struct Parts: Sequence, IteratorProtocol {
    private let bytes: [UInt8]
    private let start: Int
    private let end: Int
    private var position: Int
    private var line: Int

    init(_ record: Record) {
      bytes = record.bytes
      start = record.entry.start
      end = record.entry.end
      position = start
      line = record.line
    }

    package mutating func next() -> Part? {
      guard let part = peek() else { return nil }
      position = part.range.upperBound
      line += part.lines
      return part
    }

    private func peek() -> Part? {
      guard position < end else { return nil }
      let text = bytes.span
      if text[position] == Byte.hash {
        let end = text.endOfLine(position)
        return Part(kind: .comment, range: position..<end, line: line, lines: 1)
      }
      let name = position == start ? text.skippingBlanks(position) : position
      let isField = text.colon(afterNameAt: name) != nil
      let (end, lines) = text.logicalLine(position)
      return Part(
        kind: isField ? .field : .malformed, range: position..<end, line: line, lines: lines)
    }
  }

  package var parts: Parts { Parts(self) }
}

extension RecFile {
  /// A stretch of a file. Elements follow each other without gap or overlap.
  package struct Element: Equatable, Sendable {
    package enum Kind: Sendable {
      /// At the very start of the file.
      case byteOrderMark
      /// One empty line, or one of blanks.
      case blank
      /// One comment line between records; comments in a record belong to the record.
      case comment
      case descriptor
      case record
      /// A line between records that the grammar does not allow, with the lines that continue it.
      case malformed
    }

    package let kind: Kind
    package let range: Range<Int>
    /// The line, from 1, that it begins on.
    package let line: Int
  }

  /// The elements of the file: every byte belongs to exactly one of them, in order.
  package var elements: [Element] {
    var elements: [Element] = []
    var position = 0
    var line = 1
    let text = bytes.span
    let descriptors = Set(index.descriptors)
    for (ordinal, entry) in index.entries.enumerated() {
      Self.appendGap(text, position..<entry.start, line: line, to: &elements)
      let kind: Element.Kind = descriptors.contains(ordinal) ? .descriptor : .record
      elements.append(Element(kind: kind, range: entry.start..<entry.end, line: entry.line))
      position = entry.end
      line = entry.line + text.lines(in: entry.start..<entry.end)
    }
    Self.appendGap(text, position..<bytes.count, line: line, to: &elements)
    return elements
  }

  private static func appendGap(
    _ text: Span<UInt8>, _ gap: Range<Int>, line: Int, to elements: inout [Element]
  ) {
    var position = gap.lowerBound
    var line = line
    let start = RecordScanner.startOfText(text)
    if position == 0, start > 0 {
      elements.append(Element(kind: .byteOrderMark, range: 0..<start, line: 1))
      position = start
    }
    while position < gap.upperBound {
      let first = text.skippingBlanks(position)
      let isBlank = text.isEndOfText(first)
      let isLine = isBlank || text[first] == Byte.hash
      let (end, lines) = isLine ? (text.endOfLine(position), 1) : text.logicalLine(position)
      let kind: Element.Kind = isBlank ? .blank : isLine ? .comment : .malformed
      elements.append(Element(kind: kind, range: position..<end, line: line))
      position = end
      line += lines
    }
  }
}
