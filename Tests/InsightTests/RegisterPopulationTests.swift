import Almanac
import Insight
import Testing
import TestTowns

@testable import Model

/// Those who were visited, held against the businesses that the register has.
struct RegisterPopulationTests {
  /// Two businesses in the network, of which the builder was visited, and so many builders and shops
  /// in the register.
  private func town(builders: Int, shops: Int) -> Municipality {
    func entry(_ number: Int, _ branch: String, _ more: String = "Status: 1") -> String {
      "Id: 55700\(10_000 + number)\nName: N\(number)\nBranch: \(branch)\nSizeClass: 1\n"
        + "PostalCode: 135 30\n\(more)\n\n"
    }
    let entries =
      (0..<builders).map { entry($0, "41200") } + (0..<shops).map { entry(100 + $0, "47110") }
      + [
        entry(200, "47110", "Status: 9"),
        entry(201, "47110", "Status: 1\nDeregistered: 2008-01-01"),
      ]
    return municipality([
      .organisation: """
      Id: bygg
      Name: Bygg
      Kind: company
      Branch: 41200
      Employees: 3
      District: Norrby
      PostalCode: 135 30

      Id: vard
      Name: Vård
      Kind: company
      Branch: 86210

      """,
      .encounter: "Id: 1\nDate: 2008-09-01\nKind: visit\nSubject: B\nOrganisation: bygg\n",
      .registerEntry: entries.joined(),
      .registerFile:
        "Id: scb\nSource: scb-je\nDate: 2008-09-01\nSoleTraders: 96 - 3\nSoleTraders: - - 9\n",
    ])
  }

  private func answer(_ town: Municipality, by group: String? = nil) throws -> [String: [String]] {
    let asked = Inquiry.Options(day: try day("2008-10-01"), group: group)
    let answer = try #require(Inquiry.named("coverage")).answer(from: town, asked)
    return Dictionary(
      uniqueKeysWithValues: answer.rows.map { row in
        (
          row.values[0].plain(.swedish)?.first ?? "",
          [1, 2, 4].map { row.values[$0].plain(.swedish)?.first ?? "–" }
        )
      })
  }

  @Test func `the register's active businesses are the population, sole traders among them`() throws
  {
    let rows = try answer(town(builders: 4, shops: 8))
    #expect(rows["F"] == ["4", "1", "0"])
    #expect(rows["G"] == ["8", "0", "1"])
    #expect(rows["S"] == ["3", "0", "1"])
    // One that the register has nobody of, and nobody has visited, is no group.
    #expect(rows["Q"] == nil)
    let town = town(builders: 4, shops: 8)
    let asked = Inquiry.Options(day: try day("2008-10-01"))
    let told = try #require(Inquiry.named("coverage")).answer(from: town, asked).sentence
    #expect(told.swedish.hasSuffix("företagen är registrets"))
    #expect(
      try answer(town, by: "district") == ["Norrby": ["12", "1", "0"], "all": ["12", "1", "–"]])
    #expect(try answer(town, by: "size")["upTo4"] == ["12", "1", "0"])
  }

  @Test func `a register with fewer businesses than the network is not the whole`() throws {
    let rows = try answer(town(builders: 0, shops: 0), by: "size")
    #expect(rows["upTo4"] == ["1", "1", "0"])
  }
}
