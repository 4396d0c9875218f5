package import Canvas

extension Table {
  /// Rows that `area` has room for beside the header; what Page Down moves by.
  package func pageHeight(in area: Rect) -> Int { rows(in: bodyArea(in: area)) }

  /// The rows that show in `area`.
  package func visibleRows(in area: Rect) -> Range<Int> {
    let body = bodyArea(in: area)
    let first = firstRow(in: body)
    return first..<min(first + rows(in: body), max(rowCount, first))
  }

  /// The row at a point of the screen; nil for the header and beneath the last row.
  package func row(at point: Point, in area: Rect) -> Int? {
    let body = bodyArea(in: area)
    guard body.contains(point) else { return nil }
    let row = firstRow(in: body) + (point.y - body.minY) / rowHeight
    return row < rowCount ? row : nil
  }

  /// The column, counted among all, whose title or cells stand at a point of the screen.
  package func column(at point: Point, in area: Rect) -> Int? {
    guard area.contains(point) else { return nil }
    let x = point.x - area.minX - 1
    return ColumnLayout(columns, room: area.width - 2).places
      .first { ($0.x..<$0.x + $0.width).contains(x) }?.column
  }

  /// Whether the point is on the titles, where a press sorts.
  package func isHeader(at point: Point, in area: Rect) -> Bool {
    headerArea(in: area).contains(point)
  }

  /// Where to scroll so that the selection shows with a row to spare, moving no more than needed.
  package static func scroll(
    _ scroll: Int, keeping selection: Int?, rowCount: Int, height: Int
  ) -> Int {
    guard height > 0, rowCount > 0 else { return 0 }
    let last = max(0, rowCount - height)
    var first = min(max(scroll, 0), last)
    if let selection {
      let selection = min(max(selection, 0), rowCount - 1)
      let margin = height > 4 ? 1 : 0
      first = min(max(first, selection - height + 1 + margin), selection - margin)
    }
    return min(max(first, 0), last)
  }

  func headerArea(in area: Rect) -> Rect {
    area.split(top: hasHeader && area.height > 1 ? 1 : 0).top
  }

  func bodyArea(in area: Rect) -> Rect {
    area.split(top: hasHeader && area.height > 1 ? 1 : 0).rest
  }

  /// `scroll`, held so that the body is full where there are rows enough.
  func firstRow(in body: Rect) -> Int { min(max(scroll, 0), max(0, rowCount - rows(in: body))) }

  /// Whole rows that a body has room for.
  func rows(in body: Rect) -> Int { max(min(1, body.height), body.height / rowHeight) }
}
