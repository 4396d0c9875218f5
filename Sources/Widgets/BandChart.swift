package import Canvas

/// A series of values that goes on: what was measured, where it is going, and how surely that is
/// known. The ends of the axis stand to the left, the names beneath.
package struct BandChart: Equatable, Sendable {
  package struct Value: Equatable, Sendable {
    package let name: String
    package let value: Double
    /// What the value lies between; nil for what was measured.
    package let band: ClosedRange<Double>?

    package init(_ name: String, _ value: Double, band: ClosedRange<Double>? = nil) {
      self.name = name
      self.value = value
      self.band = band
    }
  }

  private let values: [Value]
  /// Drawn as a line across.
  private let target: Double?
  /// The words at the top and at the bottom of the axis.
  private let ends: (top: String, bottom: String)
  private let range: ClosedRange<Double>

  /// - Parameter text: how a value is written on the axis.
  package init(_ values: [Value], target: Double?, text: (Double) -> String) {
    self.values = values.filter(\.value.isFinite)
    self.target = target.flatMap { $0.isFinite ? $0 : nil }
    let all = self.values.flatMap { [$0.value, $0.band?.lowerBound, $0.band?.upperBound] }
    let finite = (all + [self.target]).compactMap(\.self).filter(\.isFinite)
    let low = finite.min() ?? 0
    range = low...max(finite.max() ?? 1, low + 1)
    ends = (text(range.upperBound), text(range.lowerBound))
  }

  package static func == (one: BandChart, other: BandChart) -> Bool {
    one.values == other.values && one.target == other.target && one.ends == other.ends
  }

  package func draw(on canvas: inout Canvas, in area: Rect) {
    guard area.height >= 4, area.width >= 12 else { return }
    let height = area.height - 1
    let axis = max(TextWidth.columns(of: ends.top), TextWidth.columns(of: ends.bottom))
    let (labels, plot) = area.split(left: axis, gap: 2)
    for (text, row) in [(ends.top, 0), (ends.bottom, height - 1)] {
      canvas.write(
        text, at: labels.row(row).origin, role: .muted, in: labels.row(row), width: axis,
        align: .right)
    }
    canvas.verticalRule(at: Point(x: plot.x - 1, y: plot.y), height: height)
    let step = max(2, min(8, plot.width / max(1, values.count)))
    let shown = values.suffix(plot.width / step)
    func row(_ value: Double) -> Int {
      let share = (value - range.lowerBound) / (range.upperBound - range.lowerBound)
      return plot.y + height - 1 - Int((min(max(share, 0), 1) * Double(height - 1)).rounded())
    }
    if let target {
      canvas.write(
        String(repeating: "┄", count: step * shown.count), at: Point(x: plot.x, y: row(target)),
        role: .info, in: plot)
    }
    for (place, value) in shown.enumerated() {
      let cell = Rect(x: plot.x + place * step, y: plot.y, width: step, height: area.height)
      if let band = value.band, band.lowerBound.isFinite, band.upperBound.isFinite {
        for y in row(band.upperBound)...max(row(band.upperBound), row(band.lowerBound)) {
          canvas.write(
            String(repeating: "░", count: step - 1), at: Point(x: cell.x, y: y), role: .graph,
            in: cell)
        }
      }
      canvas.write(
        value.band == nil ? "●" : "○", at: Point(x: cell.x + (step - 1) / 2, y: row(value.value)),
        role: value.band == nil ? .graph : .text, in: cell)
      let name = step > 4 ? value.name : String(value.name.suffix(2))
      canvas.write(
        name, at: Point(x: cell.x, y: plot.y + height), role: .muted, in: cell, width: step - 1,
        align: .center)
    }
  }
}
