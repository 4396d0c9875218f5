import Almanac
import Canvas
@testable import Dashboard
import Model
import Testing

struct MouseTests {
  @Test func `a press on a tab shows its screen`() throws {
    var state = Sample.state()
    _ = try state.click("Krisrådet   5")
    #expect(state.screen == .council)
  }

  @Test func `a press chooses a row and a second one opens it`() throws {
    var state = Sample.state()
    state.press("3")
    _ = try state.click("Länsstyrelsen")
    #expect(state.cardID == RecordID(.organisation, "lansstyrelsen"))
    #expect(state.browsing.focus == .list)
    _ = try state.click("Länsstyrelsen")
    #expect(state.browsing.focus == .card)
  }

  @Test func `a press on a link chooses it and a second one follows it`() throws {
    var state = Sample.state()
    state.press("2")
    _ = try state.click("Björn Andersson")
    #expect(state.screen == .steps)
    _ = try state.click("Björn Andersson")
    #expect(state.cardID == RecordID(.person, "bjorn-andersson"))
  }

  @Test func `a press on a key in the footer does what the key does`() throws {
    var state = Sample.state()
    _ = try state.click("f hitta")
    #expect(state.picker?.source is FindList)
    state.press("Escape")
    #expect(try state.click("q avsluta") == [.quit])
  }

  @Test func `a press on a column title sorts by it`() throws {
    var state = Sample.state()
    state.press("3")
    _ = try state.click("Bransch")
    #expect(state.browsing.sort == Sort(column: 1))
  }

  @Test func `the wheel moves the list that it is over`() throws {
    var state = Sample.state()
    state.press("3")
    let point = try #require(state.place("Borgå"))
    _ = state.update(.key(.mouse(Mouse(.wheelDown, at: point))))
    #expect(state.browsing.row == 1)
    _ = state.update(.key(.mouse(Mouse(.wheelUp, at: point))))
    #expect(state.browsing.row == 0)
  }

  @Test func `a press beside an open window closes it`() {
    var state = Sample.state()
    state.press("t")
    _ = state.update(.key(.mouse(Mouse(.press, at: Point(x: 0, y: 35)))))
    #expect(state.picker == nil)
  }

  @Test func `a row of the overview is pressed where it is seen, a line for a whole panel too`()
    throws
  {
    var state = Sample.state(size: Size(columns: 60, rows: 18))
    let council = try #require(state.place("senaste övning"))
    for _ in 0..<2 { _ = state.update(.key(.mouse(Mouse(.press, at: council)))) }
    #expect(state.screen == .council)
    state.press("Escape")
    let promise = try #require(state.place("Tillskriva"))
    for _ in 0..<2 { _ = state.update(.key(.mouse(Mouse(.press, at: promise)))) }
    #expect(state.cardID?.type == .activity || state.cardID?.type == .followUp)
  }

  @Test(arguments: [60, 72, 80, 120])
  func `a press on any tab shows its screen, however wide`(_ columns: Int) throws {
    for language in Language.allCases {
      var state = Sample.state(
        size: Size(columns: columns, rows: 24), language: language)
      for screen in Screen.allCases.reversed() {
        let canvas = state.draw()
        let line = canvas.text(row: 1)
        let start = try #require(line.firstRange(of: "\(screen.rawValue) "), "\(line)")
        let x = TextWidth.columns(of: String(line[..<start.lowerBound])) + 3
        _ = state.update(.key(.mouse(Mouse(.press, at: Point(x: x, y: 1)))))
        #expect(state.screen == screen)
      }
    }
  }
}
