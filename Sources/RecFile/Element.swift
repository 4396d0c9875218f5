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
