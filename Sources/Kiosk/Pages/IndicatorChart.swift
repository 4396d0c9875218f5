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
  static let mostHeight = 18

  func draw(on canvas: inout Canvas, in area: Rect) {
    Line(facts.indicator.name, .heading).draw(on: &canvas, in: area.row(0))
    let (body, source) = area.inset(top: 2).split(bottom: facts.source.isEmpty ? 0 : 1)
    Line(facts.source, .muted).draw(on: &canvas, in: source)
    let split = body.split(left: valueWidth(in: body), gap: 4)
    drawValue(on: &canvas, in: split.left)
    let (columns, ends) = split.rest.split(bottom: 1)
    ColumnChart(
      values: facts.values, target: facts.indicator.target.flatMap { $0.isFinite ? $0 : nil },
      role: role
    )
    .draw(on: &canvas, in: columns)
    drawEnds(on: &canvas, in: ends.split(left: chart(in: columns).usedWidth(in: columns)).left)
  }

  private func chart(in area: Rect) -> ColumnChart {
    ColumnChart(values: facts.values, target: facts.indicator.target, role: role)
  }

  /// What is wider than this is not set in block letters.
  private func letters(_ width: Int) -> BlockLetters? {
    BlockLetters(facts.value, face: .small, width: width * 3 / 5, lines: 1)
  }

  private func valueWidth(in area: Rect) -> Int {
    let words = [facts.target.columns, TextWidth.columns(of: facts.unit)].max() ?? 0
    return min(max(letters(area.width)?.columns ?? 0, min(words, 24)), area.width * 3 / 5)
  }

  private func drawValue(on canvas: inout Canvas, in area: Rect) {
    var rest = area
    if let letters = letters(area.width * 5 / 3) ?? letters(area.width * 2) {
      letters.draw(on: &canvas, at: area.origin, role: .title)
      rest = area.inset(top: letters.rows)
    } else {
      Line(facts.value, .title).draw(on: &canvas, in: area.row(0))
      rest = area.inset(top: 1)
    }
    let notes =
      CutText.lines(facts.unit, width: rest.width, limit: 1).map { Line($0, .muted) }
      + facts.target.wrapped(rest.width, limit: 2)
      + CutText.lines(facts.direction, width: rest.width, limit: 2).map { Line($0, .muted) }
    let air = rest.height > notes.count ? 1 : 0
    for (row, line) in notes.enumerated() { line.draw(on: &canvas, in: rest.row(row + air)) }
  }

  private func drawEnds(on canvas: inout Canvas, in area: Rect) {
    let ends = facts.ends
    Line(ends.first, .muted).draw(on: &canvas, in: area)
    let isWide =
      TextWidth.columns(of: ends.first) + TextWidth.columns(of: ends.last) + 2 <= area.width
    if isWide { Line(ends.last, .muted).draw(on: &canvas, in: area, align: .right) }
  }
}
