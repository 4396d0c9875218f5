import Widgets

/// Text given the room there is: lines of their own with air between on a large screen, close
/// together on a small one.
enum Spread {
  /// Empty lines between the lines of a part, and between parts; the airiest first.
  private static let airs = [(lines: 1, parts: 2), (lines: 0, parts: 2), (lines: 0, parts: 1)]

  /// The parts in one column of at most `height` lines, as airy as fits; empty parts take no room.
  /// Where they don't fit at all, the last lines go.
  /// - Parameter isDense: whether the lines of a part stay together even where there is room.
  static func lines(_ parts: [[Line]], height: Int, isDense: Bool = false) -> [Line] {
    let parts = parts.filter { !$0.isEmpty }
    let choices = airs.filter { !isDense || $0.lines == 0 }.map {
      spread(parts, $0.lines, $0.parts)
    }
    let fitting = choices.first { $0.count <= height }
    return Array((fitting ?? parts.flatMap { $0 }).prefix(max(height, 0)))
  }

  private static func spread(_ parts: [[Line]], _ lines: Int, _ gap: Int) -> [Line] {
    let columns = parts.map { part in
      Array(part.map { [$0] }.joined(separator: Array(repeating: Line.empty, count: lines)))
    }
    return Array(columns.joined(separator: Array(repeating: Line.empty, count: gap)))
  }
}
