/// A rectangle of cells: columns `minX..<maxX`, rows `minY..<maxY`. Its sides are never negative,
/// and its numbers stay within a million of zero, so no sum of them can overflow.
package struct Rect: Hashable, Sendable {
  package let x: Int
  package let y: Int
  package let width: Int
  package let height: Int

  package static let zero = Rect(x: 0, y: 0, width: 0, height: 0)

  package init(x: Int, y: Int, width: Int, height: Int) {
    self.x = Self.bounded(x)
    self.y = Self.bounded(y)
    self.width = max(Self.bounded(width), 0)
    self.height = max(Self.bounded(height), 0)
  }

  package init(origin: Point = .zero, size: Size) {
    self.init(x: origin.x, y: origin.y, width: size.columns, height: size.rows)
  }

  package var origin: Point { Point(x: x, y: y) }
  package var size: Size { Size(columns: width, rows: height) }
  package var minX: Int { x }
  package var minY: Int { y }
  /// The first column to the right of the rectangle.
  package var maxX: Int { x + width }
  /// The first row below the rectangle.
  package var maxY: Int { y + height }
  package var isEmpty: Bool { width == 0 || height == 0 }

  package func contains(_ point: Point) -> Bool {
    point.x >= minX && point.x < maxX && point.y >= minY && point.y < maxY
  }

  static func bounded(_ value: Int) -> Int { min(max(value, -1_000_000), 1_000_000) }
}

/// How an area is shared out. Every part lies inside the whole, parts never overlap, and where room
/// is short the first part gets what there is and the rest becomes empty.
extension Rect {
  package func intersection(_ other: Rect) -> Rect {
    let left = max(minX, other.minX)
    let top = max(minY, other.minY)
    return Rect(
      x: left, y: top, width: min(maxX, other.maxX) - left, height: min(maxY, other.maxY) - top)
  }

  /// Moves each side inwards; an area too small for it becomes empty.
  package func inset(left: Int = 0, top: Int = 0, right: Int = 0, bottom: Int = 0) -> Rect {
    let (left, right) = (Self.bounded(left), Self.bounded(right))
    let (top, bottom) = (Self.bounded(top), Self.bounded(bottom))
    return Rect(x: x + left, y: y + top, width: width - left - right, height: height - top - bottom)
  }

  package func inset(by margin: Int) -> Rect {
    inset(left: margin, top: margin, right: margin, bottom: margin)
  }

  package func inset(horizontal: Int = 0, vertical: Int = 0) -> Rect {
    inset(left: horizontal, top: vertical, right: horizontal, bottom: vertical)
  }

  package func offset(x dx: Int = 0, y dy: Int = 0) -> Rect {
    Rect(x: x + Self.bounded(dx), y: y + Self.bounded(dy), width: width, height: height)
  }

  /// The leftmost `left` columns, and what lies to the right of them beyond `gap` empty columns.
  package func split(left: Int, gap: Int = 0) -> (left: Rect, rest: Rect) {
    let first = min(max(left, 0), width)
    let second = min(first + min(max(gap, 0), width), width)
    return (
      Rect(x: x, y: y, width: first, height: height),
      Rect(x: x + second, y: y, width: width - second, height: height)
    )
  }

  /// The topmost `top` rows, and what lies below them beyond `gap` empty rows.
  package func split(top: Int, gap: Int = 0) -> (top: Rect, rest: Rect) {
    let first = min(max(top, 0), height)
    let second = min(first + min(max(gap, 0), height), height)
    return (
      Rect(x: x, y: y, width: width, height: first),
      Rect(x: x, y: y + second, width: width, height: height - second)
    )
  }

  /// Splits off the rightmost `right` columns; `gap` empty columns stay between the two.
  package func split(right: Int, gap: Int = 0) -> (rest: Rect, right: Rect) {
    let last = min(max(right, 0), width)
    let first = max(width - last - min(max(gap, 0), width), 0)
    return (
      Rect(x: x, y: y, width: first, height: height),
      Rect(x: maxX - last, y: y, width: last, height: height)
    )
  }

  /// Splits off the lowest `bottom` rows; `gap` empty rows stay between the two.
  package func split(bottom: Int, gap: Int = 0) -> (rest: Rect, bottom: Rect) {
    let last = min(max(bottom, 0), height)
    let first = max(height - last - min(max(gap, 0), height), 0)
    return (
      Rect(x: x, y: y, width: width, height: first),
      Rect(x: x, y: maxY - last, width: width, height: last)
    )
  }

  /// Row number `index` of the area, counted from its top, one cell high; empty if outside.
  package func row(_ index: Int) -> Rect {
    guard index >= 0, index < height else { return Rect(x: x, y: y, width: 0, height: 0) }
    return Rect(x: x, y: y + index, width: width, height: 1)
  }

  /// An area of that size in the middle of this one, cut to fit.
  package func centred(_ size: Size) -> Rect {
    let (columns, rows) = (min(size.columns, width), min(size.rows, height))
    return Rect(
      x: x + (width - columns) / 2, y: y + (height - rows) / 2, width: columns, height: rows)
  }
}

/// A cell's place: column `x` and row `y`, both from 0 at the top left. May lie outside any canvas.
package struct Point: Hashable, Sendable {
  package var x: Int
  package var y: Int

  package static let zero = Point(x: 0, y: 0)

  package init(x: Int, y: Int) {
    self.x = x
    self.y = y
  }
}

/// Columns and rows of a canvas or terminal; never negative, and never larger than ``largest``, so
/// that a terminal that lies about its size can't make us ask for gigabytes.
package struct Size: Hashable, Sendable {
  package let columns: Int
  package let rows: Int

  package static let zero = Size(columns: 0, rows: 0)
  package static let largest = Size(columns: 2_000, rows: 1_000)

  package init(columns: Int, rows: Int) {
    self.columns = min(max(columns, 0), 2_000)
    self.rows = min(max(rows, 0), 1_000)
  }
}

extension Size {
  /// Columns and rows as people write them, `80x24`; nil for anything else, and beyond 1000.
  package init?(text: some StringProtocol) {
    let numbers = text.split(separator: "x", omittingEmptySubsequences: false).map { Int($0) }
    guard numbers.count == 2, let columns = numbers[0], let rows = numbers[1],
      (1...1000).contains(columns), (1...1000).contains(rows)
    else { return nil }
    self.init(columns: columns, rows: rows)
  }
}
