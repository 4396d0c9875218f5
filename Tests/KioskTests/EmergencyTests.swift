import Almanac
import Canvas
import TestSupport
import Testing

@testable import Kiosk

struct EmergencyTests {
  private static let sizes = [
    Size(columns: 80, rows: 24), Size(columns: 120, rows: 36), Size(columns: 200, rows: 60),
  ]

  @Test(arguments: sizes) func `it takes over at once, says all in both languages, and leaves`(
    _ size: Size
  ) {
    var state = Sample.full.state(size: size)
    state.press("4")
    #expect(state.update(.emergency(Words.water)) == [.repaint])
    var text = ""
    for _ in 0..<2 {
      text += state.draw().text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      state.waitForNext()
    }
    for words in [
      "! VIKTIGT MEDDELANDE · IMPORTANT MESSAGE !", "Gäller sedan kl. 14.05 · Since 14:05",
    ] { #expect(text.contains(words), "\(words)") }
    // On the largest all of it is in block letters.
    for words in ["Koka allt vatten som du dricker", "Boil all water that you drink"] {
      #expect(text.contains(words) == (size.columns < 200), "\(words)")
    }
    #expect(state.update(.emergency(Words.water)) == [], "the same again changes nothing")
    #expect(state.update(.emergency(nil)) == [.repaint])
    #expect(state.page == .welcome && state.isRotating)
  }

  @Test func `no key and no touch leads away from it, and no closed house hides it`() {
    var state = Sample.full.state()
    _ = state.update(.settings(Words.settings(.swedish)))
    _ = state.update(.ticked(now: Words.night))
    #expect(state.isResting)
    _ = state.update(.emergency(Words.water))
    let before = state
    for name in ["Escape", "Enter", "5", "E", "H", "Right", "Press@3,3", "C-c"] {
      #expect(state.press(name) == [])
      #expect(state == before, "\(name)")
    }
    #expect(!state.isResting && state.look == .usual)
  }

  @Test(arguments: [Size(columns: 80, rows: 24), Size(columns: 40, rows: 12)])
  func `what does not fit is read in parts, and none of it is left out`(_ size: Size) {
    let lines = (1...59).map { "Mening nummer \($0) om vad som ska göras." }
    var state = Sample.full.state(size: size)
    _ = state.update(.emergency(Emergency(swedish: Emergency.Text(title: "Läs", lines: lines))))
    var text = ""
    for _ in 0..<20 {
      text += state.draw().text
      state.waitForNext()
    }
    for number in 1...59 { #expect(text.contains(" \(number) om vad"), "\(number)") }
    #expect(text.contains("Läs (1/"))
  }

  @Test func `the title is in block letters on a screen of any usual size`() {
    for size in EmergencyTests.sizes {
      var state = Sample.full.state(size: size)
      _ = state.update(.emergency(Words.water))
      let blocks = state.draw().text.count { $0 == "█" }
      #expect(blocks > 150, "\(size)")
    }
  }

  @Test func `any words in any size are drawn`() {
    var random = SeededRandom(seed: 5)
    let words = ["Fara", "\u{1B}[2J", "界", String(repeating: "Ö", count: 400), "", "rök\n\nrök"]
    for _ in 0..<60 {
      func text() -> Emergency.Text {
        Emergency.Text(
          title: words.randomElement(using: &random) ?? "",
          lines: (0..<Int.random(in: 0...60, using: &random)).map { _ in
            words.randomElement(using: &random) ?? ""
          })
      }
      let size = Size(
        columns: Int.random(in: 0...130, using: &random),
        rows: Int.random(in: 0...50, using: &random))
      var state = Sample.full.state(size: size)
      _ = state.update(
        .emergency(
          Emergency(
            swedish: Bool.random(using: &random) ? text() : nil,
            english: Bool.random(using: &random) ? text() : nil,
            since: Bool.random(using: &random) ? Words.night : nil)))
      #expect(state.draw().size == size)
      #expect(!state.draw().text.contains("\u{1B}"))
      #expect((1...90).contains(state.secondsToWait))
    }
  }
}
