package import Almanac
import Lettering
package import Model

/// What a file of indicators may leave to whoever takes it in.
package struct IndicatorChoice: Equatable, Sendable {
  /// A category of a dimension.
  package struct Selected: Equatable, Sendable {
    package let dimension: String
    package let category: String

    package init(_ dimension: String, _ category: String) {
      (self.dimension, self.category) = (dimension, category)
    }
  }

  /// The key of the indicator that the values are of.
  package var indicator: String?
  package var selection: [Selected]

  package init(indicator: String? = nil, selection: [Selected] = []) {
    (self.indicator, self.selection) = (indicator, selection)
  }
}

/// A file with values of indicators, as it was read: a page of Kolada, a table in JSON-stat or one of
/// Insikt.
package struct IndicatorFile: Equatable, Sendable {
  enum Content: Equatable, Sendable {
    case kolada(KoladaReading)
    case table(JSONStatTable)
    case insikt(InsiktTable)
    case nothing
  }

  package let name: String
  package private(set) var problems: [ExchangeProblem] = []
  let content: Content

  /// No larger file is read.
  package static let maximumBytes = 400_000_000

  package init(_ file: ForeignBytes) {
    name = file.name
    guard file.bytes.count <= Self.maximumBytes else {
      content = .nothing
      problems = [
        Self.problem(Phrase("filen är större än 400 MB", "the file is larger than 400 MB"))
      ]
      return
    }
    guard Self.isJSON(file.bytes) else {
      guard InsiktTable.recognises(file.bytes) else {
        content = .nothing
        problems = [
          Self.problem(
            Phrase(
              "väntade JSON från Kolada, JSON-stat eller en tabell ur Insikt",
              "expected JSON of Kolada, JSON-stat or a table of Insikt"))
        ]
        return
      }
      let table = InsiktTable(file.bytes)
      content = .insikt(table)
      problems = table.problems
      return
    }
    let json = JSONReading(file.bytes)
    do throws(JSONProblem) {
      if let problem = json.problem { throw problem }
      content = try Self.content(json.root)
    } catch {
      content = .nothing
      problems = [error.told]
      return
    }
    if case .kolada(let page) = content {
      problems = page.strange.prefix(100).map { line in
        Self.problem(
          Phrase(
            "raden är varken ett värde eller ett nyckeltal", "the row is no value and no measure"),
          line: line, isError: false)
      }
    }
  }

  private static func problem(_ words: Phrase, line: Int = 1, isError: Bool = true)
    -> ExchangeProblem
  {
    ExchangeProblem(line: line, .said(words, isError: isError))
  }

  private static func content(_ root: JSONValue) throws(JSONProblem) -> Content {
    if KoladaReading.recognises(root) { return .kolada(KoladaReading(root)) }
    if JSONStatTable.recognises(root) { return .table(try JSONStatTable(root)) }
    throw JSONProblem(
      line: 1, column: 1,
      what: Phrase(
        "varken Kolada (v3) eller JSON-stat", "neither Kolada (v3) nor JSON-stat"))
  }

  /// Whether it begins as a text of JSON.
  static func isJSON(_ bytes: [UInt8]) -> Bool {
    let start = bytes.prefix(64).drop {
      $0 == 0xEF || $0 == 0xBB || $0 == 0xBF || $0.isBlank || $0 == 0x0A || $0 == 0x0D
    }
    return start.first == UInt8(ascii: "{") || start.first == UInt8(ascii: "[")
  }
}

/// Files that are taken in together: what one calls a measure is the name of the values in another.
package struct IndicatorReading: ImportReading {
  package let files: [IndicatorFile]
  package var choice: IndicatorChoice

  package init(_ files: [IndicatorFile], _ choice: IndicatorChoice = IndicatorChoice()) {
    (self.files, self.choice) = (files, choice)
  }

  package var problems: [ExchangeProblem] { files.flatMap(\.problems) }

  package func plan(in municipality: Municipality, on day: Day) -> ImportPlan {
    var planner = IndicatorPlanner(municipality, choice)
    planner.take(files.map(\.content))
    return planner.plan
  }
}
