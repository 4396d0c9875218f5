/// A table as text: a row a line, cells apart (RFC 4180).
package struct CSVTable: Equatable, Sendable {
  package enum Style: Sendable {
    /// Commas and nothing else: read again, it is the same table.
    case exact
    /// As spreadsheets in Swedish want it: a byte order mark, semicolons, and an apostrophe before
    /// what they would take for a formula.
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
        let text = style == .spreadsheet && cell.isDangerous ? "'" + cell : cell
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
  /// Whether a spreadsheet would take it for a formula, whatever apostrophes stand before it: these
  /// count too, so that taking one away again gives what there was.
  var isDangerous: Bool {
    guard let first = unicodeScalars.first(where: { $0 != "'" }) else { return false }
    return "=+-@\t\r＝＋－＠".unicodeScalars.contains(first)
  }
}
