import Almanac
import Canvas
import Publication
import Testing

@testable import Kiosk

struct RotationTests {
  @Test func `waiting turns every page once and begins again`() {
    var state = Sample.full.state()
    #expect(state.pageCount == 14)
    var seen = [state.pageIndex]
    for _ in 1..<14 {
      #expect(state.waitForNext() == [])
      seen.append(state.pageIndex)
    }
    #expect(seen == Array(0..<14))
    #expect(state.waitForNext() == [.repaint])
    var fresh = Sample.full.state()
    fresh.round = 1
    #expect(state == fresh)
  }

  @Test func `pages that there is nothing to show on are left out`() {
    #expect(Sample.empty.state().pages == [.empty, .crisis, .about])
    #expect(
      Sample.starter.state().pages
        == [.welcome] + (1...7).map { Page.step($0) } + [.crisis, .about])
    var state = Sample.full.state()
    #expect(state.pages.contains(.meetings))
    _ = state.update(.ticked(now: Words.moment("2009-04-01 08:00")))
    #expect(state.pages.contains(.meetings), "one has no day yet")
    let planned = Publication(
      municipality: "", asOf: Sample.asOf,
      meetings: [PublicMeeting(key: "a", name: "A", date: PartialDate("2008-10-02"))])
    state = KioskState(planned, size: state.size, language: .swedish)
    #expect(state.pages == [.empty, .meetings, .crisis, .about])
    _ = state.update(.ticked(now: Words.moment("2008-10-02 23:59")))
    #expect(state.pages.contains(.meetings))
    _ = state.update(.ticked(now: Words.moment("2008-10-03 00:00")))
    #expect(state.pages == [.empty, .crisis, .about])
  }

  @Test func `a page turns when it has had its time, however that is counted`() {
    var state = Sample.full.state()
    let seconds = state.secondsToWait
    for passed in 1..<seconds {
      #expect(state.update(.waited(seconds: 1)) == [])
      #expect(state.pageIndex == 0 && state.secondsToWait == seconds - passed)
    }
    _ = state.update(.waited(seconds: 1))
    #expect(state.pageIndex == 1)
    _ = state.update(.waited(seconds: .max))
    #expect(state.pageIndex == 2, "a machine that has slept turns one page")
    _ = state.update(.waited(seconds: .min))
    #expect(state.pageIndex == 2)
  }

  @Test func `any key stops the rotation`() {
    for name in ["x", "Enter", "F1", "C-c", "C-z", "C-\\", "C-s", "Paste:text", "Tab", "5"] {
      var state = Sample.full.state()
      #expect(state.press(name) == [], "\(name)")
      #expect(!state.isRotating, "\(name)")
      #expect(state.secondsToWait == 60, "\(name)")
    }
  }

  @Test func `a visitor who leaves is followed by the first page as the house wants it`() {
    var state = Sample.full.state()
    state.press("E", "H", "4")
    #expect(state.language == .english && state.look == .contrast)
    #expect(state.update(.waited(seconds: 59)) == [])
    #expect(state.language == .english)
    #expect(state.update(.waited(seconds: 1)) == [.repaint])
    var fresh = Sample.full.state()
    fresh.round = 1
    #expect(state == fresh)
  }

  @Test func `every key gives a visitor the whole time anew, as long as the operator says`() {
    var state = KioskState(
      Sample.full.publication, size: Size(columns: 80, rows: 24),
      settings: KioskSettings(idleSeconds: 20))
    for _ in 0..<5 {
      state.press("Right")
      _ = state.update(.waited(seconds: 19))
      #expect(!state.isRotating)
    }
    _ = state.update(.waited(seconds: 1))
    #expect(state.isRotating && state.pageIndex == 0)
  }

  @Test func `pages move a cell every round, each comes to every place, and none is cut`() {
    var state = Sample.full.state(size: Size(columns: 80, rows: 24))
    let first = state.layout.body
    var places: Set<Point> = []
    for _ in 0..<Shift.period {
      let body = state.layout.body
      #expect(abs(body.x - first.x) <= 1 && abs(body.y - first.y) <= 1)
      #expect(body.size == first.size)
      #expect(body.y >= 0 && body.maxY <= state.layout.footer.y)
      places.insert(body.origin)
      _ = state.startRotation()
    }
    #expect(places.count == 9)
    #expect(state.layout.body == first)
  }

  @Test func `nothing is kept of what has been shown, so nothing grows`() {
    let fresh = Sample.full.state()
    var state = fresh
    var rounds = 0
    repeat {
      state.press("6", "H", "E")
      state.enter(.list(3))
      _ = state.startRotation()
      rounds += 1
    } while state != fresh && rounds < 100_000
    #expect(state == fresh, "some time it is exactly as it was")
    #expect(rounds.isMultiple(of: Shift.period))
  }

  @Test func `the footer says whose data, how old, which page and what to do`() {
    for size in [Size(columns: 80, rows: 24), Size(columns: 200, rows: 60)] {
      var state = Sample.full.state(size: size)
      state.waitForNext()
      let footer = state.draw().text(row: size.rows - 1)
      for words in [
        "Tyresö kommun · ", "1 oktober 2008", "2 av 14", "► rör vid en tangent",
      ] { #expect(footer.contains(words), "\(size.columns): \(footer)") }
      state.press("x")
      let keys = state.draw().text(row: size.rows - 1)
      for words in ["← → bläddra", "E English", "Esc", "H kontrast"] {
        #expect(keys.contains(words), "\(keys)")
      }
    }
  }

  @Test func `the data’s date is in the footer of every size that can hold it`() {
    for columns in 20...120 {
      let size = Size(columns: columns, rows: 20)
      #expect(Sample.full.state(size: size).draw().text(row: 19).contains("1 oktober 2008"))
    }
  }

  @Test func `old information is said to be old, with a sign`() {
    func footer(_ now: String, limit: Int?) -> String {
      var state = KioskState(
        Sample.full.publication, size: Size(columns: 100, rows: 30),
        settings: KioskSettings(oldAfterDays: limit))
      _ = state.update(.ticked(now: Words.moment(now)))
      return state.draw().text(row: 29)
    }
    #expect(!footer("2008-10-31 12:00", limit: 30).contains("gamla"))
    #expect(footer("2008-11-01 12:00", limit: 30).contains("! 31 dagar gamla"))
    #expect(footer("2008-11-01 12:00", limit: 30).contains("1 oktober 2008"))
    #expect(!footer("2020-11-01 12:00", limit: nil).contains("gamla"))
  }
}
