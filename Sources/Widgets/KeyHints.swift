package import Canvas

/// The keys that work now, in one row: `Enter öppna   v besök          q avsluta   ? hjälp`.
///
/// Where they do not all fit, the last of the ordinary ones go first; the pinned ones, to the right,
/// go after them, and the very last never goes: at the narrowest its key stands alone.
package struct KeyHints: Equatable, Sendable {
  package struct Hint: Equatable, Sendable {
    package let key: String
    package let label: String

    package init(_ key: String, _ label: String) {
      self.key = key
      self.label = label
    }

    var line: Line { Line(key, .key) + Line(" " + label, .muted) }
  }

  package var hints: [Hint]
  package var pinned: [Hint]

  package init(_ hints: [Hint], pinned: [Hint] = []) {
    self.hints = hints
    self.pinned = pinned
  }

  package func draw(on canvas: inout Canvas, in area: Rect) {
    for place in places(in: area) { place.line.draw(on: &canvas, in: place.area) }
  }

  /// The hint at a point of the screen, so that it can be pressed.
  package func hint(at point: Point, in area: Rect) -> Hint? {
    places(in: area).first { $0.area.contains(point) }?.hint
  }

  private struct Place {
    let hint: Hint
    let line: Line
    let area: Rect
  }

  private static let gap = 3

  private func places(in area: Rect) -> [Place] {
    let row = area.row(0)
    let right = pinned.suffix(count(of: pinned.reversed(), within: row.width, atLeast: 1))
    let rightWidth = width(of: Array(right))
    let left = hints.prefix(
      count(of: hints, within: row.width - rightWidth - (right.isEmpty ? 0 : KeyHints.gap)))
    return places(of: Array(left), from: row.minX, in: row)
      + places(of: Array(right), from: max(row.minX, row.maxX - rightWidth), in: row)
  }

  private func places(of hints: [Hint], from start: Int, in row: Rect) -> [Place] {
    var x = start
    return hints.map { hint in
      let isNarrow = hint.line.columns > row.width
      let line = isNarrow ? Line(hint.key, .key) : hint.line
      defer { x += line.columns + KeyHints.gap }
      let area = Rect(x: x, y: row.y, width: line.columns, height: row.height)
      return Place(hint: hint, line: line, area: area.intersection(row))
    }
  }

  private func count(of hints: [Hint], within width: Int, atLeast least: Int = 0) -> Int {
    var count = 0
    while count < hints.count, self.width(of: Array(hints.prefix(count + 1))) <= width {
      count += 1
    }
    return min(max(count, least), hints.count)
  }

  /// Columns that all of them take where all have room.
  package var columns: Int { width(of: hints + pinned) }

  private func width(of hints: [Hint]) -> Int {
    hints.reduce(0) { $0 + $1.line.columns } + KeyHints.gap * max(hints.count - 1, 0)
  }
}
