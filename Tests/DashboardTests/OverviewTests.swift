import Almanac
import Canvas
import Model
import Testing
import Widgets

@testable import Dashboard

/// The first screen answers what now, whatever room it has.
struct OverviewTests {
  private func state(_ columns: Int, _ rows: Int, _ data: Data = .example) -> State {
    Sample.state(data.municipality, size: Size(columns: columns, rows: rows))
  }

  /// How many of what waits are on the screen.
  private func waiting(_ state: State) -> Int {
    state.overview.columns.first?.first?.page.panel.rows.count ?? 0
  }

  @Test func `at the smallest size five of what waits show, and every other panel has a line`() {
    let state = state(60, 18)
    let lines = state.lines
    #expect(waiting(state) == 5)
    #expect(lines[3].contains("Nu") && lines[3].hasSuffix("alla 52"))
    for title in ["Tyst för länge", "Möten", "Senast", "De sju momenten", "Nätverket", "Krisrådet"]
    {
      let line = lines.first { $0.hasPrefix(title + " ") } ?? ""
      #expect(line.dropFirst(title.count).contains { $0.isLetter || $0.isNumber }, "\(title)")
    }
    #expect(lines.contains { $0.contains("1 ●  2 ◐  3 ✓  4 ○  5 ●  6 ●  7 ✕") })
  }

  @Test func `at 80×24 six of what waits show, and each step a row`() {
    let state = state(80, 24)
    #expect(waiting(state) >= 6)
    for step in Sample.example.steps {
      #expect(state.lines.contains { $0.contains("\(step.id)  \(step.name.prefix(16))") })
    }
  }

  @Test(arguments: Data.allCases)
  func `at every size no heading stands alone, and all seven steps show`(_ data: Data) {
    var state = state(60, 18, data)
    for columns in [60, 67, 77, 78, 80, 100, 151, 152, 200] {
      for rows in Array(18...26) + [31, 36, 47, 60] {
        _ = state.update(.resized(Size(columns: columns, rows: rows)))
        let body = state.layout.body
        var steps = 0
        for placed in state.overview.columns.joined() {
          let (panel, area) = (placed.page.panel, placed.area)
          #expect(area.maxY <= body.maxY, "\(columns)×\(rows) \(panel.title)")
          #expect(area.height > placed.page.head, "\(columns)×\(rows) \(panel.title)")
          if !panel.rows.isEmpty { #expect(!placed.page.areas(in: area).isEmpty) }
          if panel.summary != nil { steps = panel.rows.count }
          for row in panel.rows where row.line != nil {
            steps = row.line?.text.split(separator: "  ").count ?? 0
          }
        }
        #expect(steps == 7, "\(columns)×\(rows)")
      }
    }
  }

  @Test func `of what is cut all is counted beside the title`() {
    var state = state(60, 18)
    for rows in stride(from: 18, through: 66, by: 3) {
      _ = state.update(.resized(Size(columns: 60, rows: rows)))
      let page = state.overview.columns[0][0].page
      let all = state.answers.due.count
      #expect(page.panel.more == (all == page.panel.rows.count ? "" : "alla \(all)"))
    }
  }

  @Test func `what is cut is reached from the heading that counts it, by key and by mouse`() throws
  {
    var state = state(80, 24)
    state.press("Up")
    #expect(state.overview.spots[state.browsing.row].row == nil)
    state.press("Enter")
    #expect(state.screen == .calendar)
    state.press("Escape", "Home", "Press@5,3", "Press@5,3")
    #expect(state.screen == .calendar)
  }

  @Test func `all tabs have their titles at 60 columns, with problems too`() {
    let files = Starter.files.filter { $0.path != "network/persons.rec" }
    for municipality in [Sample.starter, Municipality(files: files)] {
      for language in Language.allCases {
        let state = Sample.state(
          municipality, size: Size(columns: 60, rows: 18), language: language)
        let lines = state.lines
        for screen in Screen.allCases {
          #expect(lines[1].contains("\(screen.rawValue) \(screen.shortTitle(language))"))
        }
        #expect(lines[0].hasSuffix(StatusMark(state.environment).text))
      }
    }
  }

  @Test(arguments: Data.allCases)
  func `printed, it is header and panels alone, in no more lines than asked for`(_ data: Data) {
    let state = state(200, 60, data)
    for limit in [15, 16, 20, 22, 40, 60] {
      let lines = state.overviewText(columns: 80, lines: limit)
        .split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      #expect(lines.count <= limit)
      #expect(lines[0].contains(data.municipality.settings.municipality))
      #expect(lines[2].contains("Nu"))
      #expect(!lines.contains { $0.contains("avsluta") || $0.contains("2 Momenten") })
    }
  }
}
