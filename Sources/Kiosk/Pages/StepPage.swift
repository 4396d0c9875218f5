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
