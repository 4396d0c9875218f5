import Almanac
import Canvas
import Model
import Widgets

/// Municipality, what is going on and the day, then the tabs.
struct HeaderView {
  private let environment: Environment
  private let status: StatusMark
  private let layout: Layout

  init(_ environment: Environment) {
    self.environment = environment
    status = StatusMark(environment)
    layout = Layout(size: environment.size, focus: .list, hasCard: false)
  }

  func draw(on canvas: inout Canvas) {
    let width = environment.size.columns
    canvas.fill(Rect(x: 0, y: 0, width: width, height: 1), role: .header)
    HeaderLine(environment, status, width: layout.title.width).draw(on: &canvas, in: layout.title)
    if !status.isBesideDay {
      let room = layout.tabs.split(right: TextWidth.columns(of: status.text)).right
      canvas.write(status.text, at: room.origin, role: status.role, in: room)
    }
    tabs.draw(on: &canvas, in: tabsArea)
    canvas.horizontalRule(at: Point(x: 0, y: layout.tabs.y + 1), width: width)
  }

  /// Where the tabs are drawn and pressed.
  private var tabsArea: Rect {
    status.isBesideDay
      ? layout.tabs
      : layout.tabs.split(right: TextWidth.columns(of: status.text), gap: 2).rest
  }

  private var tabs: Tabs {
    let language = environment.language
    return Tabs(
      Screen.allCases.map {
        Tabs.Tab("\($0.rawValue)", $0.title(language), short: $0.shortTitle(language))
      },
      selected: environment.screen.rawValue - 1)
  }

  /// The screen whose tab stands at a point.
  func screen(at point: Point) -> Screen? {
    tabs.tab(at: point, in: tabsArea).flatMap { Screen(rawValue: $0 + 1) }
  }
}

/// How the data folder is: in order, or how many problems there are.
struct StatusMark {
  let text: String
  let role: Role
  /// Whether the tabs need the whole line, so that this stands beside the day.
  let isBesideDay: Bool

  init(_ environment: Environment) {
    isBesideDay = environment.size.columns < 80
    let problems = environment.problems
    let hasErrors = problems.contains { $0.severity == .error }
    role =
      environment.isInMemory
      ? .warning : problems.isEmpty ? .muted : hasErrors ? .bad : .warning
    text = StatusMark.text(environment, problems.count, hasErrors)
  }

  private static func text(
    _ environment: Environment, _ count: Int, _ hasErrors: Bool
  ) -> String {
    if environment.isInMemory {
      return "◐ " + environment.say("bara i minnet", "in memory only")
    }
    let isNarrow = environment.size.columns < 100
    guard environment.isChecked else {
      return "…" + (isNarrow ? "" : environment.say(" data kontrolleras", " checking the data"))
    }
    if count == 0 {
      return "✓" + (isNarrow ? "" : environment.say(" data i ordning", " data in order"))
    }
    let sign = hasErrors ? "✕" : "◐"
    if isNarrow { return "\(sign) \(count) (!)" }
    let words =
      hasErrors
      ? environment.say("problem", count == 1 ? "problem" : "problems")
      : environment.say("att se över", "to look at")
    return "\(sign) \(count) \(words) (!)"
  }
}
