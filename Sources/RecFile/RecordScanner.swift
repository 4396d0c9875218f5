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

/// The words of the grammar, read from bytes. A *line* ends with LF or at the end of the text; a CR
/// directly before LF belongs to the line's end. A *logical line* goes on over `\` LF, and where
/// the next line begins with `+`.
extension Span<UInt8> {
  /// Where the line that holds `start` ends: after its LF, or at the end of the text.
  func endOfLine(_ start: Int) -> Int {
    first(Byte.newline, in: start..<count).map { $0 &+ 1 } ?? count
  }

  /// The first place of a byte. Most of the time that reading a file takes is spent here, hence
  /// eight bytes at a time.
  func first(_ byte: UInt8, in range: Range<Int>) -> Int? {
    let pattern = UInt64(byte) &* 0x0101_0101_0101_0101
    var index = range.lowerBound
    while index &+ 8 <= range.upperBound {
      let zeroes = Self.zeroes(in: word(at: index) ^ pattern)
      if zeroes != 0 { return index &+ zeroes.trailingZeroBitCount / 8 }
      index &+= 8
    }
    while index < range.upperBound {
      if self[index] == byte { return index }
      index &+= 1
    }
    return nil
  }

  /// Eight bytes as a number, the first one lowest. The compiler makes one load of it.
  private func word(at start: Int) -> UInt64 {
    let bytes = extracting(start..<(start &+ 8))
    return UInt64(bytes[0]) | UInt64(bytes[1]) << 8 | UInt64(bytes[2]) << 16
      | UInt64(bytes[3]) << 24 | UInt64(bytes[4]) << 32 | UInt64(bytes[5]) << 40
      | UInt64(bytes[6]) << 48 | UInt64(bytes[7]) << 56
  }

  /// The lowest bit that is set is the top bit of the lowest byte that is zero.
  private static func zeroes(in word: UInt64) -> UInt64 {
    (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
  }

  /// Where the text of a line ends, its LF or CR LF left out.
  func endOfText(_ line: Range<Int>) -> Int {
    var end = line.upperBound
    guard end > line.lowerBound, self[end &- 1] == Byte.newline else { return end }
    end &-= 1
    guard end > line.lowerBound, self[end &- 1] == Byte.carriageReturn else { return end }
    return end &- 1
  }

  /// Whether a line ends in `\` LF, which joins the next line to it.
  func isJoined(_ line: Range<Int>) -> Bool {
    line.count >= 2 && self[line.upperBound &- 1] == Byte.newline
      && self[line.upperBound &- 2] == Byte.backslash
  }

  /// Where the logical line that begins at `start` ends, and of how many lines it is made.
  func logicalLine(_ start: Int) -> (end: Int, lines: Int) {
    var begin = start
    var lines = 0
    while true {
      let end = endOfLine(begin)
      lines &+= 1
      guard end < count, isJoined(begin..<end) || self[end] == Byte.plus else {
        return (end, lines)
      }
      begin = end
    }
  }

  func skippingBlanks(_ start: Int) -> Int {
    var index = start
    while index < count, Byte.isBlank(self[index]) { index &+= 1 }
    return index
  }

  /// Whether a line's text ends at `index`.
  package func isEndOfText(_ index: Int) -> Bool {
    guard index < count else { return true }
    switch self[index] {
    case Byte.newline: return true
    case Byte.carriageReturn: return index &+ 1 < count && self[index &+ 1] == Byte.newline
    default: return false
    }
  }

  /// Where the name that begins at `start` ends; `start` itself where none begins.
  func endOfName(_ start: Int) -> Int {
    guard start < count, Byte.beginsName(self[start]) else { return start }
    var index = start &+ 1
    while index < count, Byte.continuesName(self[index]) { index &+= 1 }
    return index
  }

  /// The colon of the field whose name begins at `start`, if one does.
  func colon(afterNameAt start: Int) -> Int? {
    let end = endOfName(start)
    return end > start && end < count && self[end] == Byte.colon ? end : nil
  }

  /// Where a value begins: at most one blank after the colon is not part of it.
  func startOfValue(colon: Int) -> Int {
    let next = colon &+ 1
    return next < count && Byte.isBlank(self[next]) ? next &+ 1 : next
  }

  package func holds(_ bytes: [UInt8], at start: Int) -> Bool {
    guard start >= 0, count &- start >= bytes.count else { return false }
    for offset in 0..<bytes.count where self[start &+ offset] != bytes[offset] { return false }
    return true
  }

  /// How many characters begin in a range, counted in Unicode scalars.
  package func characters(in range: Range<Int>) -> Int {
    var count = 0
    for index in range where self[index] & 0xC0 != 0x80 { count &+= 1 }
    return count
  }

  /// How many lines end in a range.
  func lines(in range: Range<Int>) -> Int {
    var count = 0
    for index in range where self[index] == Byte.newline { count &+= 1 }
    return count
  }
}

extension Span<UInt8> {
  /// Where the last line of a range begins.
  func startOfLastLine(_ range: Range<Int>) -> Int {
    var start = range.upperBound - 1
    while start > range.lowerBound, self[start - 1] != Byte.newline { start -= 1 }
    return start
  }
}

/// The bytes that the grammar gives a meaning. All others are text.
package enum Byte {
  package static let null: UInt8 = 0x00
  package static let tab: UInt8 = 0x09
  package static let newline: UInt8 = 0x0A
  package static let carriageReturn: UInt8 = 0x0D
  package static let space: UInt8 = 0x20
  package static let hash: UInt8 = 0x23
  package static let percent: UInt8 = 0x25
  package static let plus: UInt8 = 0x2B
  package static let colon: UInt8 = 0x3A
  package static let backslash: UInt8 = 0x5C

  /// The byte order mark that a Windows editor writes before the first line of a UTF-8 file.
  package static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  package static func isBlank(_ byte: UInt8) -> Bool { byte == space || byte == tab }

  package static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  package static func beginsName(_ byte: UInt8) -> Bool { isLetter(byte) || byte == percent }

  package static func continuesName(_ byte: UInt8) -> Bool {
    isLetter(byte) || byte &- 0x30 < 10 || byte == 0x5F
  }
}
