import Almanac
import Canvas
import Widgets

extension Form {
  /// A press goes to a field, chooses what is offered, or presses a button.
  mutating func point(_ mouse: Mouse, _ environment: Environment) -> [Request] {
    let layout = FormLayout(self, environment)
    switch mouse.kind {
    case .release: return []
    case .wheelUp, .wheelDown:
      wheel(mouse, layout, environment)
      return []
    case .press, .doublePress: return press(at: mouse.at, layout, environment)
    }
  }

  private mutating func wheel(
    _ mouse: Mouse, _ layout: FormLayout, _ environment: Environment
  ) {
    let step = mouse.kind == .wheelUp ? -1 : 1
    if layout.panel.contains(mouse.at), case .list(let row) = menu {
      menu = .list(row: min(max(0, row + step), max(0, suggestions(environment).count - 1)))
    } else if layout.panel.contains(mouse.at), case .month(let day) = menu {
      menu = .month(day.adding(months: step))
    } else {
      scroll = min(max(0, scroll + 3 * step), max(0, layout.rows.count - layout.body.height))
      isScrolledByHand = true
    }
  }

  private mutating func press(
    at point: Point, _ layout: FormLayout, _ environment: Environment
  ) -> [Request] {
    (isAsking, isScrolledByHand) = (false, false)
    if layout.panel.contains(point) { return pressInPanel(at: point, layout, environment) }
    switch layout.row(at: point, scroll: scroll) {
    case .save?:
      go(to: .save, environment)
      return save(environment)
    case .entry(let field, let entry, let line)? where !fields[field].isFixed:
      go(to: .entry(field: field, entry), environment)
      putCaret(column: point.x - layout.body.x - layout.labelColumns - 2, line: line, layout)
    default: break
    }
    return []
  }

  private mutating func putCaret(column: Int, line: Int, _ layout: FormLayout) {
    guard column >= 0, let focus, let entry = focusedEntry, entry.key == nil else { return }
    let width = entry.editor.hasLines ? layout.valueColumns : 1_000_000
    let text = WrappedText(entry.editor.text, width: width)
    fields[focus.field].entries[focus.entry].editor.move(
      to: text.caret(line: line, column: column))
  }

  private mutating func pressInPanel(
    at point: Point, _ layout: FormLayout, _ environment: Environment
  ) -> [Request] {
    guard focusedField != nil else { return [] }
    let panel = FormPanel(form: self, environment: environment, isWide: layout.isWide)
    let area = panel.parts(in: layout.panel).menu
    if panel.hasMonth {
      guard let day = panel.month.day(at: point, in: area) else { return [] }
      return choose(.text("\(day)"), environment)
    }
    let rows = suggestions(environment)
    let row = panel.firstRow(in: area) + point.y - area.y
    guard area.contains(point), rows.indices.contains(row) else { return [] }
    return choose(rows[row].choice, environment)
  }
}
