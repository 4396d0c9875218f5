package import Canvas

extension Line {
  /// Draws the line in the first row of the area, cut with one … where it is wider.
  package func draw(on canvas: inout Canvas, in area: Rect, align: Alignment = .left) {
    guard !area.isEmpty else { return }
    let columns = columns(upTo: area.width)
    let room = area.width - min(columns, area.width)
    let indent =
      switch align {
      case .left: 0
      case .center: room / 2
      case .right: room
      }
    draw(on: &canvas, in: area.split(left: indent).rest, isCut: columns > area.width)
  }

  /// A run that fills what is left, with more after it, gives its last column to the ….
  private func draw(on canvas: inout Canvas, in area: Rect, isCut: Bool) {
    var rest = area.row(0)
    for run in runs {
      guard !rest.isEmpty else { return }
      let isLast = isCut && TextWidth.columns(of: run.text, upTo: rest.width) >= rest.width
      let used = canvas.write(
        isLast ? run.text + "…" : run.text, at: rest.origin, role: run.role, in: rest)
      rest = rest.split(left: used).rest
      if isLast { return }
    }
  }
}
