import Canvas

/// A movement of a selection.
enum Movement: String, CaseIterable, Sendable {
  case up, down, left, right, pageUp, pageDown, home, end

  /// The movement of an arrow key and the like: in a window letters may be text.
  init?(_ key: Key) {
    switch key {
    case .up: self = .up
    case .down: self = .down
    case .left: self = .left
    case .right: self = .right
    case .pageUp: self = .pageUp
    case .pageDown: self = .pageDown
    case .home: self = .home
    case .end: self = .end
    default: return nil
    }
  }

  /// The index after the movement, clamped to `0..<count`.
  func step(from index: Int, page: Int, count: Int) -> Int {
    let target =
      switch self {
      case .up: index - 1
      case .down: index + 1
      case .pageUp: index - page
      case .pageDown: index + page
      case .home: 0
      case .end: count - 1
      case .left, .right: index
      }
    return min(max(0, target), max(0, count - 1))
  }
}

/// The scroll position nearest to the present one that shows `row` and leaves no empty lines at the
/// end.
func settled(scroll: Int, around row: Int, visible: Int, count: Int) -> Int {
  var scroll = min(scroll, row)
  if row >= scroll + visible { scroll = row - visible + 1 }
  return min(max(0, scroll), max(0, count - visible))
}
