import Almanac
import Insight
import Model
import RecFile
import TestTowns
import Testing

@testable import Insight

/// The local economy beside the nation's, and our values beside the neighbours'.
struct StructureTests {
  private struct Branches: Decodable {
    struct Years: Decodable { let y2004, y2008: [Double] }
    struct Parts: Decodable { let ns, im, rs, change: Double }
    struct Shift: Decodable {
      let total, nationalShare, industryMix, regionalShift: Double
      let bySection: [String: Parts]
    }
    struct Spread: Decodable { let equivalentBranches: Double }
    let sections: [String]
    let local, nation: Years
    let lq: [String: Double]
    let shiftShare: Shift
    let hhi: Spread
  }

  private static let settings = "Municipality: A kommun\nMunicipalityCode: 0138\n"

  private func record(
    _ section: String, _ code: String, _ year: Int, _ value: Double, _ edition: String = "2007"
  ) -> String {
    record(section, code, year, written: "\(value)", edition)
  }

  private func record(
    _ section: String, _ code: String, _ year: Int, written value: String,
    _ edition: String = "2007"
  ) -> String {
    """
    Id: \(code)-\(section.lowercased().filter(\.isLetter))-\(year)-\(edition)
    Section: \(section)
    Municipality: \(code)
    Period: \(year)
    Value: \(value)
    Edition: \(edition)


    """
  }

  private func town(_ employment: [String], settings: String = settings) -> Municipality {
    municipality([.settings: settings, .employment: employment.joined()])
  }

  private func structure(_ town: Municipality, _ years: ClosedRange<Int>? = nil) -> Conclusion {
    Inquiry.structure.answer(
      from: town, .init(day: PartialDate.year(2010).days.upperBound, years: years))
  }

  private func number(_ row: Conclusion.Row, _ column: Int) -> Double? {
    switch row.values[column] {
    case .number(let number, _), .share(let number): number
    case .count(let count): Double(count)
    default: nil
    }
  }

  private func oracle() throws -> (town: Municipality, oracle: Branches) {
    let oracle = try Oracle.json("branch/branch.json", as: Branches.self)
    let years = [("0138", oracle.local), ("00", oracle.nation)].flatMap { code, years in
      [(2004, years.y2004), (2008, years.y2008)].flatMap { year, values in
        zip(oracle.sections, values).map { record($0, code, year, $1) }
      }
    }
    return (town(years), oracle)
  }

