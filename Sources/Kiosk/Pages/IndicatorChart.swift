import Almanac
import Canvas
import Publication
import Widgets

/// An indicator as a picture: its last value in block letters, and beside it a column for each
/// period with the target as a line.
struct IndicatorChart {
  let facts: IndicatorFacts
  let role: Role

  static let leastHeight = 9
  static let maximumHeight = 18
  private static let longestNote = 28

  func draw(on canvas: inout Canvas, in area: Rect) {
    let (body, source) = area.inset(top: 2).split(bottom: facts.source.isEmpty ? 0 : 1)
    Line(facts.source, .muted).draw(on: &canvas, in: source)
    let widest = body.width * 3 / 5
    let letters = BlockLetters(facts.value, face: .small, width: widest, lines: 1)
    let words = max(target.columns, TextWidth.columns(of: facts.direction))
    let width = min(max(letters?.columns ?? 0, min(words, IndicatorChart.longestNote)), widest)
    let split = body.split(left: width, gap: 4)
    let isDirectionSaid = drawValue(letters, on: &canvas, in: split.left)
    let name = Line(facts.indicator.name, .heading)
    (isDirectionSaid || facts.direction.isEmpty
      ? name : name + Line("  " + facts.direction, .muted))
      .draw(on: &canvas, in: area.row(0))
    let (columns, ends) = split.rest.split(bottom: 1)
    chart.draw(on: &canvas, in: columns)
    drawEnds(on: &canvas, in: ends.split(left: chart.usedWidth(in: columns)).left)
  }

  /// Beside what it is measured in; that alone where there is no target.
  private var target: Line {
    facts.target.columns > 0 ? facts.targetWithUnit : Line(facts.unit, .muted)
  }

  private var chart: ColumnChart {
    ColumnChart(
      values: facts.values, target: facts.indicator.target.flatMap { $0.isFinite ? $0 : nil },
      role: role)
  }

  /// - Returns: whether there was room for which way is better.
  private func drawValue(
    _ letters: BlockLetters?, on canvas: inout Canvas, in area: Rect
  ) -> Bool {
    letters?.draw(on: &canvas, at: area.origin, role: .title)
    if letters == nil { Line(facts.value, .title).draw(on: &canvas, in: area.row(0)) }
    let rest = area.inset(top: letters?.rows ?? 1)
    let notes =
      target.wrapped(rest.width, limit: max(rest.height, 1))
      + CutText.lines(facts.direction, width: rest.width, limit: 2).map { Line($0, .muted) }
    let air = rest.height > notes.count ? 1 : 0
    for (row, line) in notes.enumerated() { line.draw(on: &canvas, in: rest.row(row + air)) }
    return notes.count <= rest.height
  }

  private func drawEnds(on canvas: inout Canvas, in area: Rect) {
    let ends = facts.ends
    Line(ends.first, .muted).draw(on: &canvas, in: area)
    let isWide =
      TextWidth.columns(of: ends.first) + TextWidth.columns(of: ends.last) + 2 <= area.width
    if isWide { Line(ends.last, .muted).draw(on: &canvas, in: area, align: .right) }
  }
}
