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

/// The first line: the municipality, what must not be missed, and the day. Where there is little
/// room the day is told in fewer words first, then the municipality's name gives way, then what
/// must not be missed is told in fewer words; none of that is ever left out.
struct HeaderLine {
  /// Something that must not be missed, in full and in few words.
  struct Flag: Equatable {
    let text: String
    let short: String
    let role: Role
  }

  private struct Wording {
    let flags: [Line]
    let date: Line
    let isNameWhole: Bool
  }

  private static let gap = 2

  private let name: String
  private let wording: Wording

  init(_ environment: Environment, _ status: StatusMark, width: Int) {
    name = environment.municipality.settings.municipality
    let flags = HeaderLine.flags(environment)
    let dates = HeaderLine.dates(environment, status)
    let whole = flags.map { Line($0.text, $0.role) }
    let short = flags.map { Line($0.short, $0.role) }
    let forms =
      dates.map { Wording(flags: whole, date: $0, isNameWhole: true) }
      + dates.map { Wording(flags: whole, date: $0, isNameWhole: false) }
      + dates.map { Wording(flags: short, date: $0, isNameWhole: false) }
    let nameWidth = TextWidth.columns(of: name)
    func columns(_ wording: Wording) -> Int {
      let parts = wording.flags.map(\.columns) + [wording.date.columns]
      return parts.reduce(wording.isNameWhole ? nameWidth : 0) { $0 + HeaderLine.gap + $1 }
    }
    wording =
      forms.first { columns($0) <= width }
      ?? Wording(flags: short, date: dates.last ?? .empty, isNameWhole: false)
  }

  func draw(on canvas: inout Canvas, in area: Rect) {
    var rest = area
    for part in ([wording.date] + wording.flags.reversed()) where part.columns > 0 {
      let split = rest.split(right: part.columns, gap: HeaderLine.gap)
      part.draw(on: &canvas, in: split.right)
      rest = split.rest
    }
    canvas.write(name, at: rest.origin, role: .title, in: rest)
  }

  /// What must not be missed, the gravest first.
  private static func flags(_ environment: Environment) -> [Flag] {
    [environment.overview.running?.flag(environment.language)].compactMap(\.self)
  }

  /// The day with its week, and whether the data fixes which day it is, the longest way to tell it
  /// first; then the state of the data, where the tabs leave no room for it.
  private static func dates(_ environment: Environment, _ status: StatusMark) -> [Line] {
    let end = status.isBesideDay ? Line("  " + status.text, status.role) : .empty
    return days(environment).map { $0 + end }
  }

  private static func days(_ environment: Environment) -> [Line] {
    let (words, day) = (environment.words, environment.today)
    let week = " · " + words.week(Week(containing: day))
    guard environment.municipality.settings.asOf != nil else {
      return [words.long(day) + week, words.short(day) + week, words.short(day)]
        .map { Line($0, .header) }
    }
    // A fixed day may be of another year.
    let short = words.short(day) + " \(day.year)"
    let fixed = Line(environment.say("fast datum", "fixed date"), .warning)
    return [words.long(day) + week, short + week, short].map {
      Line($0 + " · ", .header) + fixed
    }
  }
}
