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
