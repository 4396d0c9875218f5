import TestTowns
import Almanac
import Canvas
@testable import Dashboard
import Model
import Testing

struct PickerTests {
  @Test func `find reaches every kind of record by a word of it`() {
    for (words, id) in [
      ("bjorn", RecordID(.person, "bjorn-andersson")),
      ("fjarrvarme", RecordID(.resource, "fjarrvarmeverk")),
      ("lansstyrelsen", RecordID(.organisation, "lansstyrelsen")),
      ("dans", RecordID(.step, "5")),
    ] {
      var state = Sample.state()
      state.press("f")
      state.type(words)
      let rows = state.picker?.rows ?? []
      #expect(rows.contains { $0.requests.last == .jump(id) }, "\(words)")
    }
  }

  @Test func `find says what it found where the name does not hold it, and dates as elsewhere`() {
    var state = Sample.state()
    state.press("f")
    state.type("huddinge borga")
    let rows = state.picker?.rows ?? []
    #expect(!rows.isEmpty)
    for row in rows { #expect((row.title + row.detail).contains("Huddinge"), "\(row)") }
    state.press("C-u")
    state.type("yrkeshogskola")
    let details = (state.picker?.rows ?? []).map(\.detail)
    #expect(details.contains { $0.hasPrefix("31 dec") })
    #expect(!details.contains { $0.contains("2008-12-31") })
  }

  @Test func `the palette runs what is chosen`() {
    var state = Sample.state()
    state.press(":")
    state.type("krisr")
    state.press("Enter")
    #expect(state.screen == .council)
    #expect(state.picker == nil)
  }

  @Test func `help runs what is chosen, and says why when it does nothing here`() {
    var state = Sample.state()
    state.press("?")
    state.type("vänd ordningen")
    state.press("Enter")
    #expect(state.picker == nil)
    #expect(state.notice?.text(.swedish) == "Den här listan har sin egen ordning")
  }

  @Test func `a theme is tried on while it is chosen; Esc puts the old one back`() {
    var state = Sample.state()
    state.press("t", "Down")
    #expect(state.theme == state.themes[1].name)
    state.press("Escape")
    #expect(state.theme == state.themes[0].name)
    state.press("t", "Down", "Enter")
    #expect(state.theme == state.themes[1].name)
  }

  @Test func `letters typed in a picker are text, and every one can be taken back`() {
    var state = Sample.state()
    state.press(":")
    state.type("q?L1")
    #expect(state.picker?.query.text == "q?L1")
    state.press("Backspace Backspace Backspace Backspace Backspace")
    #expect(state.picker?.query.text == "")
    #expect(state.press("C-c") == [])
    #expect(state.picker == nil)
  }

  @Test(arguments: ["f", ":", "?", "t", "a", "3 e", "3 d", "3 /", ",", "C"])
  func `the terminal is drawn again and suspended in every window`(_ keys: String) {
    var state = Sample.state(Sample.council)
    state.press(keys)
    #expect(!state.windows.isEmpty)
    let before = state
    #expect(state.press("C-l") == [.redraw])
    #expect(state.press("C-z") == [.suspend])
    #expect(state == before)
  }

  @Test func `problems name the file and line, and what to do`() {
    var state = Sample.state(Sample.starter.appending("\nthis is no field\n", to: .person))
    #expect(state.lines[1].contains("✕ 1 problem"))
    state.press("!")
    #expect(state.lines.contains { $0.contains("network/persons.rec:") })
    #expect(state.lines.contains { $0.contains("Björn") } == false)
    state.press("Escape", "f")
    state.type("bjorn")
    #expect(state.lines.contains { $0.contains("Björn Andersson") })
  }

  @Test func `a missing file comes before what it leads to, and a problem is said in full`() {
    let files = Starter.files.filter { $0.path != "network/persons.rec" }
    var state = Sample.state(Municipality(files: files), size: Size(columns: 80, rows: 24))
    state.press("!")
    let rows = state.picker?.rows ?? []
    #expect(rows.first?.lead == "network/persons.rec")
    #expect(rows.count > 1)
    state.press("Down")
    let whole = rows[1].title.split(separator: " ").suffix(2).joined(separator: " ")
    #expect(
      state.draw().text.split(whereSeparator: \.isWhitespace).joined(separator: " ").contains(whole)
    )
  }

