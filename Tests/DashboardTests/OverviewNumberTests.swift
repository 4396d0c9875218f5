import Almanac
import Canvas
import Insight
import Model
import Publication
import Testing

@testable import Dashboard

/// Every number of the overview opens exactly what it counts.
struct OverviewNumberTests {
  static let sizes = [
    Size(columns: 60, rows: 18), Size(columns: 80, rows: 24), Size(columns: 120, rows: 36),
    Size(columns: 200, rows: 60),
  ]

  /// The number that a row or heading shows.
  private static func number(_ spot: OverviewLayout.Spot, _ state: State) -> Int? {
    let panel = state.overview.columns[spot.column][spot.panel].page.panel
    let text = spot.row.map { panel.rows[$0].trail } ?? panel.more
    let digits = text.drop { !$0.isNumber }.prefix { $0.isNumber || $0 == "\u{A0}" }
    return Int(digits.filter(\.isNumber))
  }

  /// What the number counts, where that is not rows: by which the rows are told apart.
  private static func group(_ spot: OverviewLayout.Spot, _ state: State) -> (
    (Organisation) -> String?
  )? {
    let panel = state.overview.columns[spot.column][spot.panel].page.panel
    if let row = spot.row {
      return panel.rows[row].text == "besökta branscher"
        ? { $0.branch?.section.label.swedish } : nil
    }
    switch panel.title {
    case "Obesökta per bransch, 12 mån": return { $0.branch?.section.label.swedish }
    case "Obesökta per område, 12 mån": return { $0.district }
    default: return nil
    }
  }

  @Test(arguments: Data.allCases, sizes)
  func `as many rows open as the number says`(_ data: Data, _ size: Size) throws {
    var state = Sample.state(data.municipality, size: size)
    var counted = 0
    for index in state.overview.spots.indices {
      let spot = state.overview.spots[index]
      guard case .list = spot.target, let number = Self.number(spot, state) else { continue }
      let group = Self.group(spot, state)
      state.browsing.row = index
      state.press("Enter")
      let listing = state.listing()
      let ids = (0..<listing.count).compactMap { listing.id(at: $0) }
      if let group {
        let groups = Set(ids.compactMap { state.municipality.organisations[$0].flatMap(group) })
        #expect(groups.count == number, "\(spot)")
      } else {
        #expect(ids.count == number, "\(spot)")
      }
      #expect(Set(ids).count == ids.count)
      #expect(!state.browsing.filter.isEmpty, "\(spot)")
      #expect(state.lines.contains { $0.contains("⟨") }, "\(spot)")
      counted += 1
      state.press("Escape")
      #expect(state.screen == .overview && state.browsing.row == index)
    }
    #expect(counted >= 2)
  }

  @Test(arguments: Data.allCases, sizes)
  func `every number that is cut off or shared leads to a list`(_ data: Data, _ size: Size) {
    let state = Sample.state(data.municipality, size: size)
    for (column, panels) in state.overview.columns.enumerated() {
      for (index, placed) in panels.enumerated() where !placed.page.panel.more.isEmpty {
        #expect(
          state.overview.spots.contains {
            $0.column == column && $0.panel == index && $0.row == nil
          }, "\(placed.page.panel.title)")
      }
    }
  }

  @Test func `the questions are words of the filter in both languages, and quotes make them words`()
  {
    for question in ListQuestion.allCases {
      for language in Language.allCases {
        let word = question.word(language)
        #expect(QuestionFilter(word, on: question.screen).questions == [question])
        #expect(QuestionFilter(word, on: .steps).words == word)
        let quoted = QuestionFilter("\"\(word)\" x", on: question.screen)
        #expect(quoted.questions.isEmpty && quoted.words == "\(word) x")
      }
    }
  }

  @Test func `a word narrows what a question asks for`() {
    var state = Sample.state(Sample.example)
    state.press("5 /")
    state.type("väntar per")
    let listing = state.listing()
    let ids = (0..<listing.count).compactMap { listing.id(at: $0) }
    #expect(!ids.isEmpty && ids.count < state.answers.due.count)
    #expect(Set(ids).isSubset(of: state.answers.due.map(\.id)))
  }

  @Test func `Down goes through the panels as they are read, Home and End are first and last`() {
    for size in Self.sizes {
      var state = Sample.state(Sample.example, size: size)
      let spots = state.overview.spots
      state.press("Home")
      var seen = [state.browsing.row]
      for _ in spots.dropFirst() {
        state.press("Down")
        seen.append(state.browsing.row)
      }
      #expect(seen == Array(spots.indices))
      for (one, next) in zip(spots, spots.dropFirst()) where one.column == next.column {
        #expect(one.area.y < next.area.y)
      }
      state.press("Home End")
      #expect(state.browsing.row == spots.count - 1)
      let lowest = spots.filter { $0.column == spots.last?.column }.map(\.area.y).max()
      #expect(spots.last?.area.y == lowest)
    }
  }

  @Test func `the chosen row stays chosen when the window changes or rows come`() throws {
    var state = Sample.state(Sample.example, size: Size(columns: 80, rows: 24))
    #expect(state.overview.spots[state.browsing.row].row == 0)
    for _ in 0..<3 { state.press("Down") }
    let chosen = state.inSight.first
    for size in Self.sizes + [Size(columns: 80, rows: 24)] {
      _ = state.update(.resized(size))
      #expect(state.inSight.first == chosen, "\(size)")
    }
    let more = try Sample.example.applying([
      .add(
        .followUp,
        [
          FieldChange("Id", "nytt"), FieldChange("What", "Allra först"),
          FieldChange("Due", "2008-01-01"),
        ])
    ]).municipality
    _ = state.update(.loaded(more))
    #expect(state.lines.contains { $0.contains("Allra först") })
    #expect(state.inSight.first == chosen)
  }

  @Test func `a meeting has its time, and its place where there is room`() {
    let wide = Sample.state(Sample.example, size: Size(columns: 200, rows: 60)).lines
    #expect(wide.contains { $0.contains("2 okt 07:30") && $0.contains("· Stadshotellet") })
    let small = Sample.state(Sample.example, size: Size(columns: 80, rows: 24))
    #expect(small.lines.contains { $0.contains("2 okt 07:30") })
    var state = Sample.state(Sample.example, size: Size(columns: 80, rows: 60))
    state.press("5")
    #expect(state.lines.contains { $0.contains("tor 2 07:30") && $0.contains("Stadshotell") })
  }
}
