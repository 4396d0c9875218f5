import Lettering

/// What was read of a table. The separator (`,` `;` or tab) is the one that the first line has most
/// of; quotes are as in RFC 4180, and UTF-16 and Windows-1252 are read where a spreadsheet wrote
/// them.
package struct CSVReading: Equatable, Sendable {
  package struct Row: Equatable, Sendable {
    package var cells: [String]
    /// The number of the line that the row begins on, from 1.
    package let line: Int
  }

  package private(set) var header: [String] = []
  /// The rows below the headings. A row has as many cells as there are headings, or fewer.
  package private(set) var rows: [Row] = []
  package private(set) var problems: [ExchangeProblem] = []

  package init(_ bytes: [UInt8]) {
    guard bytes.count <= ReceivedText.maximumBytes else {
      problems = [ExchangeProblem(line: 1, .tooLarge)]
      return
    }
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    let text = Array(ReceivedText.text(ReceivedText.withoutMark(bytes)).utf8)
    var scanner = CSVScanner(text)
    while let row = scanner.next() { rows.append(row) }
    problems = scanner.problems
    guard !rows.isEmpty else {
      if problems.isEmpty { problems = [ExchangeProblem(line: 1, .nothing)] }
      return
    }
    // A spreadsheet may have empty rows above the headings.
    let isBlank = { (row: Row) in row.cells.allSatisfy(\.trimmed.isEmpty) }
    if let start = rows.firstIndex(where: { !isBlank($0) }) { rows.removeFirst(start) }
    if hasMark || scanner.separator != UInt8(ascii: ",") { takeApostrophesAway() }
    header = rows.removeFirst().cells
    for row in rows where row.cells.dropFirst(header.count).contains(where: { !$0.trimmed.isEmpty })
    {
      let fact = ExchangeProblem.Fact.tooManyCells(row.cells.count, columns: header.count)
      problems.append(ExchangeProblem(line: row.line, fact))
    }
  }

  /// Removes the apostrophes that keep a spreadsheet from calculating; see `CSVTable.Style`.
  private mutating func takeApostrophesAway() {
    for row in rows.indices {
      for column in rows[row].cells.indices {
        rows[row].cells[column] = rows[row].cells[column].unguarded
      }
    }
  }
}

/// Reads the rows of a table, one after the other.
package struct CSVScanner {
  let separator: UInt8
  private(set) var problems: [ExchangeProblem] = []
  private let bytes: [UInt8]
  private var place = 0
  private var line = 1
  private var lineStart = 0

  private static let quote = UInt8(ascii: "\"")

  /// - Parameter bytes: UTF-8.
  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
    let first = bytes.prefix { !$0.isLineEnd }
    // Excel writes `sep=;` on the first line to name the separator.
    if first.count == 5, first.starts(with: "sep=".utf8), let last = first.last {
      separator = last
      place = first.count
      return
    }
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    for byte in bytes {
      if byte == Self.quote { isQuoted.toggle() }
      if !isQuoted, byte.isLineEnd { break }
      if !isQuoted { counts[byte, default: 0] += 1 }
    }
    // On a tie the comma loses: it may be part of a heading, as in "Telefon, arbete".
    let marks = "\t;,".utf8
    let most = marks.map { counts[$0] ?? 0 }.max() ?? 0
    let found = marks.first { counts[$0] ?? 0 == most }
    separator = most == 0 ? UInt8(ascii: ",") : found ?? UInt8(ascii: ",")
  }

  /// The next row that is no empty line; nil where the text ends.
  package mutating func next() -> CSVReading.Row? {
    while place < bytes.count, bytes[place].isLineEnd { endLine() }
    guard place < bytes.count else { return nil }
    let start = line
    var cells: [String] = []
    while true {
      cells.append(cell())
      guard place < bytes.count, bytes[place] == separator else { break }
      place += 1
    }
    if place < bytes.count { endLine() }
    return CSVReading.Row(cells: cells, line: start)
  }

  /// Goes past a line end: LF, CR LF or CR.
  private mutating func endLine() {
    let isReturn = bytes[place] == UInt8(ascii: "\r")
    place += 1
    if isReturn, place < bytes.count, bytes[place] == UInt8(ascii: "\n") { place += 1 }
    line += 1
    lineStart = place
  }

  private mutating func cell() -> String {
    guard place < bytes.count, bytes[place] == Self.quote else { return text(plain()) }
    let (quoteLine, quotePlace, quoteStart) = (line, place, lineStart)
    place += 1
    var cell: [UInt8] = []
    while place < bytes.count {
      let byte = bytes[place]
      if byte == Self.quote {
        place += 1
        guard place < bytes.count, bytes[place] == Self.quote else {
          let rest = plain()
          if !rest.isEmpty { report(.afterQuote, rest.count) }
          return text(cell + rest)
        }
      }
      if byte == UInt8(ascii: "\n") { (line, lineStart) = (line + 1, place + 1) }
      cell.append(byte)
      place += 1
    }
    let column = column(of: quotePlace, from: quoteStart)
    problems.append(ExchangeProblem(line: quoteLine, column: column, .openQuote))
    return text(cell)
  }

  /// Reads an unquoted cell, up to the next separator or line end.
  private mutating func plain() -> ArraySlice<UInt8> {
    let rest = bytes[place...]
    let end = rest.firstIndex { $0 == separator || $0.isLineEnd } ?? bytes.count
    place = end
    return rest[..<end]
  }

  private func text(_ bytes: some Collection<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self)
  }

  /// The column of a place in its line, from 1, in characters.
  private func column(of place: Int, from start: Int) -> Int {
    text(bytes[start..<place]).unicodeScalars.count + 1
  }

  /// Reports a problem at the first of the `count` bytes that were just passed. It stops at a
  /// hundred: a file that is no table would have one on every line.
  private mutating func report(_ fact: ExchangeProblem.Fact, _ count: Int) {
    guard problems.count < 100 else { return }
    problems.append(
      ExchangeProblem(line: line, column: column(of: place - count, from: lineStart), fact))
  }
}

extension UInt8 {
  fileprivate var isLineEnd: Bool { self == UInt8(ascii: "\n") || self == UInt8(ascii: "\r") }
}
