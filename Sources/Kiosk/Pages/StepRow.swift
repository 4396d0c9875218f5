import Almanac
import Canvas
import Publication
import Widgets

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
