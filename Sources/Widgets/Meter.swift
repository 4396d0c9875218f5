package import Canvas

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
