import Almanac
import Lettering
import Model

/// Reads a register's file piece by piece, with no more of it in memory than a row and what belongs
/// here.
///
/// Laws: how the file is cut into pieces makes no difference; a row is taken or rejected, and counted
/// once; nothing in a file stops the program.
package struct RegisterScanner: Sendable {
  /// A row longer than this is rejected. The longest name in the real file has 23,663 characters.
  package static let longestRow = 1 << 20
  /// A row that goes on over more lines than this is rejected.
  private static let mostLines = 200

  /// The row that is being read. It is changed in place, since there are millions.
  private var fields = RegisterFields(.unknown)
  private var hasHeader = false
  private var collected: RegisterCollector
  /// The number of the line that comes next, from 1.
  private var line = 1
  /// The first lines of a row that is not whole, the line that it begins on, and how many it has.
  private var pending: [UInt8] = []
  private var pendingLine = 0
  private var pendingLines = 0
  /// Whether the rest of a line that is too long is passed over.
  private var isSkipping = false

  package init(_ area: RegisterArea) {
    collected = RegisterCollector(area)
  }

  /// Takes the next bytes of the file.
  /// - Parameter isLast: whether the file ends with them.
  /// - Returns: how many were taken; the others are to be handed in again, with more after them.
  /// - Throws: where the file is of no kind that is known.
  package mutating func take(_ bytes: RawSpan, isLast: Bool) throws(RegisterFault) -> Int {
    var start = 0
    let count = bytes.byteCount
    while start < count {
      let end =
        isSkipping
        ? bytes.first(UInt8(ascii: "\n"), from: start) : fields.readLine(in: bytes, from: start)
      guard let end else {
        if isLast {
          try takeLine(bytes, start..<count)
          start = count
        } else if count - start >= Self.longestRow {
          if !isSkipping { try skipLine() }
          isSkipping = true
          start = count
        }
        break
      }
      if isSkipping {
        isSkipping = false
        line += 1
      } else if end - start > Self.longestRow {
        try skipLine()
        line += 1
      } else {
        try takeLine(bytes, start..<end)
      }
      start = end + 1
    }
    return start
  }

  /// What was read, when all of the file has been taken.
  package mutating func finish() throws(RegisterFault) -> RegisterReading {
    if !pending.isEmpty { reject() }
    guard hasHeader else { throw .empty }
    return collected.reading(fields.layout)
  }

  // MARK: Parts

  /// A scanner for a later part of the same file, which begins with a row; nil while the header has not
  /// been read.
  package var forLaterPart: RegisterScanner? {
    guard hasHeader else { return nil }
    var scanner = RegisterScanner(collected.area)
    (scanner.fields, scanner.hasHeader) = (RegisterFields(fields.layout), true)
    return scanner
  }

  /// Where the first row begins that surely does; nil where none is.
  package func startOfRow(in bytes: RawSpan) -> Int? {
    var place = 0
    while let end = bytes.first(UInt8(ascii: "\n"), from: place) {
      place = end + 1
      if !fields.layout.isQuoted || bytes.beginsRow(place..<bytes.byteCount) { return place }
    }
    return nil
  }

  /// Takes up what another has read of the part that follows.
  package mutating func append(_ other: RegisterScanner) {
    var other = other
    if !pending.isEmpty { reject() }
    if !other.pending.isEmpty { other.reject() }
    collected.append(other.collected, after: line - 1)
    line += other.line - 1
  }

  private mutating func skipLine() throws(RegisterFault) {
    guard hasHeader else { throw .unknownFormat }
    if !pending.isEmpty { reject() }
    collected.reject(line, .tooLong)
  }

  private mutating func takeLine(_ bytes: RawSpan, _ range: Range<Int>) throws(RegisterFault) {
    defer { line += 1 }
    guard hasHeader else { return try takeHeader(bytes, range) }
    var range = range
    while let last = range.last, bytes.byte(last) == UInt8(ascii: "\r") {
      range = range.lowerBound..<last
    }
    fields.range = range
    if !fields.layout.isQuoted { return takeTabbed(bytes) }
    if !pending.isEmpty {
      guard bytes.beginsRow(range) && fields.layout[.number] == 0 || bytes.isForeign(range) else {
        return glue(bytes, range)
      }
      reject()
      fields.readAgain(in: bytes, range)
    }
    if fields.count == fields.layout.count, isClosed(bytes) {
      take(bytes, line)
    } else if fields.count > fields.layout.count {
      collected.reject(line, .fields(fields.count, of: fields.layout.count))
    } else if bytes.isForeign(range) {
      if !bytes.isHeader(range) { collected.reject(line, .fields(1, of: fields.layout.count)) }
    } else if !bytes.isBlank(range) {
      pending = bytes.copy(range)
      (pendingLine, pendingLines) = (line, 1)
    }
  }

  /// Takes a whole row, if it belongs here; else it is only counted.
  @inline(__always)
  private mutating func take(_ bytes: RawSpan, _ line: Int) {
    if !fields.isToldByEnds { fields.readAgain(in: bytes, fields.range) }
    guard let number = collected.belonging(bytes, fields) else { return }
    if fields.isToldByEnds { fields.readAgain(in: bytes, fields.range) }
    collected.take(bytes, fields, number, line)
  }

  /// Goes on with a row that a line break in its text has cut.
  private mutating func glue(_ bytes: RawSpan, _ range: Range<Int>) {
    pending.append(UInt8(ascii: "\n"))
    pending += bytes.copy(range)
    pendingLines += 1
    let row = pending
    let span = row.span.bytes
    // What is glued has no end of a line that counts: every one is text.
    fields.readAgain(in: span, 0..<row.count)
    if fields.count == fields.layout.count, isClosed(span) {
      take(span, pendingLine)
      pending = []
    } else if fields.count > fields.layout.count || pendingLines > Self.mostLines
      || row.count > Self.longestRow
    {
      reject()
    }
  }

  /// Whether the last field ends with its quotation mark. One that does not goes on in the next line,
  /// or the file was cut there.
  private func isClosed(_ bytes: RawSpan) -> Bool {
    let start = fields.separators > 0 ? fields.last + 3 : fields.range.lowerBound
    return start < fields.range.upperBound
      && bytes.byte(fields.range.upperBound - 1) == UInt8(ascii: "\"")
  }

  private mutating func takeTabbed(_ bytes: RawSpan) {
    let (count, wanted) = (fields.count, fields.layout.count)
    // The tab that ends a row may be there or not.
    let isEnded = fields.separators > 0 && fields.last == fields.range.upperBound - 1
    if count == wanted || isEnded && count == wanted + 1 {
      take(bytes, line)
    } else if !bytes.isBlank(fields.range) {
      collected.reject(line, .fields(isEnded ? count - 1 : count, of: wanted))
    }
  }

  private mutating func takeHeader(_ bytes: RawSpan, _ range: Range<Int>) throws(RegisterFault) {
    var text = bytes.copy(range)
    if text.starts(with: [0xEF, 0xBB, 0xBF]) { text.removeFirst(3) }
    text.removeAll { $0 < 0x20 && $0 != UInt8(ascii: "\t") }
    // A file may begin with empty lines.
    guard !text.allSatisfy({ $0 == UInt8(ascii: " ") }) else { return }
    let layout = try RegisterLayout(header: ReceivedText.text(text))
    (fields, hasHeader) = (RegisterFields(layout), true)
    for name in layout.unknown.prefix(10) { collected.tellUnknown(column: name) }
  }

  /// Gives up the row that is not whole.
  private mutating func reject() {
    let row = pending
    fields.readAgain(in: row.span.bytes, 0..<row.count)
    collected.reject(pendingLine, .fields(fields.count, of: fields.layout.count))
    pending = []
  }
}

