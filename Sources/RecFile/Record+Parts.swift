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
