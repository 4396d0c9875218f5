import Almanac
import Canvas
import Widgets

extension Picker {
  /// A window in the middle of the screen, as wide as reads well; on a narrow screen all of it.
  private func overlay(_ environment: Environment, _ title: String = "") -> Overlay {
    let area = environment.area
    return Overlay(
      Line(title, .overlayHeading),
      content: Size(
        columns: area.width < 100 ? area.width - 6 : min(area.width - 16, 96),
        rows: min(area.height - 8, 24)))
  }

  func frame(_ environment: Environment) -> Rect {
    overlay(environment).frame(in: environment.area)
  }

  private func inside(_ environment: Environment) -> Rect {
    overlay(environment).inside(in: environment.area)
  }

  /// The rows of the list, beneath the line that is typed on.
  func rowsArea(_ environment: Environment) -> Rect {
    let list = inside(environment).split(top: 1, gap: 1).rest
    let whole = whole(environment).count
    return whole == 0 ? list : list.split(bottom: whole, gap: 1).rest
  }

  /// Rows that are visible at once.
  func height(_ environment: Environment) -> Int {
    max(1, rowsArea(environment).height)
  }

  /// The chosen row in full and then what to do about it: in a row of the list they are cut off. In
  /// no fewer lines than leave the list at rest while most are gone through, and in no more than
  /// leave it three rows.
  private func whole(_ environment: Environment) -> [Line] {
    guard source.tellsWhole else { return [] }
    let inner = inside(environment)
    let width = max(1, inner.width)
    var lines: [Line] = []
    if let chosen {
      lines += TextWidth.wrap("\(chosen.lead): \(chosen.title)", width).map { Line($0) }
      lines += TextWidth.wrap("→ \(chosen.detail)", width).map { Line($0, .info) }
    }
    return Array(lines.prefix(max(4, inner.height - 6)))
      + Array(repeating: .empty, count: max(0, 4 - lines.count))
  }

  func draw(on canvas: inout Canvas, _ environment: Environment) {
    overlay(environment, source.title(environment)).draw(on: &canvas, in: environment.area)
    let inner = inside(environment)
    Prompt("›", text: query.text, caret: query.caret, placeholder: source.hint(environment))
      .draw(on: &canvas, in: inner.row(0))
    drawRows(on: &canvas, in: rowsArea(environment), environment)
    let whole = whole(environment)
    let area = inner.split(bottom: whole.count).bottom
    for (y, line) in whole.enumerated() where y < area.height {
      line.draw(on: &canvas, in: area.row(y))
    }
  }

  private func drawRows(on canvas: inout Canvas, in area: Rect, _ environment: Environment) {
    if rows.isEmpty, !query.text.isEmpty {
      canvas.write(
        environment.say("Inget sådant.", "Nothing like that."), at: area.origin, role: .muted,
        in: area)
    }
    let lead = min(area.width / 3, rows.map { TextWidth.columns(of: $0.lead) }.max() ?? 0)
    let trail = min(area.width / 3, rows.map { TextWidth.columns(of: $0.trail) }.max() ?? 0)
    for y in 0..<area.height {
      let index = scroll + y
      guard rows.indices.contains(index) else { break }
      let (rest, end) = area.row(y).split(right: trail, gap: trail == 0 ? 0 : 2)
      draw(rows[index], lead: lead, on: &canvas, in: rest)
      canvas.write(
        rows[index].trail, at: end.origin, role: .key, in: end, width: end.width, align: .right)
      if index == row {
        canvas.lay(.selected, area.row(y))
        canvas.setCursor(at: area.row(y).origin)
      }
    }
  }

  private func draw(_ row: Row, lead: Int, on canvas: inout Canvas, in area: Rect) {
    let role: Role =
      switch source.lead {
      case .name: .text
      case .key: .key
      case .kind: .muted
      }
    canvas.write(row.lead, at: area.origin, role: role, in: area.split(left: lead).left)
    let rest = area.inset(left: lead == 0 ? 0 : lead + 2)
    let isAside = row.isMuted || source.lead == .name
    let used = canvas.write(row.title, at: rest.origin, role: isAside ? .muted : .text, in: rest)
    guard !row.detail.isEmpty else { return }
    canvas.write(row.detail, at: Point(x: rest.x + used + 2, y: rest.y), role: .muted, in: rest)
  }
}
