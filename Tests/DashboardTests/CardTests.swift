import Almanac
import Canvas
@testable import Dashboard
import Model
import TestTowns
import Testing

struct CardTests {
  private func text(_ id: RecordID, _ language: Language = .swedish) -> String {
    CardText(
      Sample.starter, today: Day(year: 2008, month: 10, day: 1) ?? .first, language: language
    )
    .lines(for: id, width: 78).joined(separator: "\n")
  }

  @Test func `every record of the starter has a card in both languages that names its source`() {
    for type in RecordType.allCases where type != .settings {
      for row in 0..<Sample.starter.count(of: type) {
        let id = Sample.starter.id(type, at: row)
        #expect(text(id).contains("Kommunchefens rapport september 2008"), "\(id)")
        #expect(text(id, .english).contains("Source"), "\(id)")
      }
    }
  }

  @Test func `an organisation knows its people, its ties, what was promised and what it has`() {
    let card = text(RecordID(.organisation, "tyresobostader-ab"))
    #expect(card.contains("Björn Andersson, VD"))
    let vattenfall = text(RecordID(.organisation, "vattenfall-jordbro"))
    #expect(vattenfall.contains("Tillskriva länsstyrelsen"))
    #expect(vattenfall.contains("Nytt fjärrvärmeverk med elproduktion"))
    let school = text(RecordID(.organisation, "sodertorns-yrkeshogskola"))
    #expect(school.contains("31 dec"))
  }

  @Test(arguments: [
    (RecordType.organisation, CardMaker.toldOfOrganisation), (.step, CardMaker.toldOfStep),
    (.indicator, CardMaker.toldOfIndicator), (.member, CardMaker.toldOfMember),
    (.callout, CardMaker.toldOfCallout),
  ])
  func `what a card tells in its own way are fields of its type`(
    _ type: RecordType, _ told: Set<String>
  ) {
    #expect(Set(type.schema.own.map(\.name)).isSuperset(of: told))
  }

  @Test func `an indicator's place among the neighbours is told, and its break`() {
    let town = Municipality.example.rewriting(.indicator) {
      $0.replacing("Id: nojda-med", with: "Break: 2006\nId: nojda-med")
    }
    func card(_ id: RecordID) -> String {
      CardText(town, today: Day(year: 2008, month: 10, day: 1) ?? .first, language: .swedish)
        .lines(for: id, width: 78).joined(separator: "\n")
    }
    #expect(card(.step(7)).contains("├──────┼──●───┤  plats 3 av 8 · 2008"))
    #expect(card(.step(7)).contains("2003 – 2008 · brott 2006"))
    let own = card(RecordID(.indicator, "nojda-med-myndighetsutovningen"))
    #expect(own.contains("53,7–65,3, mitten 59,7") && own.contains("plats 3 av 8"))
    #expect(own.contains("Källa: Påhittat exempel"))
  }

  @Test func `a person has every role with where it is held`() {
    let card = text(RecordID(.person, "bjorn-andersson"))
    for role in ["VD, Tyresöbostäder AB", "Näringslivschef, Tyresö kommun"] {
      #expect(card.contains(role), "\(role)")
    }
  }

  @Test func `a step says its aim in the words of the report, its activities and its owner`() {
    let card = text(.step(2))
    #expect(card.contains("Lär känna vårt lokala näringsliv!"))
    #expect(card.contains("Kommunens näringslivsstrategi"))
    #expect(card.contains("Björn Andersson"))
  }

  @Test(arguments: [Size(columns: 80, rows: 24), Size(columns: 60, rows: 18)])
  func `signs of more above and below stand where no card writes`(_ size: Size) {
    var seen: Set<String> = []
    for key in ["2", "3", "4"] {
      var state = Sample.state(Sample.example, size: size)
      state.press(key, "Enter")
      for _ in 0..<12 {
        let area = state.layout.card
        let canvas = state.draw()
        for y in area.minY..<area.maxY {
          let line = Array(canvas.text(row: y))
          seen.formUnion(line.dropFirst(area.maxX - 1).map(String.init))
          #expect(line.count < area.maxX - 1 || line[area.maxX - 2] == " ")
        }
        state.press("Down")
      }
    }
    #expect(seen.subtracting([" "]) == ["▲", "▼"])
  }

  @Test func `numbers are written as Swedish and English write them`() {
    let indicator = Sample.example.indicators.first { $0.unit == "nätter" }
    let swedish = indicator.map { example($0.recordID) } ?? ""
    #expect(swedish.contains("22 000 nätter"))
    #expect(indicator.map { example($0.recordID, .english) }?.contains("22,000 nätter") == true)
    #expect(example(.step(1)).contains("mål 60 %"))
    #expect(!example(.step(1)).contains("procent"))
  }

  @Test func `a member of the council says its name and each role once`() throws {
    let member = try #require(Sample.example.members.first)
    let card = example(member.recordID)
    let name = try #require(Sample.example.title(of: member.recordID))
    #expect(card.ranges(of: name).count == 1)
    #expect(card.ranges(of: "rsättare").count == 1)
    #expect(card.contains("070-174 06 08"))
    let links = CardMaker(
      municipality: Sample.example,
      words: DayWords(.swedish, today: Day(year: 2008, month: 10, day: 1) ?? .first)
    ).card(for: member.recordID)
    let lines = CardLines(try #require(links), width: 78)
    #expect((0..<lines.linkCount).contains { lines.target(ofLink: $0) == member.organisation })
  }

  private func example(_ id: RecordID, _ language: Language = .swedish) -> String {
    CardText(
      Sample.example, today: Day(year: 2008, month: 10, day: 1) ?? .first, language: language
    )
    .lines(for: id, width: 78).joined(separator: "\n")
  }
}
