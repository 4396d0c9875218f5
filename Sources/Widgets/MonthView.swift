package import Almanac
package import Canvas

/// A month as a page of a calendar, with week numbers and red days.
///
/// A marked day has a dot after it, in the role of its mark. Where there is room below, the days
/// that the almanac names are listed.
package struct MonthView: Equatable, Sendable {
  package var month: Month
  package var words: DayWords
  package var marked: [Day: Role]
  package var selected: Day?
  /// Whether the keyboard works here: the bar is stronger, and the real cursor stands on it.
  package var isFocused: Bool

  package init(
    _ month: Month, words: DayWords, marked: [Day: Role] = [:], selected: Day? = nil,
    isFocused: Bool = true
  ) {
    self.month = month
    self.words = words
    self.marked = marked
    self.selected = selected
    self.isFocused = isFocused
  }

  /// The size that any month needs: title, weekdays and six weeks. Seven columns more make it airy.
  package static let size = Size(columns: 25, rows: 8)
}

extension MonthView {
  package func draw(on canvas: inout Canvas, in area: Rect) {
    drawTitle(on: &canvas, in: area)
    for (row, week) in month.weeks.enumerated() {
      let line = area.row(row + MonthView.headRows)
      canvas.write(
        String(week.number), at: line.origin, role: .muted, in: line,
        width: MonthView.weekColumns, align: .right)
      for day in week.days where day.month == month {
        drawDay(day, on: &canvas, in: place(of: day.weekday, in: line))
      }
    }
    drawNames(on: &canvas, in: area.split(top: MonthView.headRows + month.weeks.count, gap: 1).rest)
  }

  /// The day at a point of the screen.
  package func day(at point: Point, in area: Rect) -> Day? {
    let row = point.y - area.minY - MonthView.headRows
    let weeks = month.weeks
    guard area.contains(point), weeks.indices.contains(row) else { return nil }
    return weeks[row].days.first { day in
      day.month == month
        && place(of: day.weekday, in: area.row(row + MonthView.headRows)).contains(point)
    }
  }

  private static let headRows = 2
  private static let weekColumns = 2

  private func drawTitle(on canvas: inout Canvas, in area: Rect) {
    let title = area.row(0).inset(left: MonthView.weekColumns + 2)
    canvas.write(words.title(of: month), at: title.origin, role: .heading, in: title)
    for weekday in Weekday.allCases {
      let place = place(of: weekday, in: area.row(1))
      canvas.write(
        words.initials(of: weekday), at: place.origin,
        role: weekday == .sunday ? .holiday : .muted, in: place)
    }
  }

  private func drawDay(_ day: Day, on canvas: inout Canvas, in place: Rect) {
    let digits = place.split(left: 2).left
    if day == selected {
      canvas.fill(digits, role: isFocused ? .selected : .selectedInactive)
      if isFocused, !place.isEmpty { canvas.setCursor(at: place.origin) }
    } else if day == words.today {
      canvas.fill(digits, role: .today)
    }
    canvas.write(
      String(day.dayOfMonth), at: digits.origin, role: role(of: day), in: digits, width: 2,
      align: .right)
    if let mark = marked[day] {
      let dot = place.split(left: 2).rest
      canvas.write("·", at: dot.origin, role: mark, in: dot)
    }
  }

  /// Today has a ground of its own, which would hide the bar where it is selected too.
  private func role(of day: Day) -> Role {
    if day == words.today { return day == selected ? .title : .today }
    if day.isRed { return .holiday }
    return day.weekday == .saturday ? .weekend : .text
  }

  private func drawNames(on canvas: inout Canvas, in area: Rect) {
    let named = month.days.compactMap { day in day.holiday.map { (day, $0) } }
    guard named.count <= area.height else { return }
    for (row, (day, holiday)) in named.enumerated() {
      let line =
        Line(day.dayOfMonth < 10 ? "   \(day.dayOfMonth)" : "  \(day.dayOfMonth)", .muted)
        + Line("  " + holiday.name(words.language), holiday.isPublic ? .holiday : .muted)
      line.draw(on: &canvas, in: area.row(row))
    }
  }

  /// Two digits and a mark, and a space after them where there is room for one.
  private func place(of weekday: Weekday, in row: Rect) -> Rect {
    let columns = row.width < MonthView.size.columns + 7 ? 3 : 4
    return row.inset(left: MonthView.weekColumns + 2 + (weekday.rawValue - 1) * columns)
      .split(left: 3).left
  }
}
