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

  private var layout: RegisterLayout?
  private var collected: RegisterCollector
  /// The number of the line that comes next, from 1.
  private var line = 1
  /// The first lines of a row that is not whole, the line that it begins on, and how many it has.
  private var pending: [UInt8] = []
  private var pendingLine = 0
  private var pendingLines = 0
  /// Whether the rest of a line that is too long is passed over.
  private var isSkipping = false
  /// Where the separators of the line stand that was looked at last.
  private var bounds: [Int] = []

  package init(_ area: RegisterArea) {
    collected = RegisterCollector(area)
    bounds.reserveCapacity(64)
  }

  /// Takes the next bytes of the file.
  /// - Parameter isLast: whether the file ends with them.
  /// - Returns: how many were taken; the others are to be handed in again, with more after them.
  /// - Throws: where the file is of no kind that is known.
  package mutating func take(_ bytes: RawSpan, isLast: Bool) throws(RegisterFault) -> Int {
    var start = 0
    let count = bytes.byteCount
    while start < count {
      guard let end = endOfLine(in: bytes, from: start) else {
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
    guard let layout else { throw .empty }
    return collected.reading(layout)
  }

  private mutating func skipLine() throws(RegisterFault) {
    guard layout != nil else { throw .unknownFormat }
    if !pending.isEmpty { reject() }
    collected.reject(line, .tooLong)
  }

  /// The end of the line that begins at a place, and in `bounds` where its separators are; nil where
  /// it does not end here.
  private mutating func endOfLine(in bytes: RawSpan, from start: Int) -> Int? {
    bounds.removeAll(keepingCapacity: true)
    let count = bytes.byteCount
    let isQuoted = layout?.isQuoted == true
    let mark: UInt8 = isQuoted ? UInt8(ascii: ";") : UInt8(ascii: "\t")
    let (ends, marks) = (Eight(repeating: UInt8(ascii: "\n")), Eight(repeating: mark))
    var place = start
    while place &+ 8 <= count {
      let word = bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: place, as: UInt64.self)
      var found = marks.places(in: word)
      let end = ends.places(in: word)
      // Only what stands before the end of the line is of this line.
      if end != 0 { found &= (end & (0 &- end)) &- 1 }
      while found != 0 {
        note(place &+ found.trailingZeroBitCount / 8, bytes, start, isQuoted)
        found &= found &- 1
      }
      if end != 0 { return place &+ end.trailingZeroBitCount / 8 }
      place &+= 8
    }
    while place < count {
      let byte = bytes.unsafeLoad(fromUncheckedByteOffset: place, as: UInt8.self)
      if byte == UInt8(ascii: "\n") { return place }
      if byte == mark { note(place, bytes, start, isQuoted) }
      place &+= 1
    }
    return nil
  }

  /// Notes a separator: a tab, or a semicolon with a quotation mark on each side.
  @inline(__always)
  private mutating func note(_ place: Int, _ bytes: RawSpan, _ start: Int, _ isQuoted: Bool) {
    guard isQuoted else { return bounds.append(place) }
    guard place > start, place &+ 1 < bytes.byteCount,
      bytes.unsafeLoad(fromUncheckedByteOffset: place &- 1, as: UInt8.self) == UInt8(ascii: "\""),
      bytes.unsafeLoad(fromUncheckedByteOffset: place &+ 1, as: UInt8.self) == UInt8(ascii: "\"")
    else { return }
    bounds.append(place &- 1)
  }

  private mutating func takeLine(_ bytes: RawSpan, _ range: Range<Int>) throws(RegisterFault) {
    defer { line += 1 }
    guard let layout else { return try takeHeader(bytes, range) }
    var range = range
    while let last = range.last, bytes.byte(last) == UInt8(ascii: "\r") {
      range = range.lowerBound..<last
    }
    if !layout.isQuoted { return takeTabbed(bytes, range, layout) }
    if !pending.isEmpty {
      guard bytes.beginsRow(range), layout[.number] == 0 else {
        return glue(bytes, range, layout)
      }
      reject()
    }
    guard !bytes.isBlank(range) else { return }
    let fields = bounds.count + 1
    if fields == layout.count, isClosed(bytes, range) {
      collected.take(bytes, RegisterFields(range, bounds, layout), line)
    } else if fields > layout.count {
      collected.reject(line, .fields(fields, of: layout.count))
    } else {
      pending = bytes.copy(range)
      (pendingLine, pendingLines) = (line, 1)
    }
  }

  /// Goes on with a row that a line break in its text has cut.
  private mutating func glue(_ bytes: RawSpan, _ range: Range<Int>, _ layout: RegisterLayout) {
    pending.append(UInt8(ascii: "\n"))
    pending += bytes.copy(range)
    pendingLines += 1
    let row = pending
    let span = row.span.bytes
    // What is glued has no end of a line that counts: every one is text.
    bounds = separators(in: span)
    let fields = bounds.count + 1
    if fields == layout.count, isClosed(span, 0..<row.count) {
      collected.take(span, RegisterFields(0..<row.count, bounds, layout), pendingLine)
      pending = []
    } else if fields > layout.count || pendingLines > Self.mostLines
      || row.count > Self.longestRow
    {
      reject()
    }
  }

  /// Whether the last field ends with its quotation mark. One that does not goes on in the next line,
  /// or the file was cut there.
  private func isClosed(_ bytes: RawSpan, _ range: Range<Int>) -> Bool {
    let start = bounds.last.map { $0 + 3 } ?? range.lowerBound
    return start < range.upperBound && bytes.byte(range.upperBound - 1) == UInt8(ascii: "\"")
  }

  private func separators(in bytes: RawSpan) -> [Int] {
    guard bytes.byteCount > 2 else { return [] }
    return (1..<bytes.byteCount - 1).compactMap { place in
      bytes.byte(place) == UInt8(ascii: ";") && bytes.byte(place - 1) == UInt8(ascii: "\"")
        && bytes.byte(place + 1) == UInt8(ascii: "\"") ? place - 1 : nil
    }
  }

  private mutating func takeTabbed(
    _ bytes: RawSpan, _ range: Range<Int>, _ layout: RegisterLayout
  ) {
    guard !bytes.isBlank(range) else { return }
    // The tab that ends a row may be there or not.
    var fields = bounds.count + 1
    if let last = bounds.last, last == range.upperBound - 1 { fields -= 1 }
    guard fields == layout.count else {
      return collected.reject(line, .fields(fields, of: layout.count))
    }
    collected.take(bytes, RegisterFields(range, bounds, layout), line)
  }

  private mutating func takeHeader(_ bytes: RawSpan, _ range: Range<Int>) throws(RegisterFault) {
    var text = bytes.copy(range)
    if text.starts(with: [0xEF, 0xBB, 0xBF]) { text.removeFirst(3) }
    text.removeAll { $0 < 0x20 && $0 != UInt8(ascii: "\t") }
    // A file may begin with empty lines.
    guard !text.allSatisfy({ $0 == UInt8(ascii: " ") }) else { return }
    let layout = try RegisterLayout(header: ReceivedText.text(text))
    self.layout = layout
    for name in layout.unknown.prefix(10) { collected.tellUnknown(column: name) }
  }

  /// Gives up the row that is not whole.
  private mutating func reject() {
    let fields = separators(in: pending.span.bytes).count + 1
    collected.reject(pendingLine, .fields(fields, of: layout?.count ?? 0))
    pending = []
  }
}

/// Eight bytes that are looked for at once in a word.
private struct Eight {
  private let pattern: UInt64

  init(repeating byte: UInt8) { pattern = UInt64(byte) &* 0x0101_0101_0101_0101 }

  /// The high bit of each byte of a word that is the one looked for, the first byte lowest.
  @inline(__always)
  func places(in word: UInt64) -> UInt64 {
    let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    let other = UInt64(littleEndian: word) ^ pattern
    return ~(((other & low) &+ low) | other | low)
  }
}

extension RawSpan {
  /// The byte at a place within the span.
  @inline(__always)
  func byte(_ place: Int) -> UInt8 { unsafeLoad(fromByteOffset: place, as: UInt8.self) }

  func copy(_ range: Range<Int>) -> [UInt8] {
    Array(unsafeUninitializedCapacity: range.count) { buffer, count in
      for (offset, place) in range.enumerated() { buffer.initializeElement(at: offset, to: byte(place)) }
      count = range.count
    }
  }

  fileprivate func isBlank(_ range: Range<Int>) -> Bool {
    range.allSatisfy { byte($0) <= UInt8(ascii: " ") }
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
