import Almanac
import Canvas
import Publication
import Widgets

/// How a step is measured: as many indicators as there is room for, with charts where that is much.
struct IndicatorBoard {
  let indicators: [PublicIndicator]
  let role: Role
  let state: KioskState

  /// More than these are not told of one step.
  private static let maximumIndicators = 6

  func draw(on canvas: inout Canvas, in area: Rect) {
    let shown = shownIndicators
    let least = IndicatorChart.leastHeight
    if area.width < 40 || area.height < least {
      drawLines(shown[...], on: &canvas, in: area)
    } else if area.height >= shown.count * (least + 1) - 1 {
      drawCharts(shown, on: &canvas, in: area)
    } else {
      let height = min(
        max(area.height - 3 * (shown.count - 1), least), IndicatorChart.maximumHeight)
      let split = area.split(top: height, gap: 1)
      drawCharts(Array(shown.prefix(1)), on: &canvas, in: split.top)
      drawLines(shown.dropFirst(), on: &canvas, in: split.rest)
    }
  }

  /// Rows for all in the shortest form, at most `limit`.
  func leastHeight(limit: Int) -> Int {
    let count = shownIndicators.count
    return count == 0 ? 0 : min(3 * count - 1, max(limit, 2))
  }

  /// Another one first every round, so that each is drawn as a chart some time.
  private var shownIndicators: [PublicIndicator] {
    let first =
      indicators.isEmpty ? 0 : state.round % min(indicators.count, IndicatorBoard.maximumIndicators)
    let shown = indicators.prefix(IndicatorBoard.maximumIndicators)
    return Array(shown.dropFirst(first) + shown.prefix(first))
  }

  private func drawCharts(_ shown: [PublicIndicator], on canvas: inout Canvas, in area: Rect) {
    guard !shown.isEmpty else { return }
    let air = area.height >= 40 ? 3 : area.height >= 20 ? 2 : 1
    let height = min(
      (area.height - air * (shown.count - 1)) / shown.count, IndicatorChart.maximumHeight)
    for (index, indicator) in shown.enumerated() {
      let place = area.inset(top: index * (height + air)).split(top: height).top
      IndicatorChart(facts: facts(indicator), role: role).draw(on: &canvas, in: place)
    }
  }

  private func drawLines(
    _ shown: ArraySlice<PublicIndicator>, on canvas: inout Canvas, in area: Rect
  ) {
    var rest = area
    for indicator in shown where rest.height >= 2 {
      let lines = facts(indicator).lines(width: rest.width, role: role)
      for (row, line) in lines.enumerated() { line.draw(on: &canvas, in: rest.row(row)) }
      rest = rest.inset(top: lines.count + 1)
    }
  }

  private func facts(_ indicator: PublicIndicator) -> IndicatorFacts {
    IndicatorFacts(indicator: indicator, language: state.language, today: state.today)
  }
}
