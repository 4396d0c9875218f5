import Almanac
import Canvas
import Publication
import Widgets

/// One step: what it is called and for, how far it has come, what is done for it and how that is
/// measured.
struct StepPage: PageContent {
  static let isCentred = true
  let step: PublicStep
  let state: KioskState

  func draw(on canvas: inout Canvas, in area: Rect) {
    let rest = drawProgress(on: &canvas, in: header.draw(on: &canvas, in: area))
    let activities = state.exhibition.activities[step.number] ?? []
    let indicators = state.exhibition.indicators[step.number] ?? []
    let list = ActivityList(activities: activities, state: state)
    let board = IndicatorBoard(indicators: indicators, role: role, state: state)
    if indicators.isEmpty || activities.isEmpty {
      list.draw(on: &canvas, in: rest.split(left: PageHeader.longestLine).left)
      board.draw(on: &canvas, in: rest)
    } else if rest.width >= 90 {
      let split = rest.split(left: rest.width * 11 / 24, gap: rest.width / 16)
      list.draw(on: &canvas, in: split.left)
      board.draw(on: &canvas, in: split.rest)
    } else {
      let least = board.leastHeight(limit: rest.height / 2)
      let split = rest.split(bottom: least, gap: least > 0 ? 1 : 0)
      let used = list.draw(on: &canvas, in: split.rest)
      board.draw(on: &canvas, in: rest.inset(top: used > 0 ? used + 1 : 0))
    }
  }

  private var role: Role { .step(step.number) }

  private var header: PageHeader {
    PageHeader(
      heading: "\(step.number) \(step.name)", title: step.name, figure: "\(step.number)",
      role: role, prose: [Line(step.aim, .title)], face: state.layout.face)
  }

  /// Nothing where nothing is said: a step without a status has not been said to be at its start.
  private func drawProgress(on canvas: inout Canvas, in area: Rect) -> Rect {
    guard step.status != nil || step.progress != nil else { return area }
    if let percent = step.progress, (state.layout.face ?? .small) > .small, area.height >= 24 {
      return ProgressBand(
        percent: percent, status: step.status, role: role, language: state.language
      )
      .draw(on: &canvas, in: area)
    }
    var line = Line.empty
    if let status = step.status { line = StatusLabel(status: status).line(state.language) }
    if let percent = step.progress {
      if step.status != nil { line = line.padded(to: StatusLabel.columns(state.language) + 3) }
      let text = "  " + Percent.text(percent, state.language)
      let room = min(max(area.width - line.columns - TextWidth.columns(of: text), 0), 40)
      line = line + Meter(Double(percent) / 100, role: role).line(width: room) + Line(text)
    }
    line.draw(on: &canvas, in: area.row(0))
    return area.inset(top: 1 + PageHeader.gap(area))
  }
}

/// The columns of the welcome page's list: what there is no room for has none.
struct StepColumns: Equatable {
  let language: Language
  let name: Int
  let status: Int
  let meter: Int
  let percent: Int

  init(_ steps: [PublicStep], _ width: Int, _ language: Language) {
    self.language = language
    let names = steps.map { TextWidth.columns(of: $0.name) }.max() ?? 0
    name = min(names, max(width - 3, 0))
    var rest = width - 3 - name
    let wished = steps.contains { $0.status != nil } ? StatusLabel.columns(language) : 0
    status = rest >= wished + StepColumns.gap ? wished : 0
    if status > 0 { rest -= status + StepColumns.gap }
    let hasProgress = steps.contains { $0.progress != nil }
    let number = Percent.columns(language) + 1
    percent = hasProgress && rest >= 8 + number + StepColumns.gap ? number : 0
    let room = rest - percent - StepColumns.gap
    meter = hasProgress && room >= 5 ? min(room, 20) : 0
  }

  static let gap = 2
}

/// A step in the list of the welcome page: number, name, meter, status, in one row.
struct StepRow {
  let step: PublicStep
  let columns: StepColumns

  func draw(on canvas: inout Canvas, in area: Rect) {
    let role = Role.step(step.number)
    var rest = area
    func take(_ width: Int, _ line: Line, gap: Int = StepColumns.gap) {
      guard width > 0 else { return }
      let split = rest.split(left: width, gap: gap)
      line.draw(on: &canvas, in: split.left)
      rest = split.rest
    }
    take(3, Line("\(step.number)", role), gap: 0)
    take(columns.name, Line(step.name, .heading))
    let meter = step.progress.map {
      Meter(Double($0) / 100, role: role).line(width: columns.meter)
    }
    take(columns.meter, meter ?? .empty, gap: columns.percent > 0 ? 0 : StepColumns.gap)
    let percent = step.progress.map { Percent.text($0, columns.language) } ?? ""
    let air = max(0, columns.percent - TextWidth.columns(of: percent))
    take(columns.percent, Line(String(repeating: " ", count: air) + percent))
    take(
      columns.status,
      step.status.map { StatusLabel(status: $0).line(columns.language) } ?? .empty)
  }
}

/// The activities of a step, one to a line: status, name and due date.
struct ActivityList {
  let activities: [PublicActivity]
  let state: KioskState

  /// Draws as many as there is room for, and gives the rows that they took.
  @discardableResult
  func draw(on canvas: inout Canvas, in area: Rect) -> Int {
    let lines = lines(width: area.width, height: area.height)
    for (row, line) in lines.enumerated() { line.draw(on: &canvas, in: area.row(row)) }
    return lines.count
  }

