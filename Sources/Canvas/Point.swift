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
