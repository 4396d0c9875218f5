package import Almanac
import Lettering
package import Model

/// A table as text: a row a line, cells apart (RFC 4180).
package struct CSVTable: Equatable, Sendable {
  package enum Style: Sendable {
    /// Commas and nothing else: read again, it is the same table.
    case exact
    /// As Excel in Swedish wants it: a byte order mark, semicolons, an apostrophe before text that
    /// it would take for a formula, and `="01110"` for text that it would take for a number or a
    /// day.
    case spreadsheet
  }

  package var header: [String]
  package var rows: [[String]]

  package init(header: [String], rows: [[String]]) {
    self.header = header
    self.rows = rows
  }

  package func bytes(_ style: Style = .exact) -> [UInt8] {
    var bytes: [UInt8] = style == .spreadsheet ? [0xEF, 0xBB, 0xBF] : []
    let separator = UInt8(ascii: style == .spreadsheet ? ";" : ",")
    for row in [header] + rows {
      for (column, cell) in row.enumerated() {
        if column > 0 { bytes.append(separator) }
        let text = style == .spreadsheet ? cell.guarded : cell
        Self.append(text, to: &bytes, separator, isAlone: row.count == 1)
      }
      bytes += "\r\n".utf8
    }
    return bytes
  }

  /// - Parameter isAlone: in its row, which would be an empty line without the quotes.
  private static func append(
    _ text: String, to bytes: inout [UInt8], _ separator: UInt8, isAlone: Bool
  ) {
    let needsQuotes = text.utf8.contains {
      $0 == separator || [0x22, 0x2C, 0x0A, 0x0D].contains($0)
    }
    guard needsQuotes || isAlone && text.isEmpty else {
      bytes += text.utf8
      return
    }
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      bytes.append(byte)
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}

extension String {
  /// The cell, guarded so that a spreadsheet leaves it alone.
  fileprivate var guarded: String {
    isDangerous ? "'" + self : isMistaken ? "=\"\(self)\"" : self
  }

  /// The inverse of `guarded`.
  var unguarded: String {
    if utf8.first == UInt8(ascii: "'"), isDangerous { return String(unicodeScalars.dropFirst()) }
    return textOfFormula.map { $0.isMistaken ? $0 : self } ?? self
  }

  /// What a spreadsheet shows of `="0701740605"`, which keeps the zero; nil where it is no such.
  var textOfFormula: String? {
    guard hasPrefix("=\""), hasSuffix("\""), utf8.count > 3 else { return nil }
    return String(dropFirst(2).dropLast())
  }

  /// Whether a spreadsheet would make another value of it: digits that begin with 0, of which it
  /// takes that away, more digits than it can count with, and what looks like a month (`2008-10`,
  /// `1/2`).
  private var isMistaken: Bool {
    let digits = utf8.count { $0.isDigit }
    if digits == utf8.count {
      return digits > 15 || digits > 1 && utf8.first == UInt8(ascii: "0")
    }
    let parts = split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "/" }
    return (2...3).contains(parts.count) && parts.count - 1 == utf8.count - digits
      && parts.allSatisfy { (1...4).contains($0.utf8.count) } && digits <= 6
  }

  /// A whole or a decimal number below zero: what begins with a minus and is no formula.
  private var isNegativeNumber: Bool {
    let parts = dropFirst().split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
    return utf8.first == UInt8(ascii: "-") && (1...2).contains(parts.count)
      && parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy(\.isDigit) }
  }

  /// Whether a spreadsheet would take it for a formula, whatever apostrophes stand before it: these
  /// count too, so that taking one away again gives what there was.
  var isDangerous: Bool {
    if isNegativeNumber { return false }
    guard let first = unicodeScalars.first(where: { $0 != "'" }) else { return false }
    return "=+-@\t\r＝＋－＠".unicodeScalars.contains(first)
  }
}

extension CSVTable {
  /// A table of the records of a type as people read it: the labels of its fields for headings
  /// where their language is Swedish, and a comma before decimals, as Excel in Swedish wants them.
  package func sheet(of type: RecordType, in language: Language) -> CSVTable {
    let fields = header.map { type.schema[$0] }
    let labels = zip(header, fields).map { name, field in
      language == .swedish ? field?.label.swedish ?? name : name
    }
    let rows = rows.map { row in
      zip(row, fields).map { cell, field in
        field?.kind == .decimal ? cell.replacing(".", with: ",") : cell
      }
    }
    return CSVTable(header: labels, rows: rows)
  }

  /// The table without the mention of records that are not to be told of, and without the rows that
  /// say nothing else, such as the appointments of somebody.
  package func leavingOut(
    _ type: RecordType, _ isHidden: (RecordID) -> Bool
  ) -> (table: CSVTable, leftOut: Int) {
    let fields = header.map { type.schema[$0] }
    let rows = rows.compactMap { row -> [String]? in
      var kept: [String] = []
      for (cell, field) in zip(row, fields) {
        guard let field, let target = field.target else {
          kept.append(cell)
          continue
        }
        let keys = cell.split(separator: "\n").map(String.init)
        let shown = keys.filter { !isHidden(RecordID(target, $0.trimmed)) }
        if shown.count < keys.count, shown.isEmpty, field.isMandatory { return nil }
        kept.append(shown.count < keys.count ? shown.joined(separator: "\n") : cell)
      }
      return kept
    }
    return (CSVTable(header: header, rows: rows), self.rows.count - rows.count)
  }
}
