import CNcurses
package import Canvas

extension Session {
  /// Makes the terminal look like the canvas. Only what differs from what it shows is sent; where
  /// nothing differs, nothing is. A canvas that is smaller than the terminal is shown at the top
  /// left, and one that is larger is cut.
  ///
  /// The real cursor goes where the canvas has it. It can be seen where that is a cell of an input
  /// line; elsewhere it marks the place for screen readers and braille only.
  package mutating func show(_ canvas: Canvas, theme: Theme) {
    let isNewTheme = palette.adopt(theme)
    if !isNewTheme, let shown, shown == canvas { return }
    guard sju_guard_begin_sending() != 0 else { return }
    defer { sju_guard_end_sending() }
    if isLocked { sju_release_output(screen.output) }
    for y in 0..<size.rows where isNewTheme || !isShown(row: y, of: canvas) {
      paint(row: y, of: canvas)
    }
    place(cursor: canvas.cursor, on: canvas)
    wrefresh(screen.window)
    shown = canvas
    lastShown = (canvas, theme)
  }

  /// Sends everything again, for a terminal on which something else has written.
  package mutating func repaint() {
    forgetScreen()
    if let (canvas, theme) = lastShown { show(canvas, theme: theme) }
  }

  /// From here on nothing is taken for granted about what the terminal shows.
  mutating func forgetScreen() {
    shown = nil
    clearok(sju_shown_window(), true)
  }

  private func isShown(row y: Int, of canvas: Canvas) -> Bool {
    guard let shown, shown.size == canvas.size else { return false }
    return shown.row(y) == canvas.row(y)
  }

  private mutating func paint(row y: Int, of canvas: Canvas) {
    writer.clear()
    for x in 0..<size.columns {
      var cell = canvas[x, y]
      if x == size.columns - 1, cell.width == .wide { cell = .blank }
      writer.append(cell, look: palette.look(of: cell))
    }
    let row = writer.row
    mvwadd_wchnstr(screen.window, Int32(clamping: y), 0, row, Int32(clamping: row.count))
  }

  private mutating func place(cursor: Point?, on canvas: Canvas) {
    let place = cursor.flatMap { Rect(size: size).contains($0) ? $0 : nil }
    let isVisible = place.map { canvas[$0.x, $0.y].surface == .input } ?? false
    if let place {
      wmove(screen.window, Int32(clamping: place.y), Int32(clamping: place.x))
    }
    if isVisible != isCursorVisible {
      curs_set(isVisible ? 1 : 0)
      isCursorVisible = isVisible
    }
  }
}
