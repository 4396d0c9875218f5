package import Almanac
import Lettering
import Model

/// A saved answer of Kolada (API v3, `/v3/data/…` and `/v3/kpi/…`): values of measures, or what
/// measures are called. Pages may be gathered in a list. What has no value, and what Kolada has
/// taken back, is passed over and told.
package struct KoladaReading: Equatable, Sendable {
  package struct Value: Equatable, Sendable {
    package let line: Int
    /// "U07451".
    package let kpi: String
    /// Four digits, or `G` and digits for a group.
    package let municipality: String
    package let period: String
    /// T all, K women, M men.
    package let gender: String
    package let value: Double
  }

  /// A place where there is no value, and why.
  package struct Skipped: Equatable, Sendable {
    package let line: Int
    package let kpi: String
    package let municipality: String
    package let period: String
    package let gender: String
    package let why: Why
  }

  package enum Why: Equatable, Sendable {
    case noValue(status: String)
    /// Kolada says that the row does not hold any longer.
    case deleted
    case notNumber(String)

    package var words: Phrase {
      switch self {
      case .noValue(""): Phrase("inget värde", "no value")
      case .noValue(let status):
        Phrase("inget värde, status \(status)", "no value, status \(status)")
      case .deleted: Phrase("borttaget ur Kolada", "deleted")
      case .notNumber(let text): Phrase("”\(text)” är inget tal", "“\(text)” is no number")
      }
    }
  }

  /// What a measure is called.
  package struct Title: Equatable, Sendable {
    package let line: Int
    package let kpi: String
    package let title: String
    package let area: String
  }

  package private(set) var values: [Value] = []
  package private(set) var skipped: [Skipped] = []
  package private(set) var titles: [Title] = []
  /// The addresses of further pages.
  package private(set) var nextPages: [String] = []
  /// The rows that are neither, by line.
  package private(set) var strange: [Int] = []

  init(_ root: JSONValue) {
    for page in root.isArray ? Array(root.elements) : [root] {
      for row in page["values"].map({ Array($0.elements) }) ?? [] { take(row) }
      if let next = (page["next_url"] ?? page["next_page"])?.string { nextPages.append(next) }
    }
  }

  /// Whether a text of JSON is such a page, or a list of them.
  static func recognises(_ root: JSONValue) -> Bool {
    guard let page = root.isArray ? root.elements.first(where: { _ in true }) : root,
      let values = page["values"], values.isArray
    else { return false }
    guard let row = values.elements.first(where: { _ in true }) else {
      return page["count"]?.integer == 0
    }
    return row["kpi"] != nil && row["municipality"] != nil
      || row["id"] != nil && row["title"] != nil && row["municipality_type"] != nil
  }

  private mutating func take(_ row: JSONValue) {
    if let kpi = row["kpi"]?.word.flatMap(Self.code),
      let municipality = row["municipality"]?.word.flatMap(Self.code),
      let period = row["period"]?.word, let cells = row["values"], cells.isArray
    {
      for cell in cells.elements { take(cell, kpi, municipality, period) }
    } else if let kpi = row["id"]?.word.flatMap(Self.code),
      let title = row["title"]?.string?.asLine,
      !title.isEmpty
    {
      titles.append(
        Title(
          line: row.line, kpi: kpi, title: title, area: row["operating_area"]?.string?.asLine ?? "")
      )
    } else {
      strange.append(row.line)
    }
  }

  private mutating func take(
    _ cell: JSONValue, _ kpi: String, _ municipality: String, _ period: String
  ) {
    let gender = cell["gender"]?.string ?? "T"
    func skip(_ why: Why) {
      skipped.append(
        Skipped(
          line: cell.line, kpi: kpi, municipality: municipality, period: period.asLine,
          gender: gender.asLine, why: why))
    }
    if cell["isdeleted"]?.bool == true { return skip(.deleted) }
    guard let value = cell["value"] else {
      return skip(.noValue(status: cell["status"]?.string?.asLine ?? ""))
    }
    guard let number = value.number else { return skip(.notNumber((value.word ?? "").asLine)) }
    values.append(
      Value(
        line: cell.line, kpi: kpi, municipality: municipality, period: period, gender: gender,
        value: number))
  }

  /// A code is letters and digits.
  private static func code(_ text: String) -> String? {
    let text = text.trimmed
    return (1...20).contains(text.utf8.count)
      && text.utf8.allSatisfy { $0.isDigit || ($0 | 0x20).isSmallLetter } ? text : nil
  }
}

extension String {
  /// A text of a foreign file as one line that a record can hold: no control characters, no more
  /// than a line's length.
  var asLine: String {
    let plain = unicodeScalars.map { scalar -> Character in
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse: " "
      default: Character(scalar)
      }
    }
    let words = String(plain).split(whereSeparator: \.isWhitespace)
    return String(words.joined(separator: " ").prefix(200)).trimmed
  }
}
