import Almanac
import Canvas
import Model
import Widgets

/// Municipality and day, then the tabs.
struct HeaderView {
  let state: State

  func draw(on canvas: inout Canvas, in layout: Layout) {
    canvas.fill(Rect(x: 0, y: 0, width: state.size.columns, height: 1), role: .header)
    let status = StatusMark(state: state)
    var area = layout.title
    if HeaderView.isNarrow(state) {
      let split = area.split(right: TextWidth.columns(of: status.text), gap: 2)
      canvas.write(status.text, at: split.right.origin, role: status.role, in: split.right)
      area = split.rest
    } else {
      let room = layout.tabs.split(right: TextWidth.columns(of: status.text)).right
      canvas.write(status.text, at: room.origin, role: status.role, in: room)
    }
    canvas.write(
      state.municipality.settings.municipality, at: area.origin, role: .title,
      in: area.split(right: dateWidth, gap: 2).rest)
    canvas.write(
      date, at: area.origin, role: .header, in: area, width: area.width, align: .right)
    HeaderView.tabs(state).draw(on: &canvas, in: HeaderView.tabsArea(state, in: layout))
    canvas.horizontalRule(
      at: Point(x: 0, y: layout.tabs.y + 1), width: state.size.columns)
  }

  /// The tabs need the whole line then, and the data's state stands beside the day.
  private static func isNarrow(_ state: State) -> Bool { state.size.columns < 80 }

  /// Where the tabs are drawn and pressed.
  static func tabsArea(_ state: State, in layout: Layout) -> Rect {
    if isNarrow(state) { return layout.tabs }
    let status = StatusMark(state: state)
    return layout.tabs.split(right: TextWidth.columns(of: status.text), gap: 2).rest
  }

  private var dateWidth: Int { TextWidth.columns(of: date) }

  /// The day, its week, and whether the data fixes which day it is.
  private var date: String {
    let words = state.words
    let day = state.size.columns >= 80 ? words.long(state.today) : words.short(state.today)
    let week = words.week(Week(containing: state.today))
    let fixed =
      state.municipality.settings.asOf == nil
      ? "" : " · " + state.maker.say("fast datum", "fixed date")
    return "\(day) · \(week)" + (state.size.columns >= 100 ? fixed : "")
  }

  static func tabs(_ state: State) -> Tabs {
    Tabs(
      Screen.allCases.map {
        Tabs.Tab("\($0.rawValue)", $0.title(state.language), short: $0.shortTitle(state.language))
      },
      selected: state.screen.rawValue - 1)
  }
}

/// How the data folder is: in order, or how many problems there are.
struct StatusMark {
  let state: State

  var text: String {
    if state.isInMemory { return "◐ " + state.maker.say("bara i minnet", "in memory only") }
    let count = state.problems.count
    let isNarrow = state.size.columns < 100
    guard state.isChecked else {
      return "…" + (isNarrow ? "" : state.maker.say(" data kontrolleras", " checking the data"))
    }
    if count == 0 {
      return "✓" + (isNarrow ? "" : state.maker.say(" data i ordning", " data in order"))
    }
    let sign = hasErrors ? "✕" : "◐"
    if isNarrow { return "\(sign) \(count) (!)" }
    let words =
      hasErrors
      ? state.maker.say("problem", count == 1 ? "problem" : "problems")
      : state.maker.say("att se över", "to look at")
    return "\(sign) \(count) \(words) (!)"
  }

  private var hasErrors: Bool { state.problems.contains { $0.severity == .error } }

  var role: Role {
    if state.isInMemory { return .warning }
    return state.problems.isEmpty ? .muted : hasErrors ? .bad : .warning
  }
}
