import Almanac
import Canvas
import Dashboard
import Exchange
import Model
import RecFile

/// Records as text for people, and as rec, JSON or CSV for programs.
struct RecordWriter {
  let municipality: Municipality
  let language: Language
  let format: RecordFormat

  func list(_ type: RecordType, _ ids: [RecordID]) -> [UInt8] {
    switch format {
    case .text: Array(lines(ids).map { $0.printable + "\n" }.joined().utf8)
    case .rec: rec(type)
    case .json: json(type, municipality.records(of: type))
    case .csv: CSVTable(type, municipality.records(of: type)).bytes()
    }
  }

  func show(_ id: RecordID) -> [UInt8] {
    let records = municipality.records(with: id)
    switch format {
    case .text:
      let today = municipality.settings.asOf ?? Clock.today
      return Array(
        CardText(municipality, today: today, language: language).lines(for: id, width: 78)
          .map { $0 + "\n" }.joined().utf8)
    case .rec: return records.flatMap { $0.outsideSource(in: id.type) + [0x0A] }
    case .json: return json(id.type, records)
    case .csv: return CSVTable(id.type, records).bytes()
    }
  }

  /// Each record by its key and title; what has a day has that between them, and whose it is or
  /// where, in columns.
  private func lines(_ ids: [RecordID]) -> [String] {
    let rows = ids.map { id in
      let record = municipality.decoded(id)
      return (
        cells: [id.key] + (record?.columns(in: municipality) ?? []),
        title: record?.title(in: municipality, .swedish) ?? ""
      )
    }
    guard rows.contains(where: { $0.cells.count > 1 }) else {
      return rows.map { "\($0.cells[0])  \($0.title)" }
    }
    let widths = (0..<3).map { column in
      rows.map { row in
        column < row.cells.count ? TextWidth.columns(of: row.cells[column].printable) : 0
      }.max() ?? 0
    }
    return rows.map { row in
      let padded = zip(row.cells, widths).map { cell, width in
        cell + String(repeating: " ", count: max(0, width - TextWidth.columns(of: cell.printable)))
      }
      return (padded + [row.title]).joined(separator: "  ")
    }
  }

  /// The file byte for byte, but for what must not leave it.
  private func rec(_ type: RecordType) -> [UInt8] {
    let file = municipality.file(of: type)
    var bytes: [UInt8] = []
    var end = 0
    for record in file.records where record.hasMaskedNumber(in: type) {
      bytes += file.bytes[end..<record.source.startIndex] + record.outsideSource(in: type)
      end = record.source.endIndex
    }
    return bytes + file.bytes[end...]
  }

  /// An array with an object a record; a field that repeats is an array.
  private func json(_ type: RecordType, _ records: [Record]) -> [UInt8] {
    var text = "["
    for (number, record) in records.enumerated() {
      text += number == 0 ? "\n  {" : ",\n  {"
      var names: [String] = []
      for field in record.fields where !names.contains(field.name) { names.append(field.name) }
      text += names.map { name in
        let values = record.outsideValues(of: name, in: type).map(JSON.string)
        let value = values.count == 1 ? values[0] : "[" + values.joined(separator: ", ") + "]"
        return "\(JSON.string(name)): \(value)"
      }.joined(separator: ", ")
      text += "}"
    }
    return Array((text + (records.isEmpty ? "]\n" : "\n]\n")).utf8)
  }
}

extension CSVTable {
  /// Records as a table: a column a field, repeated values on lines of their own within the cell.
  init(_ type: RecordType, _ records: [Record]) {
    var names = type.schema.fields.map(\.name)
    var known = Set(names)
    for record in records {
      for field in record.fields where known.insert(field.name).inserted {
        names.append(field.name)
      }
    }
    self.init(
      header: names,
      rows: records.map { record in
        names.map { record.outsideValues(of: $0, in: type).joined(separator: "\n") }
      })
  }
}

/// JSON (RFC 8259), put together from its parts. What a terminal would obey is escaped, so that it
/// may be shown one.
enum JSON {
  static func string(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case _ where scalar.isControl:
        let hex = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  static func string(_ text: String?) -> String { text.map { string($0) } ?? "null" }

  /// - Parameter values: JSON already.
  static func object(_ values: [(name: String, value: String)]) -> String {
    "{" + values.map { "\(string($0.name)): \($0.value)" }.joined(separator: ", ") + "}"
  }

  /// An element a line.
  static func array(_ elements: [String]) -> String {
    "[" + elements.map { "\n  " + $0 }.joined(separator: ",") + (elements.isEmpty ? "]\n" : "\n]\n")
  }
}