  /// A heading and the activities, at most `height` lines; what there is no room for is counted.
  func lines(width: Int, height: Int) -> [Line] {
    guard !activities.isEmpty, height >= 2 else { return [] }
    let heading = Line(state.say("Det här gör vi", "What we do"), .heading)
    let parts = ActivityColumns(Array(activities.prefix(height)), state).lines(width: width)
    let isAiry = 2 * parts.count + parts.joined().count < height && activities.count <= parts.count
    var shown = parts.count
    func rows(_ count: Int) -> Int { parts.prefix(count).joined().count }
    func rest() -> Int { activities.count - shown }
    while shown > 0, 1 + rows(shown) + (rest() > 0 ? 1 : 0) > height { shown -= 1 }
    let more = Line(state.say("och \(rest()) till", "and \(rest()) more"), .muted)
    let air = isAiry ? [Line.empty] : []
    return [heading] + parts.prefix(shown).flatMap { air + $0 } + (rest() > 0 ? [more] : [])
  }
}

/// The columns of some activities, as wide as those need.
private struct ActivityColumns {
  private let activities: [PublicActivity]
  private let language: Language
  private let today: Day
  private let statusWidth: Int
  private let dueWidth: Int

  /// A name with less room than this takes the whole line, and how it is doing the next.
  private static let shortestName = 24

  init(_ activities: [PublicActivity], _ state: KioskState) {
    self.activities = activities
    language = state.language
    today = state.today
    let (language, today) = (language, today)
    statusWidth = activities.map { TextWidth.columns(of: Self.status($0, language)) }.max() ?? 0
    dueWidth = activities.map { TextWidth.columns(of: Self.due($0, language, today)) }.max() ?? 0
  }

  func lines(width: Int) -> [[Line]] { activities.map { lines($0, width) } }

  private func lines(_ activity: PublicActivity, _ width: Int) -> [Line] {
    let role = activity.status.map { StatusLabel(status: $0).role }
    let sign = Line(activity.status.map { "\($0.sign) " } ?? "· ", role ?? .muted)
    let status = Line(Self.status(activity, language), role ?? .text)
    let due = Line(Self.due(activity, language, today), .muted)
    let end = status.padded(to: statusWidth) + Line(dueWidth > 0 ? "  " : "") + due
    let room = width - 2 - statusWidth - 2 - (dueWidth > 0 ? dueWidth + 2 : 0)
    if statusWidth + dueWidth > 0, room >= ActivityColumns.shortestName {
      return CutText.lines(activity.name, width: room, limit: 2).enumerated().map { row, text in
        row == 0 ? (sign + Line(text)).padded(to: room + 4) + end : Line("  " + text)
      }
    }
    let name = CutText.lines(activity.name, width: max(width - 2, 1), limit: 2)
      .enumerated().map { row, text in (row == 0 ? sign : Line("  ")) + Line(text) }
    let facts = [status, due].filter { $0.columns > 0 }
    guard let first = facts.first else { return name }
    return name + [facts.dropFirst().reduce(Line("  ") + first) { $0 + Line(" · ", .muted) + $1 }]
  }

  private static func status(_ activity: PublicActivity, _ language: Language) -> String {
    activity.status?.label(language) ?? ""
  }

  /// `till 12 november`; nothing once it is done.
  private static func due(_ activity: PublicActivity, _ language: Language, _ today: Day) -> String
  {
    guard activity.status != .done, let due = activity.due else { return "" }
    let date = HallDate(language, today: today).text(due)
    return Phrase("till \(date)", "by \(date)")(language)
  }
}

/// How something is doing, as a sign and a word; told apart without colour.
struct StatusLabel: Equatable {
  let status: StepStatus

  /// `● i fas`
  func line(_ language: Language) -> Line {
    Line("\(status.sign) \(status.label(language))", role)
  }

  /// Columns of the longest of them.
  static func columns(_ language: Language) -> Int {
    StepStatus.allCases.map { StatusLabel(status: $0).line(language).columns }.max() ?? 0
  }

  var role: Role {
    switch status {
    case .planned: .muted
    case .onTrack, .done: .good
    case .atRisk: .warning
    case .late: .bad
    }
  }
}

/// Percent as the language writes it: `40 %`, `40%`.
enum Percent {
  static func text(_ percent: Int, _ language: Language) -> String {
    Phrase("\(percent) %", "\(percent)%")(language)
  }

  /// Columns of the longest.
  static func columns(_ language: Language) -> Int { TextWidth.columns(of: text(100, language)) }
}

/// How far something has come, to be seen from across a room: a band, and the number in block
/// letters.
struct ProgressBand {
  let percent: Int
  let status: StepStatus?
  let role: Role
  let language: Language

  /// Draws it and gives what is left below.
  func draw(on canvas: inout Canvas, in area: Rect) -> Rect {
    let letters = BlockLetters(
      Percent.text(percent, language), face: .small, width: area.width / 3, lines: 1)
    let height = letters?.rows ?? 1
    let split = area.split(top: height, gap: 2)
    letters?.draw(on: &canvas, at: area.origin, role: role)
    let band = split.top.inset(left: letters.map { $0.columns + 4 } ?? 0)
    status.map { StatusLabel(status: $0).line(language).draw(on: &canvas, in: band.row(0)) }
    let bar = band.inset(top: 2)
    let share = Double(min(max(percent, 0), 100)) / 100
    let full = Meter.filled(share, of: bar.width)
    canvas.fill(bar, "░", role: .meterEmpty)
    canvas.fill(bar.split(left: full).left, "█", role: role)
    return split.rest
  }
}

extension Meter {
  /// Columns of so many that are full: only nothing shows none, and only all of it shows all.
  fileprivate static func filled(_ share: Double, of width: Int) -> Int {
    guard share > 0, width > 0 else { return 0 }
    guard share < 1 else { return width }
    return min(max(Int((share * Double(width)).rounded()), 1), max(width - 1, 0))
  }
}
