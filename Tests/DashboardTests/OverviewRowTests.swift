import Canvas
@testable import Dashboard
import Model
import Testing

struct OverviewRowTests {
  private func panel(_ title: String) throws -> Panel {
    let state = Sample.state(Sample.example)
    let panels = OverviewPanels(state.environment, limit: 60)
    return try #require(panels.groups.joined().first { $0.title == title })
  }

  @Test func `those silent too long stand in the order of the number that is shown`() throws {
    let trails = try panel("Tyst för länge").rows.map(\.trail)
    let days = trails.filter { $0 != "aldrig" }.compactMap { Int($0.filter(\.isNumber)) }
    #expect(days.count > 5)
    #expect(days == days.sorted(by: >))
    #expect(trails.drop { $0 == "aldrig" }.allSatisfy { $0.hasSuffix(" d över") })
  }

  @Test func `a relation is called so, and of how many is said`() throws {
    let rows = try panel("Nätverket").rows
    let row = try #require(rows.first { $0.text == "utan relationer" })
    #expect(row.trail.hasSuffix(" av alla \(Sample.example.count(of: .organisation))"))
  }

  @Test func `its number shows on a small screen too`() {
    let lines = Sample.state(Sample.example, size: Size(columns: 80, rows: 24)).lines
    #expect(lines.contains { $0.contains("utan relationer") && $0.contains("av alla 400") })
  }
}
