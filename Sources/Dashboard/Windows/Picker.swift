import Almanac
import Canvas
import Lettering
import Model

/// What a picker lists, how the rows look, and what choosing one does.
protocol PickerSource: Equatable, Sendable {
  func title(_ environment: Environment) -> String
  /// The placeholder of the search line.
  func hint(_ environment: Environment) -> String
  /// What stands first in a row.
  var lead: Picker.Lead { get }
  /// The rows that match a query, the best first.
  func rows(for query: String, _ environment: Environment) -> [Picker.Row]
  /// All rows; the default search looks among these.
  func rows(_ environment: Environment) -> [Picker.Row]
  /// Whether the chosen row is repeated in full beneath the list.
  var tellsWhole: Bool { get }
  /// Whether Space ticks and unticks rows.
  var ticks: Bool { get }
  mutating func tick(_ row: Picker.Row)
  /// What choosing a row asks for.
  func choose(_ row: Picker.Row, _ environment: Environment) -> [Request]
  /// Whether it is help, above which no further help opens.
  var isHelp: Bool { get }
}

/// A window with a search line and a list to choose from: find, commands, help, themes, problems.
struct Picker: Window {
  /// What stands first in a row.
  enum Lead {
    /// The name of the row; an explanation stands beside it.
    case name
    /// A key, or a place in a file.
    case key
    /// The type of the record.
    case kind
  }

  struct Row: Equatable, Sendable {
    /// A few columns before the title: a key, a record type.
    var lead = ""
    var title: String
    var detail = ""
    /// At the right edge: a key, a mark.
    var trail = ""
    /// What choosing it asks for, and the word for that beside Enter in the footer.
    var requests: [Request]
    var act: Phrase
    /// Whether it does nothing at present.
    var isMuted = false
    /// The record that it stands for, where rows are ticked.
    var record: RecordID?
    /// A theme that is tried on while the row is selected.
    var theme: String?
  }

  private(set) var source: any PickerSource
  private(set) var query = LineEditor()
  private(set) var row = 0
  private(set) var scroll = 0
  /// The rows that match the query, in the data as it is.
  private(set) var rows: [Row]

  init(_ source: some PickerSource, _ environment: Environment) {
    self.source = source
    rows = source.rows(for: "", environment)
  }

  /// The same with the row of a theme selected.
  func choosing(theme: String) -> Picker {
    var picker = self
    picker.row = rows.firstIndex { $0.theme == theme } ?? 0
    return picker
  }

  var showsBeneath: Bool { true }
  var theme: String? { chosen?.theme }

  var chosen: Row? { rows.indices.contains(row) ? rows[row] : nil }

  mutating func take(_ key: Key, _ environment: Environment) -> [Request] {
    switch key {
    case .escape, .control("c"): return [.close]
    case .function(1): return source.isHelp ? [] : [.help]
    case .character(" ") where source.ticks: tick(environment)
    case .enter: return chosen.map { source.choose($0, environment) } ?? []
    case .up, .down, .pageUp, .pageDown:
      row = Movement(key)?.step(from: row, page: height(environment), count: rows.count) ?? row
    default:
      guard query.take(key) else { return [] }
      row = 0
      rows = source.rows(for: query.text, environment)
    }
    return []
  }

  private mutating func tick(_ environment: Environment) {
    guard let chosen else { return }
    source.tick(chosen)
    rows = source.rows(for: query.text, environment)
  }

  mutating func point(_ mouse: Mouse, _ environment: Environment) -> [Request] {
    switch mouse.kind {
    case .wheelUp: row -= 1
    case .wheelDown: row += 1
    case .press, .doublePress: return press(at: mouse.at, environment)
    case .release: break
    }
    return []
  }

