import Canvas
@testable import Dashboard
import Model
import Testing

@Suite struct MouseTests {
  /// The first place where a text stands on the screen.
  private func place(_ text: String, on state: State) -> Point? {
    let canvas = state.draw()
    for y in 0..<canvas.size.rows {
      let line = canvas.text(row: y)
      if let range = line.firstRange(of: text) {
        return Point(x: TextWidth.columns(of: String(line[..<range.lowerBound])), y: y)
      }
    }
    return nil
  }

  private func click(_ text: String, on state: inout State) throws -> [Effect] {
    let point = try #require(place(text, on: state), "\(text) is not on the screen")
    return state.update(.key(.mouse(Mouse(.press, at: point))))
  }

  @Test func `a press on a tab shows its screen`() throws {
    var state = Sample.state()
    _ = try click("Krisrådet   5", on: &state)
    #expect(state.screen == .council)
  }

  @Test func `a press chooses a row and a second one opens it`() throws {
    var state = Sample.state()
    state.press("3")
    _ = try click("Länsstyrelsen", on: &state)
    #expect(state.cardID == RecordID(.organisation, "lansstyrelsen"))
    #expect(state.browsing.focus == .list)
    _ = try click("Länsstyrelsen", on: &state)
    #expect(state.browsing.focus == .card)
  }

  @Test func `a press on a link chooses it and a second one follows it`() throws {
    var state = Sample.state()
    state.press("2")
    _ = try click("Björn Andersson", on: &state)
    #expect(state.screen == .steps)
    _ = try click("Björn Andersson", on: &state)
    #expect(state.cardID == RecordID(.person, "bjorn-andersson"))
  }

  @Test func `a press on a key in the footer does what the key does`() throws {
    var state = Sample.state()
    _ = try click("f hitta", on: &state)
    #expect(state.picker?.kind == .find)
    state.press("Escape")
    #expect(try click("q avsluta", on: &state) == [.quit])
  }

  @Test func `a press on a column title sorts by it`() throws {
    var state = Sample.state()
    state.press("3")
    _ = try click("Bransch", on: &state)
    #expect(state.browsing.sort == Sort(column: 1))
  }

  @Test func `the wheel moves the list that it is over`() throws {
    var state = Sample.state()
    state.press("3")
    let point = try #require(place("Borgå", on: state))
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

  @Test func `a row of the overview is pressed where it is seen, scrolled or not`() throws {
    var state = Sample.state(size: Size(columns: 60, rows: 18))
    state.press("End")
    let point = try #require(place("utvärdering", on: state))
    state.press("Up Up")
    let now = try #require(place("utvärdering", on: state))
    #expect(now.y >= point.y)
    _ = state.update(.key(.mouse(Mouse(.press, at: now))))
    _ = state.update(.key(.mouse(Mouse(.press, at: now))))
    #expect(state.cardID == RecordID(.exercise, "2008-09-18-krisledning"))
  }
}
