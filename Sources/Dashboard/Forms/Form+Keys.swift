import Almanac
import Canvas
import Model

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
  /// Asks for what is typed to be saved, or shows what is wrong with it.
  mutating func save(_ environment: Environment) -> [Request] {
    guard check(environment) else { return [] }
    if let bulk { return propose(bulk, environment) }
    do throws(FormFault) {
      let (asked, record) = try result(in: environment.municipality, environment.words)
      guard asked != environment.municipality else { return [.close] }
      return [.save(try change(to: asked, record, environment))]
    } catch {
      show(error)
      return []
    }
  }

  /// What is to be saved. Then the form goes, and the record goes into the form beneath that asked
  /// for it, or is shown.
  private func change(
    to asked: Municipality, _ record: RecordID?, _ environment: Environment
  ) throws(FormFault) -> PendingChange {
    // What was removed elsewhere is made anew, and nothing is changed.
    let isAnew = purpose == .edit && parts.first?.record == nil
    let name = (isAnew ? .add : purpose).name(
      parts.first?.type ?? .settings, record.map { asked.name(of: $0) } ?? Phrase("", ""))
    var sequel = [Request.close]
    if let record {
      if fillsBelow { sequel.append(.fill(record)) }
      if leadsToRecord { sequel.append(.jump(record)) }
    }
    do throws(ChangeFault) {
      return try environment.change(name, to: asked, then: sequel)
    } catch {
      throw FormFault(part: 0, fault: error)
    }
  }

  /// Shows what the typed value would change. The form stays until that is saved.
  private func propose(_ act: BulkAct, _ environment: Environment) -> [Request] {
    let values = fields.first?.values(environment.words) ?? []
    do throws(ChangeFault) {
      let made = try Proposal.propose(
        act, values, for: parts.first?.others ?? [], environment)
      return (made.proposal.map { [.open($0)] } ?? []) + (made.why.map { [.tell($0)] } ?? [])
    } catch {
      return [.tell(Notice(.problem, error.what))]
    }
  }

  /// Puts a record into the field that asked for one, and goes on.
  mutating func fill(with record: RecordID, _ environment: Environment) {
    guard let focus, focusedField?.description.target == record.type else { return }
    set(FormEntry(FormEntry.Content(key: record.key)), at: focus)
    settle()
    move(by: 1, environment)
  }
}
