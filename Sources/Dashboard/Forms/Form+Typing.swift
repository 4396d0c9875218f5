import Almanac
import Canvas
import Model

extension Form {
  /// A key that types.
  mutating func type(_ key: Key, _ environment: Environment) {
    guard let focus, let field = focusedField, var entry = focusedEntry else { return }
    if case .choice = field.kind { return }
    if entry.key != nil {
      guard replaceChosen(&entry, key) else { return }
    } else {
      if isDayAsFound(entry, field, focus.entry), key.types { entry = FormEntry() }
      guard entry.editor.take(key) else { return }
    }
    let before = fields[focus.field].entries[focus.entry]
    fields[focus.field].entries[focus.entry] = entry
    guard before.content != entry.content else { return }
    fields[focus.field].fault = nil
    trouble = nil
    menu = rowToMark(environment).map { .list(row: $0) }
  }

  /// A day that stood there goes as a whole when another is typed after it: days are short, and two
  /// in a row are none. A `+` waits for how long.
  private func isDayAsFound(_ entry: FormEntry, _ field: FormField, _ number: Int) -> Bool {
    guard field.kind == .day || field.kind == .partialDate, entry.editor.text != "+",
      field.start.indices.contains(number), field.start[number] == entry.content
    else { return false }
    return entry.editor.caret == entry.editor.text.count
  }

  /// What was chosen goes as a whole when something else is typed.
  private func replaceChosen(_ entry: inout FormEntry, _ key: Key) -> Bool {
    switch key {
    case .character, .paste:
      entry = FormEntry()
      return entry.editor.take(key)
    case .backspace, .delete, .control("u"):
      entry = FormEntry()
      return true
    default: return false
    }
  }

  /// Letters jump among the options, arrows step through them, space opens their list.
  mutating func choose(_ key: Key, _ choices: Choices, _ environment: Environment) -> Bool {
    guard let focus else { return false }
    let options = choices.options
    let here = focusedEntry?.key.flatMap { key in options.firstIndex { $0.value == key } }
    var new = here
    switch key {
    case .left: new = here.map { max(0, $0 - 1) } ?? options.indices.last
    case .right: new = here.map { min(options.count - 1, $0 + 1) } ?? options.indices.first
    case .character(" "):
      menu = .list(row: here ?? 0)
      return true
    case .character(let letter):
      let after = here.map { $0 + 1 } ?? 0
      let order = Array(after..<max(after, options.count)) + Array(0..<min(after, options.count))
      new = order.first { options[$0].label(environment.language).begins(with: letter) } ?? here
    case .backspace, .delete: new = nil
    default: return false
    }
    guard new != here else { return true }
    set(FormEntry(FormEntry.Content(key: new.map { options[$0].value })), at: focus)
    return true
  }

  mutating func set(_ entry: FormEntry, at focus: (field: Int, entry: Int)) {
    fields[focus.field].entries[focus.entry] = entry
    fields[focus.field].fault = nil
    trouble = nil
  }

  mutating func up(_ environment: Environment) {
    if moveCaret(byLines: -1, environment) { return }
    move(by: -1, environment)
  }

  /// Down goes into what can be chosen, where something can; else on.
  mutating func down(_ field: FormField, _ entry: FormEntry, _ environment: Environment) {
    if moveCaret(byLines: 1, environment) { return }
    switch field.kind {
    case .day, .partialDate:
      menu = .month(day(of: entry, field, environment))
    case .reference where entry.key == nil && !suggestions(environment).isEmpty,
      .branch where !suggestions(environment).isEmpty,
      .text where !suggestions(environment).isEmpty:
      menu = .list(row: 0)
    default: move(by: 1, environment)
    }
  }

  /// The day that the month opens on.
  func day(of entry: FormEntry, _ field: FormField, _ environment: Environment) -> Day {
    PartialDate(field.value(of: entry, environment.words))?.days.lowerBound
      ?? environment.words.today
  }

  /// Whether there was another line to go to.
  private mutating func moveCaret(byLines count: Int, _ environment: Environment) -> Bool {
    guard let focus, let entry = focusedEntry, entry.editor.hasLines else { return false }
    let text = WrappedText(entry.editor.text, width: FormLayout(self, environment).valueColumns)
    let place = text.place(of: entry.editor.caret)
    guard text.lines.indices.contains(place.line + count) else { return false }
    fields[focus.field].entries[focus.entry].editor.move(
      to: text.caret(line: place.line + count, column: place.column))
    return true
  }
}

extension Key {
  fileprivate var types: Bool {
    switch self {
    case .character, .paste: true
    default: false
    }
  }
}

extension String {
  fileprivate func begins(with letter: Character) -> Bool {
    first.map { $0.lowercased() == letter.lowercased() } ?? false
  }
}

extension Form {
  /// A key in the list; nil where it is meant for the field.
  mutating func takeInList(_ key: Key, _ row: Int, _ environment: Environment) -> [Request]? {
    let rows = suggestions(environment)
    switch key {
    case .up:
      menu = row > 0 ? .list(row: row - 1) : isChoice ? menu : nil
    case .down: menu = .list(row: min(row + 1, max(0, rows.count - 1)))
    case .enter:
      guard rows.indices.contains(row) else {
        menu = nil
        return []
      }
      return choose(rows[row].choice, environment)
    case .character(" ") where isChoice:
      if rows.indices.contains(row) { take(rows[row].choice) }
    case .left where isChoice, .right where isChoice, .character where isChoice:
      menu = nil
      return nil
    default: return nil
    }
    return []
  }

  private var isChoice: Bool {
    if case .choice? = focusedField?.kind { true } else { false }
  }

  /// Takes what was chosen and goes on to the next field.
  mutating func choose(_ choice: FormSuggestion.Choice, _ environment: Environment) -> [Request] {
    if case .new(let type, let name) = choice {
      menu = nil
      return [.open(form(adding: type, named: name, environment))]
    }
    take(choice)
    settle()
    move(by: 1, environment)
    return []
  }

  /// Puts a choice into the field.
  private mutating func take(_ choice: FormSuggestion.Choice) {
    menu = nil
    guard let focus else { return }
    switch choice {
    case .value(let value): set(FormEntry(FormEntry.Content(key: value)), at: focus)
    case .text(let text): set(FormEntry(FormEntry.Content(text: text)), at: focus)
    case .new: break
    }
  }

  /// On the way out with Tab: what is marked is taken, as by Enter.
  mutating func takeMarked(_ environment: Environment) {
    guard case .list(let row) = menu else { return }
    let rows = suggestions(environment)
    if rows.indices.contains(row) { take(rows[row].choice) }
  }

  /// A key in the month; false where it is meant for the field.
  mutating func takeInMonth(_ key: Key, _ day: Day, _ environment: Environment) -> Bool {
    switch key {
    case .left: menu = .month(day.adding(days: -1))
    case .right: menu = .month(day.adding(days: 1))
    case .up: menu = .month(day.adding(days: -7))
    case .down: menu = .month(day.adding(days: 7))
    case .pageUp: menu = .month(day.adding(months: -1))
    case .pageDown: menu = .month(day.adding(months: 1))
    case .home: menu = .month(environment.words.today)
    case .enter, .character(" "):
      take(.text("\(day)"))
      move(by: 1, environment)
    default:
      menu = nil
      return false
    }
    return true
  }
}