  private mutating func press(at point: Point, _ environment: Environment) -> [Request] {
    guard frame(environment).contains(point) else { return [.close] }
    let area = rowsArea(environment)
    let pressed = scroll + point.y - area.y
    guard area.contains(point), rows.indices.contains(pressed) else { return [] }
    if source.ticks {
      row = pressed
      tick(environment)
    } else if pressed == row {
      return source.choose(rows[pressed], environment)
    } else {
      row = pressed
    }
    return []
  }

  mutating func rebase(_ change: DataChange) -> [Request] {
    list(source, change.new)
    return []
  }

  /// Replaces the rows; the selected one stays selected.
  mutating func list(_ source: some PickerSource, _ environment: Environment) {
    let old = chosen
    self.source = source
    rows = source.rows(for: query.text, environment)
    guard let old, chosen.map({ !$0.isSame(as: old) }) ?? true else { return }
    if let same = rows.firstIndex(where: { $0.isSame(as: old) }) { row = same }
  }

  /// Clamps the selection, and scrolls so that it is visible.
  mutating func settle(_ environment: Environment) {
    row = min(max(0, row), max(0, rows.count - 1))
    scroll = settled(
      scroll: scroll, around: row, visible: height(environment), count: rows.count)
  }

  func hints(_ environment: Environment) -> WindowHints {
    let language = environment.language
    var hints = WindowHints(hasHelp: !source.isHelp)
    if rows.count > 1 {
      hints.keys.append(FooterKey(.down, Phrase("välj", "choose"), language, named: "↑↓"))
    }
    if let chosen { hints.keys.append(FooterKey(.enter, chosen.act, language)) }
    if source.ticks {
      let label = Phrase("kom / kom inte", "came / did not")
      hints.keys.append(FooterKey(.character(" "), label, language))
    }
    hints.keys.append(FooterKey(.escape, Phrase("stäng", "close"), language))
    return hints
  }

  static func == (one: Picker, other: Picker) -> Bool {
    one.source.equals(other.source) && one.query == other.query && one.row == other.row
      && one.scroll == other.scroll && one.rows == other.rows
  }
}

extension Picker.Row {
  /// Whether it stands for the same thing, even if its text differs.
  fileprivate func isSame(as other: Picker.Row) -> Bool {
    requests == other.requests && record == other.record
  }

  /// The text that it is found by, its name on a line of its own.
  fileprivate func words(_ lead: Picker.Lead) -> String {
    let (name, other) = lead == .name ? (self.lead, title) : (title, self.lead)
    return "\(name)\n\(other) \(detail) \(trail)"
  }
}

extension PickerSource {
  func hint(_ environment: Environment) -> String {
    environment.say("skriv för att söka", "type to search")
  }

  var lead: Picker.Lead { .kind }
  var tellsWhole: Bool { false }
  var isHelp: Bool { false }
  var ticks: Bool { false }
  mutating func tick(_ row: Picker.Row) {}
  func rows(_ environment: Environment) -> [Picker.Row] { [] }
  func choose(_ row: Picker.Row, _ environment: Environment) -> [Request] { row.requests }

  /// Matches in the name come before other matches, and rows that do nothing come last.
  func rows(for query: String, _ environment: Environment) -> [Picker.Row] {
    let found = ranked(for: query, environment)
    return query.isEmpty ? found : found.filter { !$0.isMuted } + found.filter(\.isMuted)
  }

  /// The rows that hold every word of the query, the best first.
  func ranked(for query: String, _ environment: Environment) -> [Picker.Row] {
    let rows = rows(environment)
    guard !query.isEmpty else { return rows }
    let index = SearchIndex(count: rows.count) { rows[$0].words(lead) }
    return index.ranked(index.rows(matching: query), by: query, limit: rows.count)
      .joined().map { rows[Int($0)] }
  }

  /// The rows that hold every word of the query, in their own order.
  func matching(_ query: String, _ environment: Environment) -> [Picker.Row] {
    let rows = rows(environment)
    guard !query.isEmpty else { return rows }
    return SearchIndex(count: rows.count) { rows[$0].words(lead) }
      .rows(matching: query).map { rows[Int($0)] }
  }
}
