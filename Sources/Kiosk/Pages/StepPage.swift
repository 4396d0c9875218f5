import Almanac
import Canvas
import Publication
import Widgets

/// One step: its number in block letters, and beside it what it is for and how far it has come.
struct StepPage {
  let step: PublicStep
  let state: KioskState

  func draw(on canvas: inout Canvas, in area: Rect) {
    let layout = StepLayout(area)
    let text = lines(width: layout.text.width, height: layout.text.height)
    let rows = max(text.count, layout.scale?.size.rows ?? 0)
    // A little above the middle looks like the middle.
    let top = max(0, layout.text.height - rows) * 2 / 5
    if let scale = layout.scale {
      BlockDigit(number: step.number, scale: scale).draw(
        on: &canvas, at: layout.digit.offset(y: top).origin, role: role)
    }
    let place = layout.text.offset(y: top)
    for (row, line) in text.enumerated() { line.draw(on: &canvas, in: place.row(row)) }
    canvas.setCursor(at: place.origin)
  }

  private var role: Role { .step(step.number) }

  private func lines(width: Int, height: Int) -> [Line] {
    let name = CutText.lines(step.name, width: width, limit: 2).map { Line($0, .title) }
    let progress = progress(width)
    let room = max(1, height - name.count - progress.count)
    let aim = CutText.lines(step.aim, width: width, limit: room).map { Line($0) }
    let activities = ActivityList(
      activities: state.publication.activities(of: step), state: state
    )
    .lines(width: width, height: room - aim.count - StepPage.air)
    return Spread.lines([name, aim, progress, activities], height: height)
  }

  /// Lines kept empty between the parts before activities are listed.
  private static let air = 3

  /// Nothing where nothing is said: a step without a status has not been said to be at its start.
  private func progress(_ width: Int) -> [Line] {
    var lines: [Line] = []
    if let status = step.status { lines.append(StatusLabel(status: status).line(state.language)) }
    if let percent = step.progress {
      let text = "  " + Percent.text(percent, state.language)
      let room = min(max(width - TextWidth.columns(of: text), 0), 50)
      lines.append(
        Meter(Double(percent) / 100, role: role).line(width: room) + Line(text, .text))
    }
    return lines
  }
}
