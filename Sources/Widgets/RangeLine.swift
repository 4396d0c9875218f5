import Canvas

/// What others have of a number, from the lowest over the middle to the highest, and where one stands
/// among them, in one row: `├──┼───●┤`. It has no colours of rank: a place is not good or bad.
package struct RangeLine: Equatable, Sendable {
  private let low: Double
  private let middle: Double
  private let high: Double
  /// Nil where one has no value.
  private let own: Double?

  package init(low: Double, middle: Double, high: Double, own: Double?) {
    (self.low, self.middle, self.high, self.own) = (low, middle, high, own)
  }

  /// - Parameter width: columns; nothing is drawn in fewer than three.
  package func line(width: Int) -> Line {
    let ends = [low, middle, high] + [own].compactMap(\.self)
    guard width >= 3, ends.allSatisfy(\.isFinite), let first = ends.min(), let last = ends.max(),
      (last - first).isFinite
    else { return .empty }
    func place(_ value: Double) -> Int {
      last > first
        ? Int(((value - first) / (last - first) * Double(width - 1)).rounded()) : width / 2
    }
    var signs = [Character](repeating: " ", count: width)
    let (start, end) = (min(place(low), place(high)), max(place(low), place(high)))
    for column in start...end { signs[column] = "─" }
    signs[start] = "├"
    signs[end] = "┤"
    signs[min(max(place(middle), 0), width - 1)] = "┼"
    guard let own else { return Line(String(signs), .graph) }
    let column = place(own)
    return Line([
      .init(String(signs[..<column]), .graph), .init("●", .text),
      .init(String(signs[(column + 1)...]), .graph),
    ])
  }
}
