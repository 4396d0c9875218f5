package import Canvas

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
