import Almanac
import Canvas
import Model
import Widgets

extension State {
  /// A press in a window goes to a field, chooses what is offered, or presses a key.
  mutating func pointInWindow(_ mouse: Mouse) -> [Effect] {
    if isOfferingDraft || farewell != nil || wrongSheet != nil { return [] }
    if deletion != nil {
      if mouse.kind == .wheelUp { deletion?.scroll -= 3 }
      if mouse.kind == .wheelDown { deletion?.scroll += 3 }
      settleDeletion()
      return []
    }
    if proposal != nil { return pointAtProposal(mouse) }
    guard var form = forms.popLast() else { return [] }
    let layout = FormLayout(form, in: screenArea, language)
    let context = context(of: form)
    var wish = FormWish.nothing
    switch mouse.kind {
    case .release: break
    case .wheelUp, .wheelDown:
      form.wheel(mouse, layout, context)
      forms.append(form)
      return []
    case .press, .doublePress: wish = form.press(at: mouse.at, layout, context)
    }
    forms.append(form)
    let effects = fulfil(wish)
    settleForm()
    return effects
  }
}

extension Form {
  fileprivate mutating func wheel(_ mouse: Mouse, _ layout: FormLayout, _ context: FormContext) {
    let step = mouse.kind == .wheelUp ? -1 : 1
    if layout.panel.contains(mouse.at), case .list(let row) = menu {
      menu = .list(row: min(max(0, row + step), max(0, suggestions(context).count - 1)))
    } else if layout.panel.contains(mouse.at), case .month(let day) = menu {
      menu = .month(day.adding(months: step))
    } else {
      scroll = min(max(0, scroll + 3 * step), max(0, layout.rows.count - layout.body.height))
    }
  }

  fileprivate mutating func press(
    at point: Point, _ layout: FormLayout, _ context: FormContext
  ) -> FormWish {
    isAsking = false
    if layout.panel.contains(point) { return pressInPanel(at: point, layout, context) }
    switch layout.row(at: point, scroll: scroll) {
    case .save?:
      go(to: .save, context)
      return .save
    case .entry(let field, let entry, let line)? where !fields[field].isFixed:
      go(to: .entry(field: field, entry), context)
      let x = point.x - layout.body.x - layout.labelColumns - 2
      putCaret(column: x, line: line, context)
    default: break
    }
    return .nothing
  }

  private mutating func putCaret(column: Int, line: Int, _ context: FormContext) {
    guard column >= 0, let focus, let entry = focusedEntry, entry.key == nil else { return }
    let width = entry.editor.hasLines ? context.columns : 1_000_000
    let text = WrappedText(entry.editor.text, width: width)
    fields[focus.field].entries[focus.entry].editor.move(
      to: text.caret(line: line, column: column))
  }

  private mutating func pressInPanel(
    at point: Point, _ layout: FormLayout, _ context: FormContext
  ) -> FormWish {
    guard focusedField != nil else { return .nothing }
    let panel = FormPanel(form: self, context: context, isWide: layout.isWide)
    let area = panel.parts(in: layout.panel).menu
    if panel.hasMonth {
      guard let day = panel.month.day(at: point, in: area) else { return .nothing }
      return choose(.text("\(day)"), context)
    }
    let rows = suggestions(context)
    let row = panel.firstRow(in: area) + point.y - area.y
    guard area.contains(point), rows.indices.contains(row) else { return .nothing }
    return choose(rows[row].choice, context)
  }
}