extension RawSpan {
  /// The byte at a place within the span.
  @inline(__always)
  func byte(_ place: Int) -> UInt8 { unsafeLoad(fromByteOffset: place, as: UInt8.self) }

  /// The first place of a byte from a place on; nil where there is none.
  fileprivate func first(_ wanted: UInt8, from start: Int) -> Int? {
    var place = start
    while place < byteCount {
      if byte(place) == wanted { return place }
      place &+= 1
    }
    return nil
  }

  func copy(_ range: Range<Int>) -> [UInt8] {
    Array(unsafeUninitializedCapacity: range.count) { buffer, count in
      for (offset, place) in range.enumerated() {
        buffer.initializeElement(at: offset, to: byte(place))
      }
      count = range.count
    }
  }

  fileprivate func isBlank(_ range: Range<Int>) -> Bool {
    range.allSatisfy { byte($0) <= UInt8(ascii: " ") }
  }

  /// Whether a line can be no part of a row: a header, where files were put one after the other, or a
  /// row of Statistics Sweden's.
  fileprivate func isForeign(_ range: Range<Int>) -> Bool {
    if isHeader(range) { return true }
    var tabs = 0
    for place in range where byte(place) == UInt8(ascii: "\t") { tabs += 1 }
    return tabs >= 10
  }

  fileprivate func isHeader(_ range: Range<Int>) -> Bool {
    let mark = "organisationsidentitet;".utf8
    var place = range.lowerBound
    if place < range.upperBound, byte(place) == 0xEF { place += 3 }
    guard place + mark.count <= range.upperBound else { return false }
    for (offset, letter) in mark.enumerated() where byte(place + offset) != letter { return false }
    return true
  }

  /// Whether a line begins as a row of Bolagsverket's does: `"5599900015$ORGNR-IDORG"`.
  fileprivate func beginsRow(_ range: Range<Int>) -> Bool {
    guard range.count > 12, byte(range.lowerBound) == UInt8(ascii: "\"") else { return false }
    var place = range.lowerBound + 1
    while place < range.upperBound, byte(place).isDigit { place += 1 }
    guard place > range.lowerBound + 1, place < range.upperBound, byte(place) == UInt8(ascii: "$")
    else { return false }
    let mark = Array("-IDORG\"".utf8)
    let end = Swift.min(range.upperBound, place + 24)
    return (place..<end).contains { start in
      start + mark.count <= range.upperBound
        && mark.indices.allSatisfy { byte(start + $0) == mark[$0] }
    }
  }
}
