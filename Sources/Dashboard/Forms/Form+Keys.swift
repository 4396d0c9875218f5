import Almanac
import Canvas
import Model
import Widgets

extension Form: Window {
  /// Takes a key, wherever the keyboard is.
  mutating func take(_ key: Key, _ environment: Environment) -> [Request] {
    isScrolledByHand = false
    if isAsking { return answer(key, environment) }
    defer { settle() }
    switch key {
    case .function(1): return [.help]
    case .control("s"): return save(environment)
    case .escape, .control("c"): return leave()
    case .tab:
      takeMarked(environment)
      leaveField(forward: true, environment)
    case .backTab:
      takeMarked(environment)
      leaveField(forward: false, environment)
    case .pageUp where !isInMonth: move(by: -8, environment)
    case .pageDown where !isInMonth: move(by: 8, environment)
    default: return takeInField(key, environment)
    }
    return []
  }

  private var isInMonth: Bool { if case .month = menu { true } else { false } }

  /// The answer to whether what is typed shall be saved. Anything else goes on typing.
  private mutating func answer(_ key: Key, _ environment: Environment) -> [Request] {
    isAsking = false
    switch key {
    case .character("j"), .character("J"), .character("y"), .character("Y"):
      return save(environment)
    case .character("n"), .character("N"): return [.close]
    default: return []
    }
  }

  private mutating func leave() -> [Request] {
    if menu != nil {
      menu = nil
      return []
    }
    guard isTouched else { return [.close] }
    isAsking = true
    return []
  }

  /// To another place; the field that is left is looked at.
  mutating func move(by count: Int, _ environment: Environment) {
    let stops = stops
    let here = stops.firstIndex(of: stop) ?? 0
    go(to: stops[min(max(0, here + count), stops.count - 1)], environment)
  }

  /// To the next value of a field, or the next field: the place for one more is gone to with Enter.
  private mutating func leaveField(forward: Bool, _ environment: Environment) {
    settle()
    repeat { move(by: forward ? 1 : -1, environment) } while isSpare
  }

  private var isSpare: Bool {
    guard let focus else { return false }
    return focus.entry > 0 && fields[focus.field].entries[focus.entry].isEmpty
  }

  mutating func go(to new: Stop, _ environment: Environment) {
    menu = nil
    guard new != stop else { return }
    if let focus {
      if case .entry(focus.field, _) = new {} else { check(field: focus.field, environment) }
    }
    stop = new
  }

  private mutating func takeInField(_ key: Key, _ environment: Environment) -> [Request] {
    guard let field = focusedField, let entry = focusedEntry else {
      return takeOnSave(key, environment)
    }
    if case .list(let row) = menu, let requests = takeInList(key, row, environment) {
      return requests
    }
    if case .month(let day) = menu, takeInMonth(key, day, environment) { return [] }
    if case .choice(let choices) = field.kind, choose(key, choices, environment) { return [] }
    switch key {
    // In long text Enter is a new line, but an empty one is passed: nothing was to be said there.
    case .enter where field.kind != .longText || entry.isEmpty: return goOn(environment)
    case .up: up(environment)
    case .down: down(field, entry, environment)
    case .backspace where entry.isEmpty && entry.editor.text.isEmpty && field.entries.count > 1:
      removeEntry()
    default: type(key, environment)
    }
    return []
  }

  private mutating func takeOnSave(_ key: Key, _ environment: Environment) -> [Request] {
    switch key {
    case .enter, .character(" "): return save(environment)
    case .up: move(by: -1, environment)
    default: break
    }
    return []
  }

  /// Enter: what is marked is taken, and the next field is next; after the last one it is saved.
  private mutating func goOn(_ environment: Environment) -> [Request] {
    let stops = stops
    guard let here = stops.firstIndex(of: stop), stops.indices.contains(here + 1) else {
      return save(environment)
    }
    move(by: 1, environment)
    return stops[here + 1] == .save ? save(environment) : []
  }

  private mutating func removeEntry() {
    guard let focus else { return }
    fields[focus.field].entries.remove(at: focus.entry)
    stop = .entry(field: focus.field, max(0, focus.entry - 1))
    fields[focus.field].fault = nil
  }
}

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
