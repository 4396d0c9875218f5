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

extension BarChart.Bar {
  /// A line for the value's part of `room` columns, to half a column; what is more than nothing
  /// shows. A line and not blocks, so that bars leave air between them.
  fileprivate func length(of full: Double, room: Int) -> String {
    guard room > 0, value > 0, full > 0, value.isFinite, full.isFinite else { return "" }
    let halves = max(1, Int((min(value / full, 1) * Double(room * 2)).rounded()))
    return String(repeating: "━", count: halves / 2) + (halves.isMultiple(of: 2) ? "" : "╸")
  }
}
