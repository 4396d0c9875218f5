import Foundation
import TestSupport
import Testing

/// `sju indicator`, as a shell meets it.
struct IndicatorCommandTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder.withOneOrganisation()
    _ = try run("set", "settings", "MunicipalityCode=0138", "Neighbour=0136 Haninge")
    _ = try run("add", "indicators", "Name=Klimat", "Kpi=U07451")
    try folder.write(
      "a.json",
      """
      {"values": [{"kpi": "U07451", "municipality": "0138", "period": 2022,
        "values": [{"gender": "T", "value": 71.0}]},
       {"kpi": "U07451", "municipality": "0136", "period": 2022,
        "values": [{"gender": "T", "value": 69.5}]}], "count": 2}
      """)
  }

  private func run(_ arguments: String...) throws -> Program.Result {
    try Program.run(arguments + ["--data", "data", "--language", "en"], in: folder)
  }

  @Test func `values are shown before they are taken in, and once is enough`() throws {
    let before = try DataFiles(folder.path("data"))
    let preview = try run("indicator", "import", "a.json")
    #expect(preview.status == 0, "\(preview.errors)")
    #expect(preview.text == "new: Klimat 2022: 71\nnew: Klimat Haninge 2022: 69.5\n")
    #expect(preview.errors == "sju: 2 new; nothing is changed; add --yes to take them in\n")
    #expect(try DataFiles(folder.path("data")) == before)
    #expect(try run("indicator", "import", "a.json", "--yes").status == 0)
    #expect(try Recfix.complaints(about: folder.path("data/steps/comparisons.rec")) == "")
    let after = try DataFiles(folder.path("data"))
    let again = try run("indicator", "import", "a.json", "--yes")
    #expect(again.errors == "sju: 2 same; nothing is changed\n")
    #expect(try DataFiles(folder.path("data")) == after)
    #expect(try run("insight", "comparison").text.hasPrefix("Klimat: 71 against"))
    #expect(try run("import", "kolada", "a.json").text.hasPrefix("same: "))
  }

  @Test func `the exit status says what became of it`() throws {
    try folder.write("bad.json", "{\"values\": [")
    try folder.write(
      "open.json",
      """
      {"values": [{"kpi": "U1", "municipality": "0138", "period": 2022,
        "values": [{"gender": "T", "value": 1}]}]}
      """)
    #expect(try run("indicator", "import", "open.json").status == 1)
    let bad = try run("indicator", "import", "bad.json")
    #expect(bad.status == 1 && bad.errors.contains("bad.json:1:13: error: "))
    #expect(try run("indicator", "import", "nowhere.json").status == 74)
    #expect(try run("indicator", "import", "a.json", "--select", "x").status == 64)
    #expect(try run("indicator", "import", "a.json", "--indicator", "x").status == 1)
    #expect(try run("indicator", "import").status == 64)
    #expect(try run("indicator", "url", "../x").status == 64)
    #expect(try run("indicator", "url", "U1", "--from", "2020").status == 64)
  }

  @Test func `addresses are of the municipality and its neighbours`() throws {
    #expect(
      try run("indicator", "url", "U07451", "--from", "2021", "--to", "2022").text == """
        https://api.kolada.se/v3/kpi/U07451
        https://api.kolada.se/v3/data/kpi/U07451/municipality/0138,0136/year/2021,2022

        """)
    _ = try run("set", "settings", "MunicipalityCode=")
    let without = try run("indicator", "url", "U07451")
    #expect(without.status == 1 && without.errors.contains("MunicipalityCode"))
  }
}
