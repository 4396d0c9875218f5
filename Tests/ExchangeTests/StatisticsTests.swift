import Almanac
import Foundation
import TestTowns
import Testing

@testable import Exchange
@testable import Model

/// What the files of agencies say, to the letter of the oracles, and in every form that they may have.
struct StatisticsTests {
  private let expected: [String: Any]

  init() throws { expected = try Oracle.json("expected-json.json") }

  private func kolada(_ name: String) throws -> KoladaReading {
    KoladaReading(JSONReading(try Oracle.bytes(name)).root)
  }

  private func table(_ text: String) throws(JSONProblem) -> JSONStatTable {
    try JSONStatTable(JSONReading(Array(text.utf8)).root)
  }

  // MARK: Kolada

  @Test func `Kolada's values are read as the oracle has them`() throws {
    let page = try kolada("kolada.json")
    let oracle = try #require(expected["kolada"] as? [String: Any])
    let values = try #require(oracle["observations"] as? [[Any]])
    #expect(page.values.count == values.count)
    for (value, known) in zip(page.values, values) {
      #expect(
        [value.kpi, value.municipality, value.period, value.gender]
          == known.prefix(4).map { $0 as? String })
      #expect(value.value == known[4] as? Double)
    }
    let skipped = try #require(oracle["skipped"] as? [[String]])
    #expect(
      page.skipped.map { [$0.kpi, $0.municipality, $0.period, $0.why.words.english] } == skipped)
    #expect(page.nextPages == [] && page.strange == [])
    let titles = try kolada("kolada-kpi.json").titles
    #expect(titles.map(\.kpi) == ["U07451"])
    #expect(titles.map(\.title) == ["Företagsklimat enl. Insikt - Totalt, NKI"])
    #expect(titles.map(\.area) == ["Näringsliv"])
  }

  @Test(arguments: ["next_url", "next_page"])
  func `a page that is not the last says where the next is`(_ name: String) {
    let text = "[{\"values\": [{\"kpi\": 1}, {}], \"\(name)\": \"https://x\"}]"
    let page = KoladaReading(JSONReading(Array(text.utf8)).root)
    #expect(page.nextPages == ["https://x"])
    #expect(page.strange == [1, 1])
  }

  // MARK: JSON-stat

  @Test func `a sparse table is read as the oracle has it`() throws {
    let table = try JSONStatTable(JSONReading(try Oracle.bytes("jsonstat2-sparse.json")).root)
    let rows = try #require(expected["jsonstat2"] as? [[String: Any]])
    #expect(table.cellCount == rows.count)
    for row in rows {
      let places = try table.dimensions.map { dimension in
        try #require(dimension.categories.firstIndex { $0.id == row[dimension.id] as? String })
      }
      let cell = table.cell(places)
      #expect(table.value(cell) == row["value"] as? Double)
      #expect(table.status(cell) == row["status"] as? String)
    }
    #expect(table.source == "SCB" && table.label == "Exempel")
    #expect(table.dimensions.map(\.role) == [.geo, nil, nil, .metric, .time])
  }

  /// A table of two years and an index in a given form.
  private func text(
    index: String = #"["2019", "2020"]"#, value: String = "[1, 2]", status: String = ""
  ) -> String {
    """
    {"id": ["Tid"], "size": [2], "dimension": {"Tid": {"category": {"index": \(index)}}},
     "value": \(value)\(status.isEmpty ? "" : ", \"status\": " + status)}
    """
  }

  @Test(arguments: [
    #"["2019", "2020"]"#, #"{"2019": 0, "2020": 1}"#, #"{"2020": 1, "2019": 0}"#,
  ])
  func `categories are a list or numbered`(_ index: String) throws {
    #expect(
      try table(text(index: index)).dimensions.first?.categories.map(\.id) == ["2019", "2020"])
  }

  @Test(arguments: [
    #"["2019"]"#, #"["2019", "2019"]"#, #"{"2019": 0}"#, #"{"2019": 0, "2020": 0}"#,
    #"{"2019": 0, "2020": 2}"#, #"{"2019": 0, "2020": -1}"#, #"{"2019": 0, "2020": 1e0}"#, "null",
    "7",
  ])
  func `categories that do not add up are refused`(_ index: String) {
    #expect(throws: JSONProblem.self) { try table(text(index: index)) }
  }

  @Test(
    arguments: [
      ("[1, 2]", "", [1, 2], [nil, nil]), ("[null, 2]", #"["..", null]"#, [nil, 2], ["..", nil]),
      (#"{"1": 2}"#, #"{"0": "-"}"#, [nil, 2], ["-", nil]),
      ("{}", "\".\"", [nil, nil], [".", "."]),
    ] as [(String, String, [Double?], [String?])])
  func `values and statuses are lists or some cells`(
    _ value: String, _ status: String, _ values: [Double?], _ statuses: [String?]
  ) throws {
    let table = try table(text(value: value, status: status))
    #expect([0, 1].map { table.value($0) } == values)
    #expect([0, 1].map { table.status($0) } == statuses)
  }

  @Test(arguments: ["[1]", "[1, 2, 3]", #"{"2": 1}"#, #"{"-1": 1}"#, #"{"x": 1}"#])
  func `cells that there are not are refused`(_ value: String) {
    #expect(throws: JSONProblem.self) { try table(text(value: value)) }
  }

  @Test func `the first version wraps it, with id and size among the dimensions`() throws {
    let table = try table(
      """
      {"dataset": {"label": "A", "dimension": {"id": ["Region", "Tid"], "size": [1, 2],
       "role": {"time": ["Tid"]}, "Region": {"category": {"label": {"0138": "Tyresö"}}},
       "Tid": {"category": {"index": {"2019": 0, "2020": 1}}}}, "value": [7, 8]}}
      """)
    #expect(table.dimensions.map(\.id) == ["Region", "Tid"])
    #expect(table.dimensions[0].categories == [.init(id: "0138", label: "Tyresö")])
    #expect(table.value(table.cell([0, 1])) == 8)
  }

  @Test func `more cells than can be counted are refused`() {
    let names = (0..<10).map { "d\($0)" }
    let categories = (0..<100).map { "\"\($0)\"" }.joined(separator: ",")
    let text = """
      {"id": [\(names.map { "\"\($0)\"" }.joined(separator: ","))],
       "size": [\(names.map { _ in "100" }.joined(separator: ","))], "dimension": {
       \(names.map { "\"\($0)\": {\"category\": {\"index\": [\(categories)]}}" }.joined(separator: ","))},
       "value": {}}
      """
    #expect(throws: JSONProblem.self) { try table(text) }
  }

  @Test(
    arguments: [
      ("2019", "2019"), ("2019M05", "2019-05"), ("2019K2", "2019-06"), ("2019Q4", "2019-12"),
      ("2019-05-03", "2019-05-03"), ("2018/19", nil), ("2019M13", nil), ("2019K5", nil),
      ("0000M01", nil), ("TOT", nil), ("", nil), ("2019M", nil), ("ååååM01", nil),
    ] as [(String, String?)])
  func `periods are read as statistics write them`(_ text: String, _ date: String?) {
    #expect(PartialDate(statistics: text)?.description == date)
  }

  @Test(
    arguments: [
      ("F", "F"), ("B+C", "BC"), ("R-U", "RSTU"), ("M+N", "MN"), ("00", nil), ("TOT", nil),
      ("A-U US", nil), ("U-R", nil), ("", nil), ("62", nil), ("f", nil), ("W", nil), ("A-", nil),
    ] as [(String, String?)])
  func `sections are letters of SNI`(_ text: String, _ letters: String?) {
    #expect(text.sectionLetters == letters.map { Set($0.utf8) })
  }

  // MARK: Insikt

  @Test func `a table of Insikt has a value an area, factor and year`() throws {
    let bytes = try Oracle.bytes("insikt.csv")
    #expect(InsiktTable.recognises(bytes))
    let table = InsiktTable(bytes)
    #expect(table.problems == [])
    let keys = table.values.filter { $0.value != nil }.map { "\($0.key) \($0.year)" }
    #expect(Set(keys).count == keys.count && keys.count == 34)
    func value(_ key: String, _ year: Int) -> Double? {
      table.values.first { $0.key == key && $0.year == year }?.value
    }
    #expect(value("insikt-totalt-nki", 2024) == 71.4)
    #expect(value("insikt-miljo-och-halsoskydd-bemotande", 2025) == 78)
    #expect(value("insikt-upphandling-nui", 2025) == 66)
    let untold = table.values.filter { $0.value == nil }
    #expect(Set(untold.map(\.area)) == ["Serveringstillstånd"] && untold.count == 8)
    #expect(untold.allSatisfy { $0.answers == 6 })
  }

  @Test func `fewer than seven answers give no value, whatever stands there`() {
    func values(_ row: String, _ answers: String = "Antal svar") -> [Double?] {
      InsiktTable(Array("Område;\(answers);NKI 2024;NKI 2025\n\(row)\n".utf8)).values.map(\.value)
    }
    #expect(values("Bygglov;6;70,1;71") == [nil, nil])
    #expect(values("Bygglov;7;70,1;71") == [70.1, 71])
    #expect(values("Bygglov;6;70,1;71", "Antal svar 2025") == [70.1, nil])
    #expect(values("Bygglov;;-;1e9") == [nil, nil])
    #expect(values(";9;70;71") == [])
  }

  @Test func `a table of something else is no table of Insikt`() {
    for text in ["Namn;Telefon\nA;1\n", "", "Område;Stad\n", "NKI\n1\n", "{\"a\": 1}"] {
      #expect(!InsiktTable.recognises(Array(text.utf8)), "\(text)")
    }
  }

  // MARK: Numbers

  @Test(
    arguments: [
      (71, "71"), (11.7, "11.7"), (0, "0"), (-0.0, "0"), (-1.25, "-1.25"), (1e-9, "0"),
      (0.1 + 0.2, "0.3"), (1e14, "100000000000000"), (1e15, nil), (.infinity, nil), (.nan, nil),
      (123456.7891239, "123456.789124"), (1e12 + 0.5, "1000000000001"),
    ] as [(Double, String?)])
  func `a number is written as records have numbers`(_ number: Double, _ text: String?) {
    #expect(number.asDecimal == text)
  }

  @Test func `addresses have no more than twenty-five in a part`() {
    let codes = (1000..<1060).map(String.init)
    let all = KoladaAddresses.all(kpis: ["U1", "U1", "U2"], municipalities: codes, years: nil)
    #expect(all.first == "https://api.kolada.se/v3/kpi/U1,U2")
    #expect(
      all.dropFirst().map { $0.split(separator: "/").last?.split(separator: ",").count } == [
        25, 25, 10,
      ])
    #expect(all.dropFirst().allSatisfy { $0.contains("/data/kpi/U1,U2/municipality/") })
    let years = KoladaAddresses.all(kpis: ["U1"], municipalities: ["0138"], years: 1990...2020)
    #expect(years.count == 3)
    #expect(years[2].hasSuffix("/municipality/0138/year/2015,2016,2017,2018,2019,2020"))
  }
}
