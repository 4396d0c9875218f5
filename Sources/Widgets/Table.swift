package import Canvas

/// Rows in columns, of which only those that show are asked for.
///
/// One column to the left is the gutter, where the selected row has a ▌; one to the right shows how
/// far down the list one is. Columns adapt to the width; see ``Column``.
package struct Table {
  package var columns: [Column]
  package var rowCount: Int
  package var selection: Int?
  /// The first row that shows.
  package var scroll: Int
  /// Whether the keyboard works here: the bar is stronger, and the real cursor stands on it.
  package var isFocused: Bool
  package var hasHeader: Bool
  /// Lines that each row takes; at least one. What its details leave stays empty between rows.
  package var rowHeight: Int
  /// The text shown when there are no rows.
  package var placeholder: Line
  /// The cells of a row, one for each of `columns`; asked for visible rows only.
  /// A row with one cell alone is a heading and goes across all columns.
  package var cells: (Int) -> [Line]
  /// Further lines of a row, beneath its cells.
  package var details: (Int) -> [Line]
  /// The columns that a row stands in where it belongs to a group with columns of its own; nil
  /// where it stands in `columns`.
  package var columnsOfRow: (Int) -> [Column]?

  package init(
    columns: [Column], rowCount: Int, selection: Int? = nil, scroll: Int = 0,
    isFocused: Bool = true, hasHeader: Bool = true, rowHeight: Int = 1,
    placeholder: Line = .empty, cells: @escaping (Int) -> [Line],
    details: @escaping (Int) -> [Line] = { _ in [] },
    columnsOfRow: @escaping (Int) -> [Column]? = { _ in nil }
  ) {
    self.columns = columns
    self.rowCount = rowCount
    self.selection = selection
    self.scroll = scroll
    self.isFocused = isFocused
    self.hasHeader = hasHeader
    self.rowHeight = max(1, rowHeight)
    self.placeholder = placeholder
    self.cells = cells
    self.details = details
    self.columnsOfRow = columnsOfRow
  }
}

extension Table {
  package func draw(on canvas: inout Canvas, in area: Rect) {
    let layout = ColumnLayout(columns, room: area.width - 2)
    drawHeader(on: &canvas, in: headerArea(in: area), layout)
    let body = bodyArea(in: area)
    guard rowCount > 0 else {
      placeholder.draw(on: &canvas, in: inner(body))
      return
    }
    for row in visibleRows(in: area) {
      let place = body.split(top: (row - firstRow(in: body)) * rowHeight).rest
      drawRow(row, on: &canvas, in: place.split(top: rowHeight).top, layout)
    }
    drawThumb(on: &canvas, in: body)
  }

  private func drawHeader(on canvas: inout Canvas, in area: Rect, _ layout: ColumnLayout) {
    let inner = inner(area)
    for place in layout.places {
      let column = columns[place.column]
      let title =
        switch column.sort {
        case .ascending: Line(TextWidth.fit(column.title, to: place.width - 2) + " ▲", .heading)
        case .descending: Line(TextWidth.fit(column.title, to: place.width - 2) + " ▼", .heading)
        case nil: Line(column.title, .muted)
        }
      title.draw(on: &canvas, in: inner.column(place), align: column.align)
    }
  }

  private func drawRow(
    _ row: Int, on canvas: inout Canvas, in area: Rect, _ layout: ColumnLayout
  ) {
    let details = details(row).prefix(rowHeight - 1)
    if row == selection {
      let bar = area.split(top: 1 + details.count).top
      canvas.fill(bar, role: isFocused ? .selected : .selectedInactive)
      canvas.fill(bar.split(left: 1).left, "▌", role: .accent)
      if isFocused, !bar.isEmpty { canvas.setCursor(at: bar.origin) }
    }
    let cells = cells(row)
    let inner = inner(area.row(0))
    if cells.count == 1, columns.count > 1 { return cells[0].draw(on: &canvas, in: inner) }
    let own = columnsOfRow(row)
    let columns = own ?? columns
    let layout = own.map { ColumnLayout($0, room: inner.width) } ?? layout
    for place in layout.places where place.column < cells.count {
      cells[place.column].draw(
        on: &canvas, in: inner.column(place), align: columns[place.column].align)
    }
    for (index, detail) in details.enumerated() {
      detail.draw(on: &canvas, in: self.inner(area.row(index + 1)).inset(left: 2))
    }
  }

  /// A short hairline at the right edge, as tall a part of it as the visible rows are of all.
  private func drawThumb(on canvas: inout Canvas, in body: Rect) {
    guard body.height > 1, rowCount > rows(in: body), body.width > 2 else { return }
    let height = max(1, body.height * rows(in: body) / rowCount)
    let travel = rowCount - rows(in: body)
    let top = (firstRow(in: body) * (body.height - height) + travel / 2) / travel
    canvas.verticalRule(at: Point(x: body.maxX - 1, y: body.minY + top), height: height)
  }

  /// The area between gutter and scroll thumb.
  private func inner(_ area: Rect) -> Rect { area.inset(left: 1, right: 1) }
}

extension Rect {
  fileprivate func column(_ place: ColumnLayout.Place) -> Rect {
    inset(left: place.x).split(left: place.width).left
  }
}

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
