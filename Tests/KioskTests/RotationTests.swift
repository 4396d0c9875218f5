import Almanac
import Canvas
import Publication
import Testing

@testable import Kiosk

@Suite struct RotationTests {
  @Test func `waiting turns every page once and begins again`() {
    var state = Sample.full.state()
    #expect(state.pageCount == 8)
    var seen = [state.pageIndex]
    for _ in 1..<8 {
      #expect(state.update(.waited) == [])
      seen.append(state.pageIndex)
    }
    #expect(seen == Array(0..<8))
    #expect(state.update(.waited) == [.repaint])
    #expect(state == Sample.full.state())
  }

  @Test func `any key stops the rotation`() {
    for name in ["x", "Enter", "F1", "C-c", "C-z", "C-\\", "C-s", "Paste:text", "Tab", "5"] {
      var state = Sample.full.state()
      #expect(state.press(name) == [], "\(name)")
      #expect(!state.isRotating, "\(name)")
      #expect(state.secondsToShow == 60, "\(name)")
    }
  }

  @Test func `a visitor who leaves is followed by the first page in the language of the house`() {
    for message: KioskMessage in [.waited, .key(.escape)] {
      var state = Sample.full.state()
      state.press("E", "4")
      #expect(state.language == .english)
      #expect(state.update(message) == [.repaint])
      #expect(state == Sample.full.state())
    }
  }

  @Test func `arrows turn pages, around the corner too`() {
    var state = Sample.full.state()
    state.press("Right", "Right")
    #expect(state.pageIndex == 2)
    state.press("Left", "Left", "Left")
    #expect(state.pageIndex == 7)
    state.press("Down")
    #expect(state.pageIndex == 0)
    state.press("End")
    #expect(state.pageIndex == 7)
    state.press("Home")
    #expect(state.pageIndex == 0)
  }

  @Test func `a digit shows the step with that number and nothing where there is none`() {
    let publication = Publication(
      municipality: "", asOf: Sample.asOf, steps: [Sample.step(2), Sample.step(5)])
    var state = KioskState(publication, size: Size(columns: 80, rows: 24), language: .swedish)
    state.press("5")
    #expect(state.pageIndex == 2)
    state.press("3", "9")
    #expect(state.pageIndex == 2)
    state.press("2")
    #expect(state.pageIndex == 1)
    state.press("0")
    #expect(state.pageIndex == 0)
  }

  @Test func `S and E choose the language of this visit`() {
    var state = Sample.full.state()
    #expect(state.draw().text.contains("uppgifter från 1 oktober 2008"))
    state.press("e")
    #expect(state.draw().text.contains("Seven steps"))
    state.press("S")
    #expect(state.draw().text.contains("Sju moment"))
  }

  @Test func `the footer says whose data, how old, which page and what to do`() {
    for size in [Size(columns: 80, rows: 24), Size(columns: 200, rows: 60)] {
      var state = Sample.full.state(size: size)
      _ = state.update(.waited)
      let footer = state.draw().text(row: size.rows - 1)
      for words in [
        "Tyresö kommun · uppgifter från 1 oktober 2008", "2 av 8", "► rör vid en tangent",
      ] { #expect(footer.contains(words), "\(size.columns): \(footer)") }
      state.press("x")
      let keys = state.draw().text(row: size.rows - 1)
      for words in ["← → bläddra", "E English", "Esc"] { #expect(keys.contains(words), "\(keys)") }
    }
  }

  @Test func `the data’s date is in the footer of every size that can hold it`() {
    for columns in 20...120 {
      let size = Size(columns: columns, rows: 20)
      #expect(Sample.full.state(size: size).draw().text(row: 19).contains("1 oktober 2008"))
    }
  }

  @Test func `a touch on a step opens it, elsewhere it stops and then turns`() {
    for size in [Size(columns: 80, rows: 24), Size(columns: 200, rows: 60)] {
      var state = Sample.full.state(size: size)
      let places = WelcomePage(state: state).places(in: KioskLayout(size).body)
      #expect(places.count == 7)
      for place in places {
        _ = state.update(.key(.mouse(Mouse(.press, at: place.area.origin))))
        #expect(state.pageIndex == place.step.number)
        state.press("0")
      }
      state = Sample.full.state(size: size)
      let corner = Key.mouse(Mouse(.press, at: Point(x: size.columns - 1, y: 0)))
      _ = state.update(.key(corner))
      #expect(!state.isRotating && state.pageIndex == 0)
      _ = state.update(.key(corner))
      #expect(state.pageIndex == 1)
      _ = state.update(.key(.mouse(Mouse(.press, at: .zero))))
      #expect(state.pageIndex == 0)
    }
  }

  @Test func `an empty publication greets, whatever is pressed`() {
    var state = Sample.empty.state()
    #expect(state.draw().text.contains("Välkommen!"))
    state.press("Right", "3", "End", "E", "Left")
    #expect(state.pageIndex == 0)
    #expect(state.draw().text.contains("Welcome!"))
  }
}
