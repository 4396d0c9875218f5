import Almanac
import Canvas
import Model

/// What a key in a form asks of whoever holds it.
enum FormWish: Equatable, Sendable {
  case nothing
  case save
  /// Out of the form, with nothing saved.
  case discard
  case help
  /// A record that a field wants to lead to, by what was typed of its name.
  case add(RecordType, String)
}

extension Form {
  /// Takes a key, wherever the keyboard is.
  mutating func take(_ key: Key, _ context: FormContext) -> FormWish {
    if isAsking { return answer(key) }
    defer { settle() }
    switch key {
    case .function(1): return .help
    case .control("s"): return .save
    case .escape, .control("c"): return leave()
    case .tab:
      takeMarked(context)
      leaveField(forward: true, context)
    case .backTab:
      takeMarked(context)
      leaveField(forward: false, context)
    case .pageUp where !isInMonth: move(by: -8, context)
    case .pageDown where !isInMonth: move(by: 8, context)
    default: return takeInField(key, context)
    }
    return .nothing
  }

  private var isInMonth: Bool { if case .month = menu { true } else { false } }

  /// The answer to whether what is typed shall be saved. Anything else goes on typing.
  private mutating func answer(_ key: Key) -> FormWish {
    isAsking = false
    switch key {
    case .character("j"), .character("J"), .character("y"), .character("Y"): return .save
    case .character("n"), .character("N"): return .discard
    default: return .nothing
    }
  }

  private mutating func leave() -> FormWish {
    if menu != nil {
      menu = nil
      return .nothing
    }
    guard isTouched else { return .discard }
    isAsking = true
    return .nothing
  }

  /// To another place; the field that is left is looked at.
  mutating func move(by count: Int, _ context: FormContext) {
    let stops = stops
    let here = stops.firstIndex(of: stop) ?? 0
    go(to: stops[min(max(0, here + count), stops.count - 1)], context)
  }

  /// To the next value of a field, or the next field: the place for one more is gone to with Enter.
  private mutating func leaveField(forward: Bool, _ context: FormContext) {
    settle()
    repeat { move(by: forward ? 1 : -1, context) } while isSpare
  }

  private var isSpare: Bool {
    guard let focus else { return false }
    return focus.entry > 0 && fields[focus.field].entries[focus.entry].isEmpty
  }

  mutating func go(to new: Stop, _ context: FormContext) {
    menu = nil
    guard new != stop else { return }
    if let focus {
      if case .entry(focus.field, _) = new {} else { check(field: focus.field, context) }
    }
    stop = new
  }

  private mutating func takeInField(_ key: Key, _ context: FormContext) -> FormWish {
    guard let field = focusedField, let entry = focusedEntry else {
      return takeOnSave(key, context)
    }
    if case .list(let row) = menu, let wish = takeInList(key, row, context) { return wish }
    if case .month(let day) = menu, takeInMonth(key, day, context) { return .nothing }
    if case .choice(let choices) = field.kind, choose(key, choices, context) { return .nothing }
    switch key {
    // In long text Enter is a new line, but an empty one is passed: nothing was to be said there.
    case .enter where field.kind != .longText || entry.isEmpty: return goOn(context)
    case .up: up(context)
    case .down: down(field, entry, context)
    case .backspace where entry.isEmpty && entry.editor.text.isEmpty && field.entries.count > 1:
      removeEntry()
    default: type(key, context)
    }
    return .nothing
  }

  private mutating func takeOnSave(_ key: Key, _ context: FormContext) -> FormWish {
    switch key {
    case .enter, .character(" "): return .save
    case .up: move(by: -1, context)
    default: break
    }
    return .nothing
  }

  /// Enter: what is marked is taken, and the next field is next; after the last one it is saved.
  private mutating func goOn(_ context: FormContext) -> FormWish {
    let stops = stops
    guard let here = stops.firstIndex(of: stop), stops.indices.contains(here + 1) else {
      return .save
    }
    move(by: 1, context)
    return stops[here + 1] == .save ? .save : .nothing
  }

  private mutating func removeEntry() {
    guard let focus else { return }
    fields[focus.field].entries.remove(at: focus.entry)
    stop = .entry(field: focus.field, max(0, focus.entry - 1))
    fields[focus.field].fault = nil
  }
}
