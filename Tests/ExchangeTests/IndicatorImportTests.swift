import Almanac
import Foundation
import Publication
import TestTowns
import Testing

@testable import Exchange
@testable import Model

/// What values from elsewhere change here, and what they never change.
struct IndicatorImportTests {
  private let town = described([
    .settings: "Municipality: Tyresö kommun\nMunicipalityCode: 0138\nNeighbour: 0136 Haninge\n",
    .indicator: """
    Id: klimat
    Name: Företagsklimat
    Kpi: U07451
    Visibility: public

    Id: nya
    Name: Nya företag
    Kpi: N00999

    Id: annat
    Name: Annat

    """,
    .observation: "Id: klimat-2021\nIndicator: klimat\nPeriod: 2021\nValue: 70\n",
  ])

  private func file(_ name: String) throws -> IndicatorFile {
    IndicatorFile(ForeignBytes(name: name, bytes: try Oracle.bytes(name)))
  }

  private func file(text: String) -> IndicatorFile {
    IndicatorFile(ForeignBytes(name: "a", bytes: Array(text.utf8)))
  }

  private func page(_ rows: (kpi: String, code: String, year: Int, value: String)...)
    -> IndicatorFile
  {
    let rows = rows.map { row in
      """
      {"kpi": "\(row.kpi)", "municipality": "\(row.code)", "period": \(row.year),
       "values": [{"gender": "T", "value": \(row.value)}]}
      """
    }
    return file(text: "{\"values\": [\(rows.joined(separator: ",\n"))], \"count\": 1}")
  }

  private func title(_ title: String, _ kpi: String = "U07451") -> IndicatorFile {
    file(
      text: """
        {"values": [{"id": "\(kpi)", "title": "\(title)", "municipality_type": "K"}], "count": 1}
        """)
  }

  private func plan(
    _ files: [IndicatorFile], in town: Municipality? = nil, indicator: String? = nil,
    _ selection: [IndicatorChoice.Selected] = []
  ) -> ImportPlan {
    IndicatorReading(files, IndicatorChoice(indicator: indicator, selection: selection))
      .plan(in: town ?? self.town, on: .first)
  }

  private func applying(_ plan: ImportPlan, to town: Municipality? = nil) throws -> Municipality {
    let new = try (town ?? self.town).applying(plan.changes).municipality
    #expect(new.problems(notIn: town ?? self.town, today: .first).isEmpty)
    return new
  }

  private func values(_ town: Municipality, of key: String) -> [String: Double?] {
    Dictionary(
      town.observations.filter { $0.indicator?.key == key }.map {
        ("\($0.period.map { "\($0)" } ?? "")", $0.value)
      }
    ) { first, _ in first }
  }

