import Almanac
import Canvas
import Example
import Insight
import Model
import TestSupport
import Testing

@testable import Dashboard

/// Calling the council, as the chief does it: one hand, one key a call.
struct CalloutTests {
  @Test func `C asks for the kind, then why, and then shows whom to call`() throws {
    var state = Sample.councilState()
    state.play("C")
    #expect(state.draw().text.contains("övning eller skarpt läge?"))
    state.play("ö")
    state.type("elavbrott i norr")
    let effects = state.update(.key(.enter))
    let asked = try effects.saved().new
    #expect(state.callout?.coversScreen != true)
    _ = state.update(.saved(asked))
    let callout = try #require(state.calloutRun?.callout)
    #expect(callout.kind == .drill)
    #expect(callout.reason == "elavbrott i norr")
    #expect(callout.started?.description == "2008-10-01 13:02")
    #expect(callout.by == Sample.council.me)
    #expect(state.lines[0].contains("LARM · ÖVNING"))
    #expect(state.lines[0].contains("startat 13:02 · 0 min · 0 av 7 nådda"))
  }

  @Test func `a real one can't be mistaken for a drill, in either language`() {
    for (language, word) in [
      (Language.swedish, "▲ LARM · SKARPT LÄGE"), (.english, "▲ CALL-OUT · REAL"),
    ] {
      var state = Sample.councilState(language: language)
      state.play(language == .swedish ? "C s Enter" : "C r Enter")
      let canvas = state.draw()
      #expect(canvas.text(row: 0).contains(word))
      #expect(canvas[1, 0].role == .bad)
      #expect(canvas.text(row: 1).allSatisfy { $0 == "═" })
    }
  }

  @Test func `each outcome is saved before the next contact shows`() throws {
    var state = Sample.drill()
    let first = state.called
    let effects = state.update(.key(.character("r")))
    #expect(state.called == first)
    let (asked, since) = try effects.saved()
    #expect(since == state.municipality)
    _ = state.update(.saved(asked))
    #expect(state.called != first)
    #expect(state.lines[0].contains("1 av 7 nådda"))
  }

  @Test func `what could not be saved is said, and the same contact stays`() {
    var state = Sample.drill()
    let first = state.called
    _ = state.update(.key(.character("n")))
    let failure = SaveFailure(path: "council/attempts.rec", .refused(.full))
    _ = state.update(.notSaved(failure))
    #expect(state.called == first)
    #expect(state.callout?.page == .calling)
    #expect(state.draw().text.contains("council/attempts.rec"))
  }

  @Test func `killed at any moment, C goes on at the same contact`() {
    var state = Sample.drill()
    for (count, key) in ["r", "n", "s", "w", "r", "n", "n", "r"].enumerated() {
      state.play(key)
      var next = Sample.state(state.municipality)
      #expect(next.notice?.text == StatusText.calloutPaused.phrase)
      next.play("C Enter")
      #expect(next.called == state.called, "\(count)")
      #expect(next.calloutRun == state.calloutRun)
    }
  }

  @Test func `only the keys on the row do something, and the others say which do`() {
    var state = Sample.drill()
    let before = state.municipality
    for key in ["x", "1", ":", "f", "Tab", "e", "d", "Down", "Space", "Enter", "t", "å"] {
      #expect(state.press(key) == [], "\(key)")
      #expect(state.municipality == before)
      #expect(state.callout?.page == .calling)
      #expect(state.notice?.text(.swedish).contains("tryck något av r n w s u Esc ?") == true)
    }
    _ = state.update(.key(.paste("rrrrnnn\n")))
    #expect(state.municipality == before)
    #expect(state.notice?.text(.swedish) == "Inklistrad text gör ingenting här")
    #expect(state.press("C-l") == [.redraw])
    state.press("L")
    #expect(state.lines[0].contains("CALL-OUT · DRILL"))
  }

  @Test func `u undoes the calls of this sitting, one by one, and nothing from before`() {
    var state = Sample.councilState()
    state.play("4 Down K")
    let before = state.history.count
    #expect(before == 1)
    state.play("C ö Enter r n")
    let numbers = [state.called]
    state.play("u")
    #expect(state.called != numbers[0])
    state.play("u")
    #expect(state.calloutRun?.attempts == [])
    #expect(state.calloutRun?.reached == [])
    state.play("u")
    #expect(state.notice?.text == StatusText.nothingToUndoInCallout.phrase)
    #expect(state.history.count == before + 1)
  }

  @Test func `undo leads from the summary back to the contact`() {
    var state = Sample.drill(Size(columns: 60, rows: 18))
    for _ in 0..<7 { state.play("r") }
    #expect(state.callout?.page == .summary)
    #expect(state.draw().text.contains("alla 7 nådda"))
    state.play("u")
    #expect(state.callout?.page == .calling)
    #expect(state.calloutRun?.reached.count == 6)
  }

  @Test func `the end says who was not reached, f follows up, a ends and shows the card`() throws {
    var state = Sample.drill()
    state.play("r w r r")
    for _ in 0..<200 where state.callout?.page == .calling { state.play("n") }
    #expect(state.callout?.page == .summary)
    let text = state.draw().text
    #expect(text.contains("3 av 7 nådda"))
    #expect(text.contains("Inte nådda"))
    let before = state.municipality.followUps.count
    state.play("f")
    let run = try #require(state.calloutRun)
    #expect(state.municipality.followUps.count == before + run.toFollowUp.count)
    state.play("f")
    #expect(state.notice?.text == StatusText.followedUpAlready.phrase)
    #expect(state.municipality.followUps.count == before + run.toFollowUp.count)
    state.play("a")
    #expect(state.callout == nil)
    #expect(state.municipality.runningCallouts == [])
    #expect(state.screen == .council)
    #expect(state.draw().text.contains("3 av 7 nådda"))
  }
}
