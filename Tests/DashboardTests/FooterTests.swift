import Almanac
import Canvas
@testable import Dashboard
import Model
import Testing

/// The last line says what works right now, and does it when it is pressed.
struct FooterTests {
  /// The last line while something is open.
  private func footer(
    _ keys: [String], columns: Int = 80, language: Language = .swedish
  ) -> String {
    var state = Sample.state(size: Size(columns: columns, rows: 18), language: language)
    for key in keys { state.press(key) }
    return state.draw().text(row: 17)
  }

  @Test(arguments: ["?", "f", ":", "t"], [60, 80, 200])
  func `while a window is open the footer has its keys, and no others`(
    _ key: String, _ columns: Int
  ) {
    let line = footer([key], columns: columns)
    #expect(line.contains("Esc stäng"))
    #expect(line.contains("Enter ") == (key != "f"))
    #expect(line.contains("↑↓ välj") == (key != "f"))
    #expect(line.contains("F1 hjälp") == (key != "?"))
    for letter in ["/ filtrera", "o sortera", "q avsluta", "f hitta", "? hjälp"] {
      #expect(!line.contains(letter), "\(letter)")
    }
  }

  @Test(arguments: [60, 80, 200])
  func `while the filter is typed the footer says how to keep it and how to leave it`(
    _ columns: Int
  ) {
    let line = footer(["3", "/", "b", "y"], columns: columns)
    #expect(line.contains("/ by"))
    #expect(line.hasSuffix("Enter behåll   Esc ta bort   F1 hjälp"))
  }

  @Test func `where nothing is found Enter is not promised`() {
    #expect(!footer([":", "å", "å", "å", "å"]).contains("Enter"))
  }

  @Test func `F1 is help wherever letters are text, and leads back to what was typed`() {
    var state = Sample.state()
    state.press("f")
    state.type("bjorn")
    state.press("F1")
    #expect(state.picker?.source.isHelp == true)
    state.press("Escape")
    #expect(state.picker?.source is FindList)
    #expect(state.picker?.query.text == "bjorn")
    state.press("Escape", "3", "/")
    state.type("by")
    state.press("F1")
    #expect(state.picker?.source.isHelp == true)
    state.press("Escape")
    #expect(state.isFiltering)
    #expect(state.browsing.filter == "by")
  }

  @Test func `a command run from help above the themes puts the theme back`() {
    var state = Sample.state()
    let before = state.theme
    state.press("t", "Down", "F1")
    state.type("krisrådet")
    state.press("Enter")
    #expect(state.screen == .council)
    #expect(state.picker == nil)
    #expect(state.theme == before)
  }

  @Test func `a command run from help above the filter ends the typing`() {
    var state = Sample.state()
    state.press("3", "/", "F1")
    state.type("krisrådet")
    state.press("Enter")
    #expect(state.screen == .council)
    #expect(!state.isFiltering)
  }

  /// Presses where a text stands on the last line.
  private func click(_ text: String, on state: inout State) throws -> [Effect] {
    let y = state.size.rows - 1
    let line = state.draw().text(row: y)
    let range = try #require(line.firstRange(of: text), "no \(text) in \(line)")
    let x = TextWidth.columns(of: String(line[..<range.lowerBound]))
    return state.update(.key(.mouse(Mouse(.press, at: Point(x: x, y: y)))))
  }

  @Test func `a press on any key of the footer is the key, whatever is open`() throws {
    var state = Sample.state()
    state.press("f")
    _ = try click("F1 hjälp", on: &state)
    #expect(state.picker?.source.isHelp == true)
    _ = try click("↑↓ välj", on: &state)
    #expect(state.picker?.row == 1)
    _ = try click("Esc stäng", on: &state)
    #expect(state.picker?.source is FindList)
    _ = try click("Esc stäng", on: &state)
    #expect(state.picker == nil)
    state.press("t", "Down")
    let second = state.theme
    _ = try click("Enter använd", on: &state)
    #expect(state.picker == nil)
    #expect(state.theme == second)
  }

  @Test func `a press on the keys of the filter keeps it or removes it`() throws {
    var state = Sample.state()
    state.press("3", "/")
    state.type("by")
    _ = try click("Enter behåll", on: &state)
    #expect(!state.isFiltering)
    #expect(state.browsing.filter == "by")
    state.press("/")
    _ = try click("Esc ta bort", on: &state)
    #expect(state.browsing.filter == "")
  }

  @Test func `a press on a notice runs no key hidden beneath it, and help beside it is help`()
    throws
  {
    var state = Sample.state()
    state.press("å")
    for x in 0..<100 {
      var pressed = state
      #expect(
        pressed.update(.key(.mouse(Mouse(.press, at: Point(x: x, y: 35))))) == [], "\(x)")
      #expect(pressed.picker == nil, "\(x)")
    }
    _ = try click("? hjälp", on: &state)
    #expect(state.picker?.source.isHelp == true)
  }

  /// The words that are always the same: those of the status line, and why a command does nothing.
  private static let fixed =
    StatusText.allCases.map(\.phrase)
    + CommandTable.commands.flatMap { $0.needs.map(\.otherwise) }

  @Test(arguments: fixed, Language.allCases)
  func `every fixed word of the status line fits at 80 columns`(
    _ say: Phrase, _ language: Language
  ) {
    var state = Sample.state(size: Size(columns: 80, rows: 24), language: language)
    _ = state.update(.noted(Notice(.hint, say)))
    let canvas = state.draw()
    #expect(canvas.text(row: 23).contains(say(language)))
    #expect(canvas.text(row: 23).contains(language == .swedish ? "? hjälp" : "? help"))
    #expect(canvas.text(row: 22).allSatisfy { "─↑↓ ".contains($0) })
  }

  @Test func `a long word takes two lines, and a longer one loses its middle`() {
    var state = Sample.state(size: Size(columns: 60, rows: 18))
    let path = "/hem/" + String(repeating: "mapp/", count: 8) + "sju"
    _ = state.update(
      .noted(Notice(.hint, Phrase("Ny datamapp, som rapporten: \(path)", "x"))))
    #expect(state.draw().text(row: 16).contains("Ny datamapp, som rapporten:"))
    #expect(state.draw().text(row: 17).contains(path))
    let long = String(repeating: "ord ", count: 200)
    _ = state.update(.noted(Notice(.hint, Phrase("Först \(long)sist", "x"))))
    #expect(state.draw().text(row: 16).contains("Först ord"))
    #expect((state.draw().text(row: 16) + state.draw().text(row: 17)).contains("…"))
    #expect(state.draw().text(row: 17).contains("ord sist"))
    #expect(state.draw().text(row: 17).contains("? hjälp"))
  }
}
