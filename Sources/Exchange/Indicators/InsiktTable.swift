import Almanac
import Lettering

/// A table of Insikt, the survey of businesses' meetings with authorities, as its portal exports it:
/// a row an area, with an index (NKI, or NUI) for each year and six factors for the last. Columns are
/// known by their words.
package struct InsiktTable: Equatable, Sendable {
  package struct Value: Equatable, Sendable {
    package let line: Int
    /// "Miljö- och hälsoskydd".
    package let area: String
    /// "NKI", "Bemötande".
    package let factor: String
    package let year: Int
    /// Nil where there is none: `-` in the table, or fewer answers than may be told of.
    package let value: Double?
    package let answers: Int?

    /// The key of its indicator.
    /// No longer than a key may be, so that it is found by it the next time.
    package var key: String {
      let factor = factor.slug
      var name = area.slug.prefix(max(1, 60 - "insikt--".utf8.count - factor.utf8.count))
      while name.hasSuffix("-") { name.removeLast() }
      return "insikt-\(name)-\(factor)"
    }
  }

  /// The fewest answers of which a value is told.
  package static let fewestAnswers = 7
  /// The year from which the index is made of other areas than before.
  package static let breakYear = 2024

  package private(set) var values: [Value] = []
  package private(set) var problems: [ExchangeProblem] = []

  private static let factors = [
    "Information", "Tillgänglighet", "Bemötande", "Kompetens", "Rättssäkerhet", "Effektivitet",
  ]

  private enum Column: Equatable {
    case area, answers(Int?)
    /// With the year that its heading says, if it does.
    case index(Int)
    case factor(String, Int?)
  }

  /// Whether a table is such, by its headings.
  static func recognises(_ bytes: [UInt8]) -> Bool {
    let columns = Self.columns(CSVReading(Array(bytes.prefix(1 << 16))).header)
    return columns.contains(.area)
      && columns.contains {
        switch $0 {
        case .index, .factor: true
        default: false
        }
      }
  }

  init(_ bytes: [UInt8]) {
    let table = CSVReading(bytes)
    problems = table.problems
    let columns = Self.columns(table.header)
    let years = columns.compactMap { if case .index(let year) = $0 { year } else { nil } }
    for row in table.rows where row.cells.contains(where: { !$0.trimmed.isEmpty }) {
      take(row, columns, lastYear: years.max())
    }
    if problems.isEmpty, values.isEmpty {
      problems = [
        ExchangeProblem(
          line: 1,
          .said(
            Phrase(
              "inga värden: väntade en rad per område, med NKI och årtal i rubriken",
              "no values: expected a row an area, with NKI and a year in the heading"),
            isError: true))
      ]
    }
  }

  private static func columns(_ header: [String]) -> [Column?] {
    header.enumerated().map { place, heading in
      let words = heading.asLine.slug.split(separator: "-").map(String.init)
      let year = words.lazy.compactMap { Int($0) }.first { (1990...2100).contains($0) }
      if words.contains("nki") || words.contains("nui") { return year.map { .index($0) } }
      if let factor = factors.first(where: { words.contains($0.slug) }) {
        return .factor(factor, year)
      }
      if words.contains("svar") || words.contains("answers") || words.contains("svarande") {
        return .answers(year)
      }
      return ["omrade", "myndighetsomrade", "area"].contains(words.first)
        || place == 0 && words == []
        ? .area : nil
    }
  }

  private mutating func take(_ row: CSVReading.Row, _ columns: [Column?], lastYear: Int?) {
    var area = ""
    var answers: [Int?: Int] = [:]
    for (column, cell) in zip(columns, row.cells) {
      switch column {
      case .area: area = cell.asLine
      case .answers(let year):
        answers[year] = Int(cell.trimmed.filter { $0 != " " && $0 != "\u{A0}" })
      default: break
      }
    }
    let index = area.lowercased().contains("(nui)") ? "NUI" : "NKI"
    area =
      area.replacing("(NUI)", with: "").replacing("(nui)", with: "")
      .replacing("(NKI)", with: "").asLine
    guard !area.slug.isEmpty else {
      if problems.count < 100 {
        problems.append(
          ExchangeProblem(
            line: row.line,
            .said(Phrase("raden nämner inget område", "the row names no area"), isError: false)))
      }
      return
    }
    for (column, cell) in zip(columns, row.cells) {
      let (factor, year): (String, Int?)
      switch column {
      case .index(let said): (factor, year) = (index, said)
      case .factor(let name, let said): (factor, year) = (name, said ?? lastYear)
      default: continue
      }
      guard let year, !cell.trimmed.isEmpty else { continue }
      let count = answers[year] ?? answers[nil]
      let isTold = count.map { $0 >= Self.fewestAnswers } ?? true
      values.append(
        Value(
          line: row.line, area: area, factor: factor, year: year,
          value: isTold ? Self.number(cell.trimmed) : nil, answers: count))
    }
  }

  /// A number with a comma or a point; nil for `-` and all else.
  private static func number(_ text: String) -> Double? {
    let text = text.replacing(",", with: ".")
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), text.utf8.count <= 12,
      parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(\.isDigit) })
    else { return nil }
    return Double(text)
  }
}
