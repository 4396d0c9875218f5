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

/// The facts of an indicator in words and numbers.
struct IndicatorFacts {
  let indicator: PublicIndicator
  let language: Language
  let today: Day

  /// No more values than a chart has columns are looked at.
  private static let maximumValues = 60

  var observations: [PublicObservation] {
    indicator.observations.suffix(IndicatorFacts.maximumValues).filter { $0.value.isFinite }
  }

  var values: [Double] { observations.map(\.value) }

  /// `64 %`, `21 200`: the last value, the unit only where it is a sign.
  var value: String {
    values.last.map { language.measure($0, language.isPercent(indicator.unit) ? "%" : nil) } ?? ""
  }

  /// `företag i kvartalet`; nothing where it is a sign.
  var unit: String {
    language.isPercent(indicator.unit) ? "" : indicator.unit ?? ""
  }

  /// `mål 80 %`, and that it is met, as a sign and words.
  var target: Line { target(unit: language.isPercent(indicator.unit) ? "%" : nil) }

  /// `mål 28 dagar`: where the unit is not said elsewhere.
  var targetWithUnit: Line { target(unit: indicator.unit) }

  private func target(unit: String?) -> Line {
    guard let target = indicator.target, target.isFinite else { return .empty }
    let number =
      language.isPercent(unit)
      ? language.measure(target, unit)
      : language.number(target) + (unit.map { " " + $0 } ?? "")
    let words = Phrase("mål \(number)", "target \(number)")(language)
    return isMet ? Line("✓ " + words + Phrase(" är nått", " is met")(language), .good) : Line(words)
  }

  private var isMet: Bool {
    guard let target = indicator.target, let last = values.last else { return false }
    return indicator.better == .lower ? last <= target : last >= target
  }

  /// `lägre är bättre`, where more is not.
  var direction: String {
    indicator.better == .lower ? Improvement.lower.label(language) : ""
  }

  /// `mars 2006 – sep 2008`.
  var ends: (first: String, last: String) {
    let date = HallDate(language, today: today)
    return (
      observations.first.map { date.short($0.period) } ?? "",
      observations.last.map { date.short($0.period) } ?? ""
    )
  }

  /// `Så går det jämfört med grannarna: de har 54–65 (2008)`; empty where that is not known.
  var neighbours: String {
    guard let last = observations.last(where: { $0.neighbours != nil }), let found = last.neighbours
    else { return "" }
    let (low, high) = (language.number(found.low), language.number(found.high))
    let period = HallDate(language, today: today).short(last.period)
    return Phrase(
      "Så går det jämfört med grannarna: de har \(low)–\(high) (\(period))",
      "Compared with our neighbours: they have \(low)–\(high) (\(period))")(language)
  }

  /// The same, shorter.
  private var neighboursInShort: String {
    guard let found = observations.last?.neighbours else { return "" }
    let (low, high) = (language.number(found.low), language.number(found.high))
    return Phrase("grannarna \(low)–\(high)", "neighbours \(low)–\(high)")(language)
  }

  /// `Källa: SCB`.
  var source: String {
    indicator.source.map { Phrase("Källa: \($0)", "Source: \($0)")(language) } ?? ""
  }

  /// The shortest form, in two rows: the name and its number, and below it how it went.
  func lines(width: Int, role: Role) -> [Line] {
    let value = Line(value, .title)
    let both = target.columns > 0 ? value + Line("  ") + target : value
    let isWide = TextWidth.columns(of: indicator.name) + 2 + both.columns <= width
    let end = isWide ? both : value
    let name = TextWidth.fit(indicator.name, to: width - end.columns - 2)
    let spark = Sparkline(values.map { $0 }, role: role).line(width: min(width / 3, 24))
    let notes =
      [isWide ? .empty : target]
      + [unit, direction, neighboursInShort, source].map { Line($0, .muted) }
    return [
      Line(name, .heading).padded(to: width - end.columns) + end,
      spark + IndicatorFacts.joined(notes, width: width - spark.columns),
    ]
  }

  /// As many as there is room for, with dots between.
  private static func joined(_ notes: [Line], width: Int) -> Line {
    notes.filter { $0.columns > 0 }.reduce(Line.empty) { line, note in
      let longer = line + Line(line.columns > 0 ? " · " : "  ", .muted) + note
      return longer.columns <= width ? longer : line
    }
  }
}

/// An indicator as a picture: its last value in block letters, and beside it a column for each
/// period with the target as a line.
struct IndicatorChart {
  let facts: IndicatorFacts
  let role: Role

  static let leastHeight = 9
  static let maximumHeight = 18
  private static let longestNote = 28

  func draw(on canvas: inout Canvas, in area: Rect) {
    let (rest, source) = area.inset(top: 2).split(bottom: facts.source.isEmpty ? 0 : 1)
    Line(facts.source, .muted).draw(on: &canvas, in: source)
    // The neighbours have a row where the chart keeps enough of its own.
    let isCompared = !facts.neighbours.isEmpty && rest.height >= 8
    let (body, neighbours) = rest.split(bottom: isCompared ? 1 : 0, gap: isCompared ? 1 : 0)
    if isCompared {
      CutText.lines(facts.neighbours, width: neighbours.width, limit: 1).first.map {
        Line($0).draw(on: &canvas, in: neighbours)
      }
    }
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

/// A series as columns from one foot, the last one in its own role; a line across at the target.
/// Columns that the target's line meets stand before it.
struct ColumnChart {
  /// Oldest first; where there are more than fit, the last ones show.
  let values: [Double]
  let target: Double?
  let role: Role

  private static let widest = 6
  private static let gap = 1

  /// Columns of the screen that the columns take.
  func usedWidth(in area: Rect) -> Int {
    let count = shown(in: area).count
    return count * (width(in: area) + ColumnChart.gap) - ColumnChart.gap
  }

  func draw(on canvas: inout Canvas, in area: Rect) {
    let shown = shown(in: area)
    let top = max(shown.max() ?? 0, target ?? 0)
    guard area.height > 0, area.width > 0, !shown.isEmpty, top > 0, top.isFinite else { return }
    let (width, gap) = (width(in: area), ColumnChart.gap)
    if let target, target > 0 {
      let row = area.maxY - 1 - Int((target / top * Double(area.height - 1)).rounded())
      canvas.fill(
        Rect(x: area.x, y: row, width: usedWidth(in: area), height: 1), "┄", role: .muted)
    }
    for (index, value) in shown.enumerated() {
      let column = Rect(
        x: area.x + index * (width + gap), y: area.y, width: width, height: area.height)
      let role = index == shown.count - 1 ? role : Role.graph
      draw(value / top, on: &canvas, in: column.intersection(area), role: role)
    }
  }

  /// To an eighth of a row; what is more than nothing shows.
  private func draw(_ share: Double, on canvas: inout Canvas, in area: Rect, role: Role) {
    guard share > 0 else { return }
    let eighths = max(1, Int((min(share, 1) * Double(area.height * 8)).rounded()))
    let full = area.split(bottom: eighths / 8)
    canvas.fill(full.bottom, "█", role: role)
    let rest = eighths % 8
    guard rest > 0 else { return }
    let part = full.rest.split(bottom: 1).bottom
    canvas.fill(part, ColumnChart.parts[rest - 1], role: role)
  }

  private static let parts: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇"]

  private func shown(in area: Rect) -> [Double] { values.suffix(max((area.width + 1) / 2, 0)) }

  private func width(in area: Rect) -> Int {
    let count = max(shown(in: area).count, 1)
    return min(max((area.width + 1) / count - 1, 1), ColumnChart.widest)
  }
}
