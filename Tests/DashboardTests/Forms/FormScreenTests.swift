import Almanac
import Canvas
import Model
import Testing

@testable import Dashboard

/// Forms on the screen: every size, the mouse, the footer.
struct FormScreenTests {
  private static let sizes = [
    Size(columns: 60, rows: 18), Size(columns: 80, rows: 24), Size(columns: 120, rows: 36),
    Size(columns: 200, rows: 60),
  ]

  @Test(arguments: RecordType.allCases.filter(\.canBeMade), [sizes[0], sizes[2]])
  func `every field of every form can be stood on, with its cursor in sight`(
    _ type: RecordType, _ size: Size
  ) throws {
    var state = Sample.state(Sample.example, size: size)
    state.open(Form(adding: type))
    for _ in 0..<60 {
      let form = try #require(state.forms.last)
      let canvas = state.draw()
      let cursor = try #require(canvas.cursor, "\(type) \(form.stop)")
      #expect(cursor.y < size.rows - 2)
      if let field = form.focusedField {
        #expect(canvas.text.contains("›"), "\(field.name)")
        #expect(canvas.text.contains(field.description.label(.swedish)), "\(field.name)")
      }
      if form.stop == .save { return }
      state.press("Tab")
    }
    Issue.record("the last field is never left")
  }

  @Test(arguments: sizes, Language.allCases)
  func `the footer of a form has saving, leaving and help at every size`(
    _ size: Size, _ language: Language
  ) throws {
    var state = Sample.state(Sample.example, size: size, language: language)
    state.open(Form(adding: .meeting))
    for _ in 0..<20 {
      let footer = state.draw().text(row: size.rows - 1)
      #expect(footer.contains("Ctrl-S"))
      #expect(footer.contains("Esc"), "\(footer)")
      #expect(footer.contains("F1"))
      state.press("Tab")
    }
  }

  @Test(arguments: sizes)
  func `a month to pick from stands beside a date at every size`(_ size: Size) throws {
    var state = Sample.state(Sample.example, size: size)
    state.press("3")
    state.open(Form(adding: .meeting))
    state.press("Down")
    #expect(state.draw().text.contains("oktober 2008"))
    #expect(state.draw().text.contains("27"))
    let point = try #require(state.place("27 28") ?? state.place("27  28"))
    _ = state.update(.key(.mouse(Mouse(.press, at: point))))
    #expect(state.forms.last?["Date"]?.values(state.words) == ["2008-10-27"])
  }

  @Test func `a press goes to a field, and one on what is offered chooses it`() throws {
    var state = Sample.state()
    state.open(Form(adding: .organisation))
    _ = try state.click("Slag")
    #expect(state.forms.last?.focusedField?.name == "Kind")
    _ = try state.click("myndighet")
    #expect(state.forms.last?["Kind"]?.values(state.words) == ["authority"])
    _ = try state.click("Ort")
    state.type("Bollmora")
    state.press("Tab")
    _ = try state.click("Bollmora")
    state.type("X")
    #expect(state.forms.last?["City"]?.values(state.words) == ["XBollmora"])
    _ = try state.click("Spara")
    #expect(state.forms.last?["Name"]?.fault != nil)
  }

  @Test func `the wheel scrolls the fields and leaves the keyboard where it is`() throws {
    var state = Sample.state(size: Size(columns: 60, rows: 18))
    state.open(Form(adding: .organisation))
    let stop = state.forms.last?.stop
    _ = state.update(.key(.mouse(Mouse(.wheelDown, at: Point(x: 10, y: 4)))))
    #expect(state.forms.last?.scroll == 3)
    #expect(state.forms.last?.stop == stop)
    #expect(state.draw().text.contains("▲"))
  }

  @Test func `help in a form lists its keys and leads back`() {
    var state = Sample.state()
    state.open(Form(adding: .organisation))
    state.press("F1")
    #expect(state.draw().text.contains("Ctrl-S"))
    state.press("Escape")
    #expect(state.picker == nil)
    #expect(state.forms.count == 1)
  }

  @Test func `what is likeliest here is first among what can be added`() {
    let first: [(Screen, RecordType)] = [
      (.overview, .encounter), (.steps, .activity), (.network, .organisation),
      (.council, .dutyContact), (.calendar, .meeting),
    ]
    for (screen, type) in first {
      var state = Sample.state()
      state.press("\(screen.rawValue)", "a")
      #expect(state.picker?.rows.first?.requests.last == .add(type), "\(screen)")
    }
  }

  @Test func `an activity added at a step has the step filled in`() {
    var state = Sample.state()
    state.press("2", "Down", "a", "Enter")
    #expect(state.forms.last?["Step"]?.values(state.words) == ["2"])
    #expect(state.forms.last?.isTouched == false)
  }

  @Test func `where several records are in sight it is asked which to edit`() {
    var state = Sample.state()
    state.press("2", "Down", "Enter", "e")
    let rows = state.picker?.rows ?? []
    #expect(rows.count == state.inSight.count)
    #expect(rows.first?.requests.last == .edit(.step(2)))
    state.press("Enter")
    #expect(state.forms.last?.parts.first?.record == state.inSight.first)
  }
}
