import Almanac
import Canvas
import Dashboard
import Model
import RecFile

/// Records as text for people, and as rec, JSON or CSV for programs.
struct RecordWriter {
  let municipality: Municipality
  let language: Language
  let format: RecordFormat

  func list(_ type: RecordType, _ ids: [RecordID]) -> [UInt8] {
    switch format {
    case .text:
      Array(ids.map { "\($0.key)  \(title($0))" }.map { $0.printable + "\n" }.joined().utf8)
    case .rec: municipality.file(of: type).bytes
    case .json: json(ids.compactMap { municipality.record($0) })
    case .csv: CSV.table(type, ids.compactMap { municipality.record($0) })
    }
  }

  func show(_ id: RecordID) -> [UInt8] {
    let records = [municipality.record(id)].compactMap { $0 }
    switch format {
    case .text:
      let today = municipality.settings.asOf ?? Clock.today
      return Array(
        CardText(municipality, today: today, language: language).lines(for: id, width: 78)
          .map { $0 + "\n" }.joined().utf8)
    case .rec: return records.flatMap { Array($0.source) + [0x0A] }
    case .json: return json(records)
    case .csv: return CSV.table(id.type, records)
    }
  }

  private func title(_ id: RecordID) -> String { municipality.title(of: id) ?? "" }

  /// An array with an object a record; a field that repeats is an array.
  private func json(_ records: [Record]) -> [UInt8] {
    var text = "["
    for (number, record) in records.enumerated() {
      text += number == 0 ? "\n  {" : ",\n  {"
      var names: [String] = []
      for field in record.fields where !names.contains(field.name) { names.append(field.name) }
      text += names.map { name in
        let values = record.values(FieldName(name)).map(JSON.string)
        let value = values.count == 1 ? values[0] : "[" + values.joined(separator: ", ") + "]"
        return "\(JSON.string(name)): \(value)"
      }.joined(separator: ", ")
      text += "}"
    }
    return Array((text + (records.isEmpty ? "]\n" : "\n]\n")).utf8)
  }
}

/// Records as comma-separated values (RFC 4180): a column a field, repeated values on lines of
/// their own within the cell.
enum CSV {
  static func table(_ type: RecordType, _ records: [Record]) -> [UInt8] {
    var names = type.schema.fields.map(\.name)
    for record in records {
      for field in record.fields where !names.contains(field.name) { names.append(field.name) }
    }
    var text = names.map(cell).joined(separator: ",") + "\r\n"
    for record in records {
      let cells = names.map { cell(record.values(FieldName($0)).joined(separator: "\n")) }
      text += cells.joined(separator: ",") + "\r\n"
    }
    return Array(text.utf8)
  }

  private static func cell(_ text: String) -> String {
    guard text.utf8.contains(where: { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }) else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}
