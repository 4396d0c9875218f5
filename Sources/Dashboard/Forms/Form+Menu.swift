import Almanac
import Canvas
import Model

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
