import Almanac
import Kiosk
import RecFile

/// `emergency.rec`: what everybody in the hall must read now.
///
///     Title: Koka vattnet
///     Text: Dricksvattnet i Bollmora är otjänligt.
///     Text: Koka det innan du dricker.
///     TitleEn: Boil your water
///     TextEn: The tap water in Bollmora is unsafe.
///     Since: 2026-03-01 09:30
///
/// Whoever writes it is in a hurry: where there are no such fields, each line is shown as it stands.
enum EmergencyFile {
  static let name = "emergency.rec"
  /// Nobody in a hurry writes more bytes.
  static let limit = 1 << 16

  private static let mostLines = 40
  private static let longestLine = 500

  /// Nil where there is no word in it.
  static func emergency(_ bytes: [UInt8]) -> Emergency? {
    let record = RecFile(bytes).sets.lazy.flatMap(\.records).first { record in
      ["Title", "Text", "TitleEn", "TextEn"].contains { record[FieldName($0)] != nil }
    }
    guard let record else { return plain(bytes) }
    let swedish = text(record, "Title", "Text")
    let english = text(record, "TitleEn", "TextEn")
    guard swedish != nil || english != nil else { return nil }
    return Emergency(
      swedish: swedish, english: english, since: record["Since"].flatMap { Moment($0) })
  }

  /// A title, or the first line in its place.
  private static func text(
    _ record: Record, _ title: FieldName, _ text: FieldName
  ) -> Emergency.Text? {
    said(lines(record[title] ?? "") + record.values(text).flatMap(lines))
  }

  private static func plain(_ bytes: [UInt8]) -> Emergency? {
    let text = String(decoding: bytes, as: UTF8.self)
    let own = lines(text).filter { !$0.hasPrefix("#") && !$0.hasPrefix("%") }
    return said(own).map { Emergency(swedish: $0) }
  }

  private static func said(_ lines: [String]) -> Emergency.Text? {
    lines.first.map { Emergency.Text(title: $0, lines: Array(lines.dropFirst().prefix(mostLines))) }
  }

  private static func lines(_ text: String) -> [String] {
    text.split(whereSeparator: \.isNewline).map { line in
      String(line.drop(while: \.isWhitespace).prefix(longestLine))
    }.filter { !$0.isEmpty }
  }
}
