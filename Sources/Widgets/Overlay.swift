package import Canvas

/// A window above the screen: a cleared area with its title, centred, without a frame.
package struct Overlay: Equatable, Sendable {
  package var title: Line
  /// Columns and rows for what stands inside; the window is larger by its margins and title.
  package var content: Size

  package init(_ title: Line, content: Size) {
    self.title = title
    self.content = content
  }

  /// The part of `area` that the window covers: no more of it than there is.
  package func frame(in area: Rect) -> Rect {
    area.centred(Size(columns: content.columns + 6, rows: content.rows + 4))
  }

  /// Where to draw what stands inside.
  package func inside(in area: Rect) -> Rect {
    frame(in: area).inset(left: 3, top: 3, right: 3, bottom: 1)
  }

  package func draw(on canvas: inout Canvas, in area: Rect) {
    let frame = frame(in: area)
    canvas.fill(frame, role: .overlay)
    title.draw(on: &canvas, in: frame.inset(left: 3, top: 1, right: 3))
  }
}
