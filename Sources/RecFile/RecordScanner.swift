/// Finds the records of a text, and what is wrong between and in them.
///
/// A malformed line never hides what follows: it is reported once, with the lines that continue
/// it, and the record that it stands in goes on around it.
struct RecordScanner {
  private(set) var index = RecordIndex()
  private(set) var position: Int
  private(set) var line: Int

  /// Begins between two records.
  init(position: Int, line: Int) {
    self.position = position
    self.line = line
  }

  /// Where the first line begins: after a byte order mark, which is kept but not read.
  static func startOfText(_ text: Span<UInt8>) -> Int {
    text.holds(Byte.byteOrderMark, at: 0) ? Byte.byteOrderMark.count : 0
  }

  /// Reads whole lines until `end` is reached or, within a record, passed.
  mutating func scan(_ text: Span<UInt8>, to end: Int) {
    if position == 0 { position = Self.startOfText(text) }
    let start = position
    let firstLine = line
    while position < end {
      let first = text.skippingBlanks(position)
      if text.isEndOfText(first) || text[first] == Byte.hash {
        skipLine(text)
      } else if let colon = text.colon(afterNameAt: first) {
        scanRecord(text, name: first, colon: colon)
      } else {
        skipMalformed(text, inRecord: false)
      }
    }
    let found = TextFlaws(text, start..<position, line: firstLine).flaws
    if !found.isEmpty { index.flaws = TextFlaws.merge(index.flaws, found) }
  }

  private mutating func scanRecord(_ text: Span<UInt8>, name: Int, colon: Int) {
    let start = position
    let firstLine = line
    var isDescriptor = false
    scanField(text, name: name, colon: colon, isDescriptor: &isDescriptor)
    while position < text.count {
      if let colon = text.colon(afterNameAt: position) {
        scanField(text, name: position, colon: colon, isDescriptor: &isDescriptor)
      } else if text[position] == Byte.hash {
        skipLine(text)
      } else if text.isEndOfText(text.skippingBlanks(position)) {
        break
      } else {
        skipMalformed(text, inRecord: true)
      }
    }
    if isDescriptor { index.descriptors.append(index.entries.count) }
    index.entries.append(.init(start: start, end: position, line: firstLine))
  }

  private mutating func scanField(
    _ text: Span<UInt8>, name: Int, colon: Int, isDescriptor: inout Bool
  ) {
    if text[name] == Byte.percent, !isDescriptor, FieldName.rec.matches(text, at: name) {
      isDescriptor = true
      checkType(text, text.startOfValue(colon: colon))
    }
    let start = position
    let (end, lines) = text.logicalLine(start)
    position = end
    line &+= lines
    if end == text.count { checkTail(text, start..<end, colon: colon) }
  }

  /// A file must not end right after `:` or `+`, nor in `\`.
  private mutating func checkTail(_ text: Span<UInt8>, _ field: Range<Int>, colon: Int) {
    let last = field.upperBound - 1
    let lineStart = text.startOfLastLine(field)
    let isOpen =
      text[last] == Byte.backslash || last == colon
      || (last == lineStart && lineStart > field.lowerBound && text[last] == Byte.plus
        && text[last - 2] != Byte.backslash)
    guard isOpen else { return }
    index.flaws.append(
      Flaw(offset: last + 1, line: line - 1, lineStart: lineStart, expected: .moreText))
  }

  /// A type's name ends at the first blank; what follows it names an external descriptor.
  private mutating func checkType(_ text: Span<UInt8>, _ start: Int) {
    let end = text.endOfName(start)
    guard end < text.count, !Byte.isBlank(text[end]), !text.isEndOfText(end),
      !text.isJoined(start..<text.endOfLine(start))
    else { return }
    index.flaws.append(
      Flaw(offset: end, line: line, lineStart: position, expected: .typeName))
  }

  private mutating func skipLine(_ text: Span<UInt8>) {
    position = text.endOfLine(position)
    line &+= 1
  }

  private mutating func skipMalformed(_ text: Span<UInt8>, inRecord: Bool) {
    let (offset, expected) = Diagnosis.of(text, line: position, inRecord: inRecord)
    index.flaws.append(Flaw(offset: offset, line: line, lineStart: position, expected: expected))
    let (end, lines) = text.logicalLine(position)
    position = end
    line &+= lines
  }
}
