package import Almanac
package import Canvas

/// Labelled bars of comparable lengths, one to a row, the value after its bar.
package struct BarChart: Equatable, Sendable {
  package struct Bar: Equatable, Sendable {
    package let label: String
    package let value: Double
    /// The text after the bar: the value with its unit.
    package let detail: String
    package let role: Role

    package init(_ label: String, _ value: Double, detail: String, role: Role = .bar) {
      self.label = label
      self.value = value
      self.detail = detail
      self.role = role
    }
  }

  package var bars: [Bar]
  /// The value of a full-length bar; the largest one if nil.
  package var scale: Double?
  package var language: Language

  package init(_ bars: [Bar], scale: Double? = nil, language: Language) {
    self.bars = bars
    self.scale = scale
    self.language = language
  }
}

extension BarChart {
  package func draw(on canvas: inout Canvas, in area: Rect) {
    guard !area.isEmpty else { return }
    let shown = bars.count > area.height ? max(area.height - 1, 0) : bars.count
    let labels = min(bars.map { TextWidth.columns(of: $0.label) }.max() ?? 0, area.width * 2 / 5)
    let details = bars.map { TextWidth.columns(of: $0.detail) }.max() ?? 0
    let full = scale ?? bars.map(\.value).max() ?? 0
    for (index, bar) in bars.prefix(shown).enumerated() {
      let (label, rest) = area.row(index).split(left: labels, gap: labels == 0 ? 0 : 2)
      canvas.write(bar.label, at: label.origin, role: .text, in: label)
      let room = rest.width - details - 1
      let length = bar.length(of: full, room: room)
      let used = canvas.write(length, at: rest.origin, role: bar.role, in: rest)
      let detail = rest.inset(left: used == 0 ? 0 : used + 1)
      canvas.write(bar.detail, at: detail.origin, role: .muted, in: detail)
    }
    if shown < bars.count {
      let row = area.row(shown)
      canvas.write(
        Overflow.text(bars.count - shown, language), at: row.origin, role: .muted, in: row)
    }
  }
}

extension BarChart {
  /// A bar of a value's part of `room` columns, to half a column.
  package static func line(_ value: Double, of full: Double, room: Int) -> String {
    Bar("", value, detail: "").length(of: full, room: room)
  }

  /// A bar that stands out from a line in the middle of `room` columns: to the right for more than
  /// `centre`, to the left for less.
  /// - Parameter reach: how far from the centre the longest bar goes.
  package static func line(
    _ value: Double, around centre: Double, reach: Double, room: Int
  ) -> (left: String, right: String) {
    let half = max(0, (room - 1) / 2)
    let length = String(
      line(abs(value - centre), of: reach, room: half).map { $0 == "╸" ? "━" : $0 })
    let space = { (count: Int) in String(repeating: " ", count: max(0, count)) }
    return value < centre
      ? (space(half - length.count) + length, space(half))
      : (space(half), length + space(half - length.count))
  }
}

extension BarChart.Bar {
  /// A line for the value's part of `room` columns, to half a column; what is more than nothing
  /// shows. A line and not blocks, so that bars leave air between them.
  fileprivate func length(of full: Double, room: Int) -> String {
    guard room > 0, value > 0, full > 0, value.isFinite, full.isFinite else { return "" }
    let halves = max(1, Int((min(value / full, 1) * Double(room * 2)).rounded()))
    return String(repeating: "━", count: halves / 2) + (halves.isMultiple(of: 2) ? "" : "╸")
  }
}

/// How much of something is done: `▰▰▰▱▱▱▱▱▱▱`.
///
/// Only nothing shows empty and only all of it shows full: a start is seen, an end is not foretold.
package struct Meter: Equatable, Sendable {
  /// 0 to 1; held within, and 0 for what is no number.
  package var fraction: Double
  package var role: Role

  package init(_ fraction: Double, role: Role = .meterFull) {
    self.fraction = fraction
    self.role = role
  }

  /// The meter as a line of `width` columns, for cells of a table.
  package func line(width: Int) -> Line {
    let width = min(max(width, 0), Size.largest.columns)
    let full = filled(of: width)
    return Line(String(repeating: "▰", count: full), role)
      + Line(String(repeating: "▱", count: width - full), .meterEmpty)
  }

  package func draw(on canvas: inout Canvas, in area: Rect) {
    line(width: area.width).draw(on: &canvas, in: area)
  }

  private func filled(of width: Int) -> Int {
    guard fraction > 0 else { return 0 }
    guard fraction < 1 else { return width }
    return min(max(Int((fraction * Double(width)).rounded()), 1), max(width - 1, 0))
  }
}

/// A series in as many columns as it has values: `▁▂▂▄▆`. Where there are more values than columns
/// the latest ones show. A value that is missing, or no number, leaves its column empty.
package struct Sparkline: Equatable, Sendable {
  package enum Baseline: Equatable, Sendable {
    /// The lowest block is 0 (or the lowest value, if that is below): for what is counted.
    case zero
    /// The lowest block is the lowest value: for what only changes a little.
    case lowest
  }

  /// Oldest first.
  package var values: [Double?]
  package var baseline: Baseline
  package var role: Role

  package init(_ values: [Double?], baseline: Baseline = .zero, role: Role = .graph) {
    self.values = values
    self.baseline = baseline
    self.role = role
  }

  /// The series as a line of at most `width` columns, for cells of a table.
  package func line(width: Int) -> Line {
    let shown = values.suffix(max(width, 0)).map { $0.flatMap { $0.isFinite ? $0 : nil } }
    let known = shown.compactMap(\.self)
    guard let least = known.min(), let most = known.max() else { return .empty }
    let bottom = baseline == .zero ? min(least, 0) : least
    let blocks = shown.map { value in value.map { block($0, from: bottom, to: most) } ?? " " }
    return Line(String(blocks), role)
  }

  package func draw(on canvas: inout Canvas, in area: Rect) {
    line(width: area.width).draw(on: &canvas, in: area)
  }

  private static let blocks: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]

  /// Halved before subtracting, so that the largest numbers there are do not overflow.
  private func block(_ value: Double, from bottom: Double, to top: Double) -> Character {
    let height = top / 2 - bottom / 2
    guard height > 0 else { return Sparkline.blocks[bottom == 0 ? 0 : 3] }
    let level = Int(((value / 2 - bottom / 2) / height * 7).rounded())
    return Sparkline.blocks[min(max(level, 0), 7)]
  }
}