  @Test func `location quotients and the parts of the change are those of the oracle`() throws {
    let (town, oracle) = try oracle()
    let answer = structure(town, 2004...2008)
    #expect(
      answer.columns.map(\.name)
        == ["section", "employees", "share", "lq", "national", "industry", "regional"])
    #expect(answer.columns.allSatisfy { $0.place == .cell })
    #expect(answer.rows.count == oracle.sections.count)
    var sums = [0.0, 0, 0]
    for row in answer.rows {
      guard case .named(let code, _) = row.values[0] else { continue }
      let parts = try #require(oracle.shiftShare.bySection[code])
      #expect(abs((number(row, 3) ?? 0) - (oracle.lq[code] ?? 0)) < 0.00005)
      for (column, value) in zip(4..., [parts.ns, parts.im, parts.rs]) {
        #expect(abs((number(row, column) ?? 0) - value) < 0.00005)
        sums[column - 4] += number(row, column) ?? 0
      }
    }
    let shift = oracle.shiftShare
    for (sum, known) in zip(sums, [shift.nationalShare, shift.industryMix, shift.regionalShift]) {
      #expect(abs(sum - known) < 0.00005)
    }
    #expect(abs(sums.reduce(0, +) - shift.total) < 0.00005)
    #expect(
      answer.sentence.swedish
        == "Störst mot riket är bygg (LQ 1,8, statistik 2008); motsvarar 6,2 lika stora branscher. "
        + "2004–2008: +300, varav riket +185, branscherna +32 och vi själva +83")
    #expect(answer.picture == .bars(name: 0, value: 3, around: 1))
  }

  @Test func `unasked, the change is told in the sentence alone`() throws {
    let (town, _) = try oracle()
    let answer = structure(town)
    #expect(answer.columns.map(\.name) == ["section", "employees", "share", "lq"])
    #expect(answer.sentence == structure(town, 2004...2008).sentence)
  }

  @Test func `a section that is not told of is left out, and named`() {
    let town = town([
      record("F", "00", 2008, 300), record("G", "00", 2008, 600), record("C", "00", 2008, 0),
      record("F", "0138", 2008, 20), record("C", "0138", 2008, 10), record("F", "00", 2004, 200),
      record("F", "0138", 2004, 10),
    ])
    let answer = structure(town)
    #expect(
      answer.rows.map { $0.values[0] == .named("G", Phrase("Handel", "Trade")) } == [false, false])
    #expect(answer.sentence.swedish.contains("Uppgift saknas, utelämnat: Handel"))
    #expect(answer.sentence.swedish.contains("Utan förändring att räkna: Tillverkning"))
    // The nation has none of it: no quotient, which is not nought.
    #expect(answer.rows[1].values[3] == .unknown)
    #expect(number(answer.rows[0], 3).map { ($0 * 1000).rounded() } == 667)
  }

  @Test func `editions of SNI that differ are not compared`() {
    let mixed = town([
      record("F", "00", 2008, 300), record("F", "0138", 2008, 20, "2025"),
    ])
    #expect(!structure(mixed).isFounded)
    #expect(
      structure(mixed).sentence.swedish
        == "Uppgifterna är ur olika utgåvor av SNI (SNI 2007, SNI 2025) och går inte att jämföra.")
    let changed = town([
      record("F", "00", 2004, 300), record("F", "0138", 2004, 20),
      record("F", "00", 2008, 300, "2025"), record("F", "0138", 2008, 20, "2025"),
    ])
    #expect(!structure(changed, 2004...2008).isFounded)
    // Of one year there is something to say, and of no change.
    #expect(structure(changed).isFounded && structure(changed).columns.count == 4)
  }

  @Test func `without statistics the businesses' own cards answer, and say nothing of the nation`()
  {
    let answer = Inquiry.structure.answer(
      from: Municipality.small.replacing(.employment, with: .init()),
      .init(day: PartialDate.year(2008).days.upperBound))
    #expect(answer.isFounded && answer.sentence.swedish.contains("(företagens kort)"))
    #expect(answer.rows.allSatisfy { $0.values[3] == .unknown })
    #expect(!structure(.small.replacing(.employment, with: .init()), 2004...2008).isFounded)
    #expect(
      structure(town([record("F", "00", 2008, 3), record("F", "0138", 2008, 2)]), 2004...2008)
        .sentence.swedish == "Statistik för 2004 är inte inläst; det finns för 2008.")
  }

  @Test func `of hostile numbers nothing traps`() {
    let large = String(repeating: "9", count: 308)
    let town = town([
      record("F", "00", 2008, written: large), record("F", "0138", 2008, written: large),
      record("G", "00", 2008, 0), record("G", "0138", 2008, 0),
    ])
    #expect(!structure(town).rows.isEmpty)
    #expect(
      !structure(self.town([record("F", "00", 2008, 0), record("F", "0138", 2008, 0)])).isFounded)
  }

  // MARK: The neighbours

  private func compared(
    _ values: [String: Double], own: Double? = 71, better: String = "higher",
    neighbours: [String] = []
  ) -> Municipality {
    municipality([
      .settings: Self.settings + neighbours.map { "Neighbour: \($0)\n" }.joined(),
      .indicator: "Id: a\nName: A\nBetter: \(better)\nBreak: 2009\n",
      .observation: own.map { "Id: o\nIndicator: a\nPeriod: 2008\nValue: \($0)\n" } ?? "",
      .comparison: values.map { code, value in
        "Id: c-\(code)\nIndicator: a\nMunicipality: \(code)\nPeriod: 2008\nValue: \(value)\n\n"
      }.joined(),
    ])
  }

  @Test func `a place counts those with better numbers, and equals share it`() throws {
    let values = ["0001": 70.0, "0002": 71, "0003": 74, "0004": 75]
    func standing(_ town: Municipality) throws -> NeighbourStanding {
      let indicator = try #require(town.indicators["a"])
      return try #require(town.standings(of: indicator).first)
    }
    let higher = try standing(compared(values))
    #expect(higher.place == 3 && higher.total == 5)
    #expect((higher.low, higher.median, higher.high) == (70, 72.5, 75))
    #expect(try standing(compared(values, better: "lower")).place == 2)
    #expect(try standing(compared(values, own: nil)).place == nil)
    // Those that the settings name are the neighbours, with a name or without.
    let chosen = try standing(compared(values, neighbours: ["0003 Ett namn", "0004"]))
    #expect(chosen.count == 2 && chosen.place == 3 && chosen.low == 74)
    // Our own value, or one that is not public, is no neighbour's.
    #expect(
      compared(["0138": 1]).indicators.allSatisfy { compared(["0138": 1]).standings(of: $0) == [] })
    let town = compared(values)
    #expect(town.indicators.allSatisfy { town.standings(of: $0, isPublic: true) == [] })
  }

  @Test func `the comparison says place, span and break in a sentence`() {
    let day = PartialDate.year(2010).days.upperBound
    let answer = Inquiry.comparison.answer(
      from: compared(["0001": 70, "0002": 74]), .init(day: day))
    #expect(
      answer.sentence.swedish
        == "A: 71 mot grannarnas 72 (70–74) 2008, plats 2 av 3; brott i serien 2009")
    #expect(
      answer.columns.map(\.name)
        == ["indicator", "period", "value", "low", "median", "high", "place", "of"])
    #expect(!Inquiry.comparison.answer(from: compared([:]), .init(day: day)).isFounded)
    #expect(
      !Inquiry.comparison.answer(from: compared([:]), .init(day: day, subject: "x")).isFounded)
  }

  // MARK: Forecasts

  @Test(arguments: [(nil, 2009), (2007, nil), (2004, 2009), (2010, 2009)] as [(Int?, Int?)])
  func `a forecast begins anew where the series breaks`(_ year: Int?, _ first: Int?) {
    let observations = (2003...2008).map { year in
      "Id: o\(year)\nIndicator: a\nPeriod: \(year)\nValue: \(year - 1990)\n\n"
    }
    let town = municipality([
      .indicator: "Id: a\nName: A\n" + (year.map { "Break: \($0)\n" } ?? ""),
      .observation: observations.joined(),
    ])
    let answer = Inquiry.forecast.answer(
      from: town, .init(day: PartialDate.year(2008).days.upperBound))
    #expect(answer.isFounded == (first != nil))
    #expect(answer.rows.first?.values[1] == first.map { .text("\($0)") })
  }
}
