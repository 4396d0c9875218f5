import Almanac
import Canvas
import Testing

@testable import Kiosk

/// The screen while the house is closed.
struct RestingTests {
  private static func state(
    _ now: String, closed: KioskSettings.Closed = .dimmed, size: Size = Size(columns: 80, rows: 24)
  ) -> KioskState {
    var settings = Words.settings(.swedish)
    settings.closed = closed
    return KioskState(
      Sample.full.publication, size: size, settings: settings, now: Words.moment(now))
  }

  @Test func `outside opening hours the screen is black but for the time and the opening`() {
    let state = RestingTests.state("2008-10-01 21:14")
    #expect(state.isResting && state.look == .contrast)
    let words = state.draw().text.split(separator: "\n").map {
      $0.trimmingPrefix(while: { $0 == " " })
    }
    #expect(words == ["21.14", "öppnar i morgon kl. 8.00"])
    #expect(RestingTests.state("2008-10-04 15:00").draw().text.contains("öppnar måndag kl. 8.00"))
    #expect(RestingTests.state("2008-10-01 06:30").draw().text.contains("öppnar kl. 8.00"))
    let blank = RestingTests.state("2008-10-01 21:14", closed: .blank)
    #expect(blank.draw() == Canvas(size: blank.size))
    #expect(!RestingTests.state("2008-10-01 12:00").isResting)
  }

  @Test func `the time moves every minute, within the screen`() {
    for size in [
      Size(columns: 80, rows: 24), Size(columns: 27, rows: 3), Size(columns: 4, rows: 1),
    ] {
      var state = RestingTests.state("2008-10-01 18:00", size: size)
      var rows: Set<Int> = []
      for minute in 0..<240 {
        _ = state.update(
          .ticked(now: Words.moment("2008-10-01 18:00").adding(seconds: minute * 60)))
        let canvas = state.draw()
        let used = (0..<size.rows).filter { !canvas.text(row: $0).isEmpty }
        #expect(used.count == min(2, size.rows))
        if let first = used.first { rows.insert(first) }
        #expect(state.secondsToWait == 60)
      }
      #expect(rows.count == max(1, size.rows - 1))
    }
  }

  @Test func `a key wakes it, for as long as somebody is there`() {
    var state = RestingTests.state("2008-10-01 21:14")
    #expect(state.update(.waited(seconds: 1000)) == [])
    state.press("5")
    #expect(!state.isResting && state.page == .welcome, "the first key only wakes")
    state.press("5")
    #expect(state.page == .step(5))
    #expect(state.update(.waited(seconds: 60)) == [.repaint])
    #expect(state.isResting)
  }

  @Test func `it wakes in time for the opening and rests at the end of the day`() {
    var state = RestingTests.state("2008-10-02 07:59:30")
    #expect(state.secondsToWait == 30)
    _ = state.update(.ticked(now: Words.moment("2008-10-02 08:00")))
    #expect(!state.isResting && state.look == .usual)
    _ = state.update(.ticked(now: Words.moment("2008-10-02 16:59:58")))
    #expect(state.secondsToWait == 2)
    _ = state.update(.ticked(now: Words.moment("2008-10-02 17:00")))
    #expect(state.isResting)
  }
}
