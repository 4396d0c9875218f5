import Almanac
import Canvas
import Insight
import Model
import TestSupport
import Testing

@testable import Dashboard

/// What a call-out does with pauses, other machines, help, the mouse and whatever is pressed.
struct CalloutMannersTests {
  @Test func `Esc asks whether to pause or end, and pause is nothing lost`() {
    var state = Sample.drill()
    state.play("r Escape")
    #expect(state.draw().text.contains("Paus eller avsluta?"))
    let contact = state.called
    state.play("Enter")
    #expect(state.callout?.page == .calling)
    state.play("Escape Escape")
    #expect(state.callout == nil)
    #expect(state.notice?.text == StatusText.calloutPaused.phrase)
    state.play("3 C Enter")
    #expect(state.called == contact)
    state.play("Escape a")
    #expect(state.callout?.page == .summary)
    state.play("Enter")
    #expect(state.callout?.page == .calling)
  }

  @Test func `with a call-out under way another can be begun, and either gone on with`() {
    var state = Sample.drill()
    state.play("r Escape Escape C n s Enter r r Escape Escape C")
    #expect(state.municipality.runningCallouts.count == 2)
    state.play("Enter")
    #expect(state.calloutRun?.reached.count == 2)
    state.play("Escape Escape C Down Enter")
    #expect(state.calloutRun?.reached.count == 1)
  }

  @Test func `a call-out that somebody else ends or removes says so`() throws {
    var state = Sample.drill()
    state.play("r")
    let id = try #require(state.callout?.callout)
    let ended = try state.municipality.endingCallout(id, at: state.now).municipality
    var other = state
    _ = other.update(.loaded(ended))
    #expect(other.callout?.page == .summary)
    #expect(other.notice?.text == StatusText.calloutEndedElsewhere.phrase)
    let removed = try state.municipality.applying(.remove(id)).municipality
    _ = state.update(.loaded(removed))
    #expect(state.callout == nil)
    #expect(state.notice?.text == StatusText.calloutGone.phrase)
  }

  @Test func `what another machine has called shows without a key`() throws {
    var state = Sample.drill()
    let id = try #require(state.callout?.callout)
    let called = try #require(state.calloutRun?.next)
    let number = try #require(called.next)
    let theirs = try state.municipality.noting(
      .reached, number, for: called.member, in: id, at: state.now
    ).municipality
    _ = state.update(.loaded(theirs))
    #expect(state.lines[0].contains("1 av 7 nådda"))
    #expect(state.calloutRun?.next?.place == 2)
  }

  @Test(arguments: [60, 61, 79, 80, 99, 120, 200], Language.allCases)
  func `every key of the row is there at every width, and a press on it is the key`(
    _ columns: Int, _ language: Language
  ) throws {
    var state = Sample.councilState(Size(columns: columns, rows: 18), language: language)
    state.play("C d Enter")
    let words =
      language == .swedish
      ? [
        "r nådd", "n svarar inte → ", "w fel nummer", "s senare", "u ångra", "Esc paus", "? hjälp",
      ]
      : [
        "r reached", "n no answer → ", "w wrong number", "s later", "u undo", "Esc pause", "? help",
      ]
    let canvas = state.draw()
    for word in words {
      let y = try #require((0..<18).last { canvas.text(row: $0).contains(word) }, "\(word)")
      let line = canvas.text(row: y)
      let range = try #require(line.firstRange(of: word))
      let x = TextWidth.columns(of: String(line[..<range.lowerBound]))
      var pressed = state
      _ = pressed.update(.key(.mouse(Mouse(.press, at: Point(x: x, y: y)))))
      var typed = state
      let key = try #require(word.split(separator: " ").first)
      typed.press(key == "Esc" ? "Escape" : String(key))
      #expect(pressed == typed, "\(word)")
    }
  }

  @Test func `help above a call-out has its keys, and runs them`() {
    var state = Sample.drill()
    let before = state.called
    state.play("?")
    #expect(state.draw().text.contains("Senare: kommer igen när alla är ringda"))
    state.play("Escape ?")
    state.type("senare")
    state.play("Enter")
    #expect(state.picker == nil)
    #expect(state.called != before)
    #expect(state.calloutRun?.attempts.map(\.outcome) == [.later])
  }

  @Test func `without members there is nobody to call, and that is said`() {
    var state = Sample.state()
    state.press("C")
    #expect(state.callout == nil)
    #expect(state.notice?.text == Command.named("callout").needs[0].otherwise)
  }

  @Test func `the first key of the council's footer is the call-out`() {
    var state = Sample.councilState()
    state.press("4")
    #expect(state.lines.last?.hasPrefix(" C larma") == true)
  }

  @Test(arguments: 0..<4)
  func `random keys never trap, and a few Esc always lead out`(_ seed: Int) throws {
    var random = SeededRandom(seed: UInt64(seed))
    var state = Sample.drill(Size(columns: 60, rows: 18))
    let keys: [Key] = [
      .enter, .escape, .up, .down, .tab, .control("c"), .control("l"), .function(1), .backspace,
      .paste("r\nr"), .pageDown,
    ]
    for step in 0..<200 {
      let letter = "rnwsuafqCöd?Lpx1".randomElement(using: &random) ?? "r"
      let key =
        Bool.random(using: &random)
        ? .character(letter) : keys.randomElement(using: &random) ?? .enter
      if step % 40 == 0 {
        let size = Size(
          columns: Int.random(in: 40...220, using: &random),
          rows: Int.random(in: 10...70, using: &random))
        _ = state.update(.resized(size))
      }
      _ = Script.settle(state.update(.key(key)), on: &state, Script.inMemory)
      let canvas = state.draw()
      try #require(canvas.size == state.size)
      for y in 0..<canvas.size.rows {
        try #require(TextWidth.columns(of: canvas.text(row: y)) <= canvas.size.columns)
      }
    }
    _ = state.update(.resized(Size(columns: 80, rows: 24)))
    state.play("Escape Escape Escape Escape")
    #expect(state.callout == nil)
    #expect(state.picker == nil)
  }
}
