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

  private static let maximumLines = 40
  private static let longestLine = 500

  /// Nil where there is no word in it.
  static func emergency(_ bytes: [UInt8]) -> Emergency? {
    let fields = RecFile(bytes).sets.flatMap(\.records).flatMap { Array($0.fields) }
    guard fields.contains(where: { words.contains($0.name) }) else { return plain(bytes) }
    let strange = fields.filter { !words.contains($0.name) && $0.name != "Since" }
    let swedish = text(fields, "Title", "Text", more: strange)
    let english = text(fields, "TitleEn", "TextEn")
    guard swedish != nil || english != nil else { return nil }
    let since = fields.first { $0.name == "Since" }.flatMap { Moment($0.value) }
    return Emergency(swedish: swedish, english: english, since: since)
  }

  private static let words: Set<String> = ["Title", "Text", "TitleEn", "TextEn"]

  /// A title, or the first line in its place, and the rest in the order of the file.
  /// - Parameter more: fields with names that mean nothing: what they say is said too.
  private static func text(
    _ fields: [Field], _ title: String, _ text: String, more: [Field] = []
  ) -> Emergency.Text? {
    let titles = fields.filter { $0.name == title }
    let texts = (fields.filter { $0.name == text } + more).sorted { $0.line < $1.line }
    return said((titles + texts).flatMap { lines($0.value) })
  }

  private static func plain(_ bytes: [UInt8]) -> Emergency? {
    let text = String(decoding: bytes, as: UTF8.self)
    let own = lines(text).filter { line in
      !["#", "%", "Since:"].contains { line.hasPrefix($0) }
    }
    return said(own).map { Emergency(swedish: $0) }
  }

  private static func said(_ lines: [String]) -> Emergency.Text? {
    lines.first.map {
      Emergency.Text(title: $0, lines: Array(lines.dropFirst().prefix(maximumLines)))
    }
  }

  private static func lines(_ text: String) -> [String] {
    text.split(whereSeparator: \.isNewline).map { line in
      String(line.drop(while: \.isWhitespace).prefix(longestLine))
    }.filter { !$0.isEmpty }
  }
}
