package import Canvas

/// One row with something at each end: what is to the right stays whole as long as what is to the
/// left keeps a dozen columns, then goes.
package struct StatusLine: Equatable, Sendable {
  package var left: Line
  package var right: Line

  package init(left: Line, right: Line = .empty) {
    self.left = left
    self.right = right
  }

  package func draw(on canvas: inout Canvas, in area: Rect) {
    let width = right.columns(upTo: area.width)
    let least = min(left.columns(upTo: 12), 12)
    guard width > 0, width + 2 + least <= area.width else {
      left.draw(on: &canvas, in: area)
      return
    }
    let (start, end) = area.split(right: width, gap: 2)
    left.draw(on: &canvas, in: start)
    right.draw(on: &canvas, in: end)
  }
}