  @Test func `own values are observations, and others' comparisons, as the oracle has them`() throws
  {
    let oracle = try #require(
      try Oracle.json("expected-json.json")["kolada"] as? [String: Any])
    let into = try #require(oracle["intoIndicator"] as? [String: Any])
    let plan = plan([try file("kolada.json")])
    let new = try applying(plan)
    for (key, kpi) in [("klimat", "U07451"), ("nya", "N00999")] {
      var known = try #require(into[kpi] as? [String: Double])
      if key == "klimat" { known["2021"] = 70 }
      #expect(values(new, of: key) == known.mapValues { $0 })
    }
    let neighbour = try #require(oracle["neighbour"] as? [String: [String: [String: Double]]])
    #expect(new.comparisons.count == 1)
    let comparison = try #require(new.comparisons.first)
    #expect(comparison.value == neighbour["U07451"]?["0136"]?["2022"])
    #expect(comparison.municipality == "0136" && comparison.indicator?.key == "klimat")
    #expect(comparison.title(in: new, .swedish) == "Företagsklimat Haninge 2022")
    // What is public already stays so, and nothing else becomes it.
    #expect(comparison.isPublic && new.observations.map(\.isPublic) == [false, true, false])
    #expect(plan.count(.passedOver) == 5 && plan.count(.undecided) == 0)
  }

  @Test(arguments: ["kolada.json", "kolada-kpi.json", "jsonstat2-sparse.json", "insikt.csv"])
  func `the same file again changes nothing`(_ name: String) throws {
    let file = try file(name)
    let new = try applying(plan([file]))
    #expect(!plan([file]).changes.isEmpty)
    let again = plan([file], in: new)
    #expect(again.changes.isEmpty && again.count(.undecided) == 0)
    #expect(again.count(.new) == 0 && again.count(.same) > 0)
  }

  @Test func `a later value takes the place of one that was taken in, and no other`() throws {
    let first = try applying(plan([page(("U07451", "0138", 2022, "71.0"))]))
    let later = page(
      ("U07451", "0138", 2022, "72.5"), ("U07451", "0138", 2021, "69"),
      ("U07451", "0138", 2020, "70"))
    let plan = plan([later], in: first)
    #expect(plan.entries.map(\.outcome) == [.changed, .undecided, .new])
    #expect(plan.entries[0].words.swedish == "Företagsklimat 2022: 71 → 72,5")
    #expect(plan.entries[1].words.swedish.hasPrefix("Företagsklimat 2021: 70 → 69; "))
    let second = try applying(plan, to: first)
    #expect(values(second, of: "klimat") == ["2020": 70, "2021": 70, "2022": 72.5])
    #expect(plan.summary(of: "values") == "1 new, 1 changed, 1 undecided")
  }

  @Test func `a value that the file has twice is taken once, and not where the two differ`() throws
  {
    let plan = plan([
      page(("U07451", "0138", 2022, "71"), ("U07451", "0138", 2022, "71.0")),
      page(("U07451", "0138", 2022, "72")),
    ])
    #expect(plan.entries.map(\.outcome) == [.new, .same, .passedOver])
    #expect(values(try applying(plan), of: "klimat")["2022"] == 71)
  }

  @Test func `another title asks, and nothing of that number is taken in`() throws {
    let known = try applying(plan([title("Företagsklimat, NKI")]))
    #expect(known.indicators["klimat"]?.kpiTitle == "Företagsklimat, NKI")
    let files = [
      title("Anmälda brott"), page(("U07451", "0138", 2022, "71"), ("N00999", "0138", 2022, "5")),
    ]
    let asked = plan(files, in: known)
    #expect(asked.entries.map(\.outcome) == [.undecided, .new])
    let new = try applying(asked, to: known)
    #expect(values(new, of: "klimat") == ["2021": 70] && values(new, of: "nya") == ["2022": 5])
    #expect(new.indicators["klimat"]?.kpiTitle == "Företagsklimat, NKI")
    // Whoever says which indicator it is has answered.
    let answered = try applying(plan(files, in: known, indicator: "klimat"), to: known)
    #expect(answered.indicators["klimat"]?.kpiTitle == "Anmälda brott")
    #expect(values(answered, of: "klimat")["2022"] == 71)
  }

  @Test func `a number that no indicator has becomes one where its title is known`() throws {
    let values = page(("U1", "0138", 2022, "7"))
    #expect(plan([values]).entries.map(\.outcome) == [.undecided])
    #expect(plan([values]).changes.isEmpty)
    let new = try applying(plan([values, title("Nöjda, \\u0007index", "U1")]))
    let indicator = try #require(new.indicators["nojda-index"])
    #expect(indicator.name == "Nöjda, index" && indicator.kpi == "U1" && !indicator.isPublic)
    #expect(self.values(new, of: "nojda-index") == ["2022": 7])
    let tied = try applying(plan([values], indicator: "annat"))
    #expect(tied.indicators["annat"]?.kpi == "U1" && self.values(tied, of: "annat") == ["2022": 7])
    // One that has another number keeps it, and one name can't stand for two numbers.
    #expect(plan([values], indicator: "nya").entries.map(\.outcome) == [.undecided])
    let two = page(("U1", "0138", 2022, "7"), ("U2", "0138", 2022, "7"))
    #expect(plan([two], indicator: "annat").entries.map(\.outcome) == [.undecided, .undecided])
  }

  @Test func `without the municipality's code nothing is taken in`() throws {
    let nowhere = town.rewriting(.settings) { $0.replacing("MunicipalityCode: 0138\n", with: "") }
    for name in ["kolada.json", "jsonstat2-sparse.json"] {
      let plan = plan([try file(name)], in: nowhere)
      #expect(plan.changes.isEmpty && plan.entries.map(\.outcome) == [.undecided])
    }
  }

  // MARK: JSON-stat

  @Test func `sections of the nation and the municipality are kept, and what is secret is not`()
    throws
  {
    let plan = plan([try file("jsonstat2-sparse.json")])
    let new = try applying(plan)
    let kept = new.employment.map {
      "\($0.municipality) \($0.section) \($0.period.map { "\($0)" } ?? "") \($0.value ?? 0)"
    }
    #expect(
      kept == [
        "00 F 2019 330000.0", "00 F 2022 345000.0", "00 G 2019 560000.0", "00 G 2022 555000.0",
        "0138 F 2019 2100.0", "0138 F 2022 2300.0", "0138 G 2019 1500.0",
      ])
    #expect(new.employment.allSatisfy { $0.edition == "2007" })
    let left = plan.entries.filter { $0.outcome == .passedOver }
    #expect(left.map(\.words.swedish) == ["G 0138 2022: inget värde, status .."])
    // A value that becomes secret later does not stay.
    let text = String(decoding: try Oracle.bytes("jsonstat2-sparse.json"), as: UTF8.self)
    let later = file(text: text.replacing("\"6\": 1500\n", with: "\"6\": null\n"))
    let less = try applying(self.plan([later], in: new), to: new)
    #expect(less.employment.count == 6)
    #expect(self.plan([later], in: less).changes.isEmpty)
  }

  @Test func `what is not unique is asked about, with what there is`() throws {
    let file = try file("jsonstat2-sparse.json")
    let asked = plan([file], indicator: "annat")
    #expect(asked.changes.isEmpty)
    #expect(
      asked.entries.map(\.words.swedish) == [
        "Exempel: välj en kategori av SNI2007 (näringsgren): F byggverksamhet, G handel; till exempel "
          + "--select SNI2007=F"
      ])
    let chosen = try applying(plan([file], indicator: "annat", [.init("näringsgren", "handel")]))
    #expect(values(chosen, of: "annat") == ["2019": 1500])
    let nation = plan([file], indicator: "annat", [.init("SNI2007", "F"), .init("Region", "00")])
    #expect(values(try applying(nation), of: "annat") == ["2019": 330_000, "2022": 345_000])
    for wrong in [IndicatorChoice.Selected("Ort", "F"), .init("SNI2007", "X")] {
      let plan = plan([file], indicator: "annat", [wrong])
      #expect(plan.entries.map(\.outcome) == [.undecided] && plan.changes.isEmpty)
    }
    #expect(plan([file], [.init("SNI2007", "F")]).entries.map(\.outcome) == [.undecided])
  }

  @Test func `a total beside its parts is no section of its own`() throws {
    let table = file(
      text: """
        {"id": ["Region", "SNI2007", "Tid"], "size": [2, 5, 1], "dimension": {
         "Region": {"category": {"index": ["00", "0138"]}},
         "SNI2007": {"category": {"index": ["A-U", "A", "B+C", "00", "F"]}},
         "Tid": {"category": {"index": ["2022"]}}}, "role": {"time": ["Tid"], "geo": ["Region"]},
         "value": [100, 10, 20, 3, 30, 10, 1, 2, 1, 3]}
        """)
    let plan = plan([table])
    #expect(try applying(plan).employment.map(\.section) == ["A", "B+C", "F", "A", "B+C", "F"])
    #expect(plan.entries.last?.words.swedish == "JSON-stat: inga avdelningar för sig: A-U, 00")
  }

  // MARK: Insikt

  @Test func `areas of Insikt become indicators that break in 2024`() throws {
    let new = try applying(plan([try file("insikt.csv")]))
    let indicator = try #require(new.indicators["insikt-bygglov-nki"])
    #expect(indicator.name == "Insikt: Bygglov, NKI" && indicator.breaks == [2024])
    #expect(indicator.better == .higher && indicator.area == "Bygglov" && !indicator.isPublic)
    #expect(values(new, of: "insikt-bygglov-nki") == ["2024": 58, "2025": 61.5])
    #expect(new.indicators["insikt-serveringstillstand-nki"] == nil)
    #expect(new.indicators["insikt-upphandling-nui"] != nil)
  }

  // MARK: Files

  @Test(
    arguments: [
      ("kolada.json", "kolada"), ("kolada-kpi.json", "kolada"),
      ("jsonstat2-sparse.json", "jsonstat"),
      ("insikt.csv", "insikt"),
    ])
  func `a file is known by what stands in it`(_ name: String, _ importer: String) throws {
    let bytes = try Oracle.bytes(name)
    #expect(Importers.read(ForeignBytes(name: "a.txt", bytes: bytes)).importer.name == importer)
  }

  @Test(arguments: ["", "{}", "[1, 2]", "{\"values\": 7}", "Namn;Telefon\nA;1\n", "[", "\u{0}"])
  func `a file of something else is told, and nothing of it is taken in`(_ text: String) {
    let file = file(text: text)
    #expect(!file.problems.filter(\.isError).isEmpty)
    #expect(plan([file]).changes.isEmpty)
  }

  @Test func `numbers and words that no record can hold are passed over`() throws {
    let plan = plan([
      page(
        ("U07451", "0138", 2022, "1e300"), ("U07451", "0138", 2023, "\"x\""),
        ("U07451", "013\\n8", 2024, "1"), ("U07451", "0138", 99999, "1"))
    ])
    #expect(try applying(plan).observations.count == 1)
    #expect(plan.count(.passedOver) == plan.entries.count)
  }
}
