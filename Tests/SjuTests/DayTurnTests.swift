import TestSupport
import Almanac
import Canvas
import Dashboard
import Foundation
import Model
import Store
import Terminal
import Testing

@testable import sju

/// The day on the screen, and on what is saved, is the one that the clock on the wall shows: in
/// whatever state a new day finds the dashboard.
struct DayTurnTests {
  private let stage = Stage()
  private let files: TestFolder

  init() throws {
    files = try TestFolder().withoutFixedDay()
    stage.moment = Stage.moment("2008-10-01 23:50")
  }

  private func play() throws -> EventLoop {
    stage.play(try files.folder.open(), in: files.folder)
  }

  private var newDay: Day? { Day("2008-10-02") }

  @Test func `midnight ends the wait, and the screen shows the new day`() throws {
    stage.then(.timeout, at: "2008-10-02 00:00")
    #expect(try play().state.today == newDay)
    #expect(stage.waits.first == .seconds(600))
    #expect(stage.shown.last?.contains("torsdag 2 oktober 2008") == true)
  }

  @Test func `a folder that keeps changing puts midnight off by nothing`() throws {
    stage.then(.ready, at: "2008-10-01 23:55")
    stage.then(.ready, at: "2008-10-01 23:59")
    #expect(try play().state.today == Day("2008-10-01"))
    #expect(stage.waits == [.seconds(600), .seconds(300), .seconds(60)])
  }

  @Test func `a change in the folder after midnight shows the new day with it`() throws {
    stage.then(.ready, at: "2008-10-02 00:03")
    #expect(try play().state.today == newDay)
    #expect(stage.shown.last?.contains("2 oktober 2008") == true)
  }

  @Test func `a visit logged by the first key after midnight has the new day`() throws {
    stage.press("3 v", at: "2008-10-02 00:00")
    stage.logVisit()
    _ = try play()
    #expect(try files.text("network/encounters.rec").contains("Date: 2008-10-02"))
    #expect(try !files.text("network/encounters.rec").contains("Date: 2008-10-01"))
  }

  @Test func `a form left open over midnight saves what it shows, and the next has the new day`()
    throws
  {
    stage.press("3 v")
    stage.then(.timeout, at: "2008-10-02 00:01")
    stage.logVisit()
    stage.press("v")
    stage.logVisit()
    _ = try play()
    let text = try files.text("network/encounters.rec")
    #expect(text.contains("Date: 2008-10-01"))
    #expect(text.contains("Date: 2008-10-02"))
  }

  @Test func `brought back after a stop, or a sleep, the day is asked again`() throws {
    stage.then(.signal(.continued), at: "2008-10-06 08:00")
    #expect(try play().state.today == Day("2008-10-06"))
  }

  @Test func `an editor open over midnight comes back to the new day`() throws {
    let stage = stage
    stage.editor = { path in
      stage.moment = Stage.moment("2008-10-02 07:00")
      return nil
    }
    stage.press("3 E")
    #expect(try play().state.today == newDay)
    #expect(stage.edits == 1)
  }

  @Test func `a clock that is put back is followed`() throws {
    stage.then(.ready, at: "2008-09-30 12:00")
    #expect(try play().state.today == Day("2008-09-30"))
  }

  @Test func `a clock that is put while the day stays the same changes the wait`() throws {
    stage.then(.ready, at: "2008-10-01 12:00")
    _ = try play()
    #expect(stage.waits.last == .seconds(43_200))
  }

  @Test func `a fixed day stays, and goes at once when it is taken away`() throws {
    let fixed = try TestFolder()
    stage.then(.timeout, at: "2008-10-02 00:00")
    stage.then(.timeout, at: "2009-03-01 12:00")
    #expect(stage.play(try fixed.folder.open(), in: fixed.folder).state.today == Day("2008-10-01"))

    stage.then(.timeout, at: "2009-03-02 12:00")
    stage.meanwhile { _ = try fixed.withoutFixedDay() }
    stage.then(.timeout)
    #expect(stage.play(try fixed.folder.open(), in: fixed.folder).state.today == Day("2009-03-02"))
  }
}