  @Test func `Enter on a problem shows its record where it has one`() throws {
    var state = Sample.state(
      Sample.starter.appending("\nId: x\nName: X\nKind: nonsense\n", to: .organisation))
    state.press("!")
    #expect(state.draw().text(row: 35).contains("Enter visa"))
    state.press("Enter")
    #expect(state.picker == nil)
    #expect(state.cardID == RecordID(.organisation, "x"))
  }

  @Test func `Enter on a line that can't be read opens the file there`() throws {
    var state = Sample.state(Sample.starter.appending("\nthis is no field\n", to: .person))
    let problem = try #require(state.municipality.problems.first)
    state.press("!")
    #expect(state.draw().text(row: 35).contains("Enter öppna i editorn"))
    let line = try #require(problem.line)
    #expect(state.press("Enter") == [.editFile(.person, line: line)])
    #expect(state.picker == nil)
  }

  @Test(arguments: Language.allCases)
  func `the palette has labels, sentences and keys each in a column, and none is cut`(
    _ language: Language
  ) {
    var state = Sample.state(size: Size(columns: 80, rows: 24), language: language)
    state.press("3", ":")
    let rows = state.picker?.rows ?? []
    let lead = rows.map { TextWidth.columns(of: $0.lead) }.max() ?? 0
    for (index, row) in rows.enumerated() {
      let lines = state.lines
      let line = lines.first { $0.hasPrefix("   " + row.lead) && $0.contains(row.title) } ?? ""
      let gap = String(repeating: " ", count: lead - TextWidth.columns(of: row.lead) + 2)
      #expect(line.hasPrefix("   " + row.lead + gap + row.title + " "), "\(index) \(row.title)")
      #expect(line.hasSuffix(" " + row.trail))
      #expect(TextWidth.columns(of: line) == 77)
      state.press("Down")
    }
  }

  @Test(arguments: Language.allCases)
  func `themes say what they are like in the language, and which is in use`(_ language: Language) {
    var state = Sample.state(language: language)
    state.press("t", "Down")
    let lines = state.lines
    let inUse = language == .swedish ? "✓ används" : "✓ in use"
    let bright = language == .swedish ? "Sommar, ljust" : "Summer, light"
    #expect(lines.contains { $0.contains("sommar") && $0.contains(bright) && !$0.contains("✓") })
    #expect(lines.contains { $0.contains("norrsken") && $0.contains(inUse) })
    #expect(lines.count { $0.contains(inUse) } == 1)
    state.press("Enter", "t")
    #expect(state.lines.contains { $0.contains("sommar") && $0.contains(inUse) })
  }

  @Test func `a theme that says it in its own way is shown as it is`() {
    for doc in ["", "Mörkt", "a / b / c"] {
      #expect(Theme(name: "x", doc: doc).doc(.swedish) == doc)
      #expect(Theme(name: "x", doc: doc).doc(.english) == doc)
    }
  }

  @Test(arguments: [
    ("möte", RecordType.meeting), ("kontakt", .encounter), ("löfte", .followUp),
    ("person", .person),
    ("org", .organisation), ("övn", .exercise), ("resurs", .resource), ("relation", .relation),
  ])
  func `what is added is found by what it is called before what is said of it`(
    typed: String, type: RecordType
  ) {
    var state = Sample.state()
    state.press("a")
    state.type(typed)
    #expect(state.picker?.rows.first?.requests.last == .add(type))
  }

  // MARK: What is typed on after a refusal

  @Test func `letters that follow a refusal at once are no commands`() {
    var state = Sample.state()
    // Nothing is in sight to be moved, so no line to type on opens.
    state.press("3", "+")
    let before = state
    state.type("q frukost 2 uKH")
    #expect(state.update(.key(.enter)) == [])
    #expect(state == before, "something happened")
    _ = state.update(.paused)
    state.type("2")
    #expect(state.screen == .steps)
  }

  @Test func `an arrow after a refusal moves at once`() {
    var state = Sample.state(Data.example.municipality)
    state.press("3", "Ω")
    let row = state.browsing.row
    _ = state.update(.key(.down))
    #expect(state.browsing.row == row + 1)
  }
}
