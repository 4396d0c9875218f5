import Almanac
import Canvas
import Publication
import Testing

@testable import Kiosk

/// What a visitor can do with a finger.
struct TouchTests {
  private static let sizes = [Size(columns: 80, rows: 24), Size(columns: 200, rows: 60)]

  private static func press(_ point: Point, _ state: inout KioskState) {
    _ = state.update(.key(.mouse(Mouse(.press, at: point))))
    _ = state.update(.key(.mouse(Mouse(.release, at: point))))
  }

  /// Where some words stand on the screen.
  private static func place(of words: String, on state: KioskState) -> Point? {
    let canvas = state.draw()
    for y in 0..<canvas.size.rows {
      for x in 0..<canvas.size.columns {
        let row = canvas.row(y).dropFirst(x).prefix(words.count)
        if String(row.map(\.character)) == words { return Point(x: x, y: y) }
      }
    }
    return nil
  }

  @Test(arguments: sizes) func `a touch on a step opens it`(_ size: Size) {
    var state = Sample.full.state(size: size)
    let places = WelcomePage(state: state).places(in: state.layout.body)
    #expect(places.count == 7)
    for place in places {
      TouchTests.press(place.area.origin, &state)
      #expect(state.page == .step(place.step.number))
      state.press("0")
    }
  }

  @Test(arguments: sizes) func `the first touch stops, those after it turn the page`(_ size: Size) {
    var state = Sample.full.state(size: size)
    let corner = Point(x: size.columns - 1, y: 0)
    TouchTests.press(corner, &state)
    #expect(!state.isRotating && state.pageIndex == 0)
    TouchTests.press(corner, &state)
    #expect(state.pageIndex == 1)
    TouchTests.press(.zero, &state)
    #expect(state.pageIndex == 0)
    _ = state.update(.key(.mouse(Mouse(.wheelDown, at: .zero))))
    #expect(state.pageIndex == 1)
    _ = state.update(.key(.mouse(Mouse(.wheelUp, at: .zero))))
    #expect(state.pageIndex == 0)
  }

  @Test(arguments: sizes) func `the words of the last line can be pressed`(_ size: Size) throws {
    var state = Sample.full.state(size: size)
    let hidden = Point(x: size.columns / 2, y: size.rows - 1)
    TouchTests.press(hidden, &state)
    #expect(state.pageIndex == 0 && state.language == .swedish, "they were not there to press")
    TouchTests.press(try #require(TouchTests.place(of: "English", on: state)), &state)
    #expect(state.language == .english)
    TouchTests.press(try #require(TouchTests.place(of: "svenska", on: state)), &state)
    #expect(state.language == .swedish)
    TouchTests.press(try #require(TouchTests.place(of: "kontrast", on: state)), &state)
    #expect(state.look == .contrast)
    TouchTests.press(try #require(TouchTests.place(of: "bläddra", on: state)), &state)
    #expect(state.pageIndex == 1)
    TouchTests.press(try #require(TouchTests.place(of: "tillbaka", on: state)), &state)
    #expect(state.pageIndex == 0 && !state.isRotating)
  }

  @Test(arguments: sizes) func `touches walk among organisations`(_ size: Size) throws {
    var state = Sample.full.state(size: size)
    state.press("x")
    state.leave(for: state.pages.firstIndex(of: .business) ?? 0)
    TouchTests.press(Point(x: size.columns / 2, y: size.rows / 2), &state)
    #expect(state.place == .list(0))
    TouchTests.press(try #require(TouchTests.place(of: "Bolaget 4 AB", on: state)), &state)
    #expect(state.place == .organisation(3, tie: 0))
    TouchTests.press(
      try #require(
        TouchTests.place(of: "Skaffa", on: state) ?? TouchTests.place(of: "Uttryck", on: state)),
      &state)
    #expect(state.place == .organisation(1, tie: 0))
    state.press("Escape", "Escape")
    #expect(state.place == .list(0))
    _ = state.update(.key(.mouse(Mouse(.wheelDown, at: .zero))))
    #expect(state.place == .list(3))
    TouchTests.press(Point(x: 0, y: 3), &state)
    #expect(state.place == .page)
  }
}
