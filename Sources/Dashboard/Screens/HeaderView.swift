import Almanac
import Canvas
import Model
import Widgets

/// Municipality and day, then the tabs.
struct HeaderView {
  let state: State

  func draw(on canvas: inout Canvas, in layout: Layout) {
    let area = layout.title
    canvas.fill(Rect(x: 0, y: 0, width: state.size.columns, height: 1), role: .header)
    canvas.write(
      state.municipality.settings.municipality, at: area.origin, role: .title,
      in: area.split(right: dateWidth, gap: 2).rest)
    canvas.write(
      date, at: area.origin, role: .header, in: area, width: area.width, align: .right)
    drawTabs(on: &canvas, in: layout.tabs)
    canvas.horizontalRule(
      at: Point(x: 0, y: layout.tabs.y + 1), width: state.size.columns)
  }

  private var dateWidth: Int { TextWidth.columns(of: date) }

  /// The day, its week, and whether the data says which day it is.
  private var date: String {
    let words = state.words
    let day = state.size.columns >= 80 ? words.long(state.today) : words.short(state.today)
    let week = words.week(Week(containing: state.today))
    let fixed =
      state.municipality.settings.asOf == nil
      ? "" : " · " + state.maker.say("datans dag", "the data’s day")
    return "\(day) · \(week)" + (state.size.columns >= 100 ? fixed : "")
  }

  private func drawTabs(on canvas: inout Canvas, in area: Rect) {
    let status = StatusMark(state: state)
    let split = area.split(right: TextWidth.columns(of: status.text), gap: 2)
    HeaderView.tabs(state).draw(on: &canvas, in: split.rest)
    canvas.write(status.text, at: split.right.origin, role: status.role, in: split.right)
  }

  static func tabs(_ state: State) -> Tabs {
    Tabs(
      Screen.allCases.map { Tabs.Tab("\($0.rawValue)", $0.title(state.language)) },
      selected: state.screen.rawValue - 1)
  }
}

/// How the data folder is: in order, or how many problems there are.
struct StatusMark {
  let state: State

  var text: String {
    let count = state.problems.count
    let isNarrow = state.size.columns < 100
    if count == 0 {
      return "✓" + (isNarrow ? "" : state.maker.say(" data i ordning", " data in order"))
    }
    if isNarrow { return "✕ \(count) (!)" }
    return "✕ \(count) "
      + state.maker.say("problem (!)", count == 1 ? "problem (!)" : "problems (!)")
  }

  var role: Role { state.problems.isEmpty ? .muted : .bad }
}
