import Lettering

/// What was read of a table. The separator (`,` `;` or tab) is the one that the first line has most
/// of; quotes are as in RFC 4180, and UTF-16 and Windows-1252 are read where a spreadsheet wrote them.
package struct CSVReading: Equatable, Sendable {
  package struct Row: Equatable, Sendable {
    package var cells: [String]
    /// Where it begins, from 1.
    package let line: Int
  }

  package private(set) var header: [String] = []
  /// Each with as many cells as there are columns, or fewer.
  package private(set) var rows: [Row] = []
  package private(set) var problems: [ExchangeProblem] = []

  package init(_ bytes: [UInt8]) {
    guard bytes.count <= ReceivedText.mostBytes else {
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

  /// Those that keep a spreadsheet from calculating; see `CSVTable.Style`.
  private mutating func takeApostrophesAway() {
    for row in rows.indices {
      for column in rows[row].cells.indices {
        rows[row].cells[column] = rows[row].cells[column].unguarded
      }
    }
  }
}
