import Foundation
import TestSupport
import Testing

/// `sju insight`, `day`, `seat` and `brief` as programs and people ask them.
struct InsightCommandTests {
  /// The names of the columns of each insight, which programs rely on.
  private static let columns: [String: [String]] = [
    "introductions": ["a", "b", "score", "because", "common"],
    "matches": ["need", "needs", "offer", "offers", "score"],
    "gaps": ["branch", "kind", "demand", "leakage", "local"],
    "without-us": [
      "year", "with", "without", "necessity", "withinTwoWith", "withinTwoWithout", "aloneWithout",
    ],
    "brokers": ["id", "coordinator", "itinerant", "border", "liaison", "total", "only"],
    "holes": ["id", "ties", "constraint", "effectiveSize", "efficiency"],
    "articulation": ["id"],
    "newness": ["years", "left", "atRisk"],
    "coverage": [
      "group", "population", "visited", "ratio", "next", "rate", "dissimilarity",
      "representativity",
    ],
    "promises": ["group", "median", "p90", "onTime", "overdue"],
    "structure": ["section", "employees", "share", "lq"],
    "comparison": ["indicator", "period", "value", "low", "median", "high", "place", "of"],
    "forecast": ["indicator", "period", "value", "low", "high", "method"],
  ]

  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    _ = try Program.run(["init", "--example", "data"], in: folder)
  }

  private func run(_ arguments: String...) throws -> Child.Result {
    try Program.run(arguments + ["--data", "data"], in: folder)
  }

  @Test(arguments: columns.keys.sorted())
  func `an insight has the same rows as text, JSON, CSV and rec`(_ name: String) throws {
    let columns = Self.columns[name] ?? []
    let json = try JSONSerialization.jsonObject(
      with: Data(try run("insight", name, "--format", "json").output))
    let rows = try #require(json as? [[String: Any]])
    // The last row of coverage says of all what the others say of a group, and the other way round.
    let last = Set(columns.suffix(name == "coverage" ? 3 : 0))
    for row in rows {
      let isAll = row["group"] as? String == "all"
      let absent = isAll ? ["ratio", "next"] : last
      #expect(Set(row.keys) == Set(columns).subtracting(absent))
    }
    let table = try run("insight", name, "--format", "csv").text.split(separator: "\r\n")
    #expect(
      rows.isEmpty || table.first?.split(separator: ",").map(String.init) == columns)
    let records = try run("insight", name, "--format", "rec").text
    #expect(rows.isEmpty || records.split(separator: "\n\n").count == rows.count)
    let text = try run("insight", name).text
    #expect(!text.isEmpty && (rows.isEmpty || text.split(separator: "\n").count == rows.count + 2))
  }

  @Test func `without a name every question is answered in a sentence`() throws {
    let lines = try run("insight").text.split(separator: "\n")
    #expect(Set(lines.map { String($0.prefix { $0 != ":" }) }) == Set(Self.columns.keys))
  }

  @Test func `what can't be asked is refused with what can`() throws {
    for (arguments, words) in [
      (["nothing"], "there are introductions, matches"),
      (["holes", "--by", "kind"], "--by is for"),
      (["brokers", "--by", "size"], "one of section, kind, district"),
      (["holes", "--at", "soon"], "--at is a day"),
    ] {
      let result = try Program.run(["insight"] + arguments + ["--data", "data"], in: folder)
      #expect(result.status == 64 && result.errors.contains(words), "\(result.errors)")
    }
  }

  @Test func `a day before the records were made is answered as it was`() throws {
    let early = try run("insight", "without-us", "--at", "2005-12-31", "--format", "csv").text
    #expect(early.contains("\r\n2005,") && !early.contains("\r\n2006,"))
  }

  @Test func `a seating on paper has a page a table and round, a list by name, and a page a guest`()
    throws
  {
    let arguments = ["seat", "2008-10-02-frukostmote-for-foretagare", "--rounds", "2", "--paper"]
    func pages(_ kind: String) throws -> [Substring] {
      let result = try Program.run(arguments + [kind, "--data", "data"], in: folder)
      #expect(result.status == 0)
      return result.text.split(separator: "\u{0C}")
    }
    let tables = try pages("tables")
    #expect(tables.count == 2 * 5 && tables.allSatisfy { $0.contains("Bord ") })
    let names = try pages("names")
    #expect(names.count == 1 && names[0].contains("omg 1  omg 2"))
    let guests = try pages("guests")
    #expect(guests.count == 25 && guests.allSatisfy { $0.contains("Omgång 2: bord ") })
    for wrong in [
      ["--seed", "1000000001"], ["--seats", "1"], ["--rounds", "21"],
    ] {
      let refused = try Program.run(Array(arguments.prefix(2)) + wrong, in: folder)
      #expect(refused.status == 64 && refused.errors.contains("is a number from"), "\(wrong)")
    }
  }

  @Test func `a forecast is of the indicator that is named`() throws {
    let key = try #require(
      try run("insight", "forecast", "--format", "csv").text.split(separator: "\r\n").last?
        .split(separator: ",").first)
    let rows = try run("insight", "forecast", String(key), "--format", "csv").text
      .split(separator: "\r\n").dropFirst()
    #expect(rows.count == 3 && rows.allSatisfy { $0.hasPrefix(key) })
    let refused = try Program.run(["insight", "holes", "x", "--data", "data"], in: folder)
    #expect(refused.status == 64 && refused.errors.contains("only forecast"))
  }

  @Test func `a meeting is seated, the same each time, and kept`() throws {
    let arguments = ["seat", "2007-01-24-krishanteringsradet", "--seats", "2", "--rounds", "2"]
    func seat(_ more: String...) throws -> Child.Result {
      try Program.run(arguments + more + ["--data", "data"], in: folder)
    }
    let json = try seat("--format", "json").text
    #expect(try seat("--format", "json").text == json)
    let plan = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    #expect((plan?["rounds"] as? [[[String]]])?.count == 2)
    #expect(try seat("--save").status == 0)
    let list = try run("list", "seatings", "--format", "csv").text
    #expect(list.contains("2007-01-24-krishanteringsradet"))
    #expect(try run("seat", "nothing").status == 1)
    #expect(try run("seat", "2007-01-24-krishanteringsradet", "--seats", "1").status == 64)
    #expect(try run("check").status == 0)
  }

  @Test func `a day and a page before a visit are printed`() throws {
    #expect(try run("day").text.hasPrefix("1. "))
    let json = try JSONSerialization.jsonObject(
      with: Data(try run("day", "--format", "json").output))
    let rows = try #require(json as? [[String: Any]])
    #expect(rows.count == 5)
    #expect(rows.allSatisfy { Set($0.keys) == ["what", "because", "organisation", "district"] })
    #expect(try run("brief", "norra-akeriet-ab").text.hasPrefix("Norra Åkeriet AB\n"))
    #expect(try run("brief", "nothing").status == 1)
  }
}
