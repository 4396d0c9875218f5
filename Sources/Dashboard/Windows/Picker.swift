import Almanac
import Canvas
import Lettering
import Model

/// What a picker lists, and what its rows are like.
protocol PickerSource: Equatable, Sendable {
  func title(_ environment: Environment) -> String
  /// What stands on the line while nothing is typed.
  func hint(_ environment: Environment) -> String
  /// What the first words of a row are.
  var lead: Picker.Lead { get }
  /// The rows for what is typed, best first.
  func rows(for query: String, _ environment: Environment) -> [Picker.Row]
  /// All rows, where what is typed is looked for among these.
  func rows(_ environment: Environment) -> [Picker.Row]
  /// Whether the chosen row is told in full beneath the list.
  var tellsWhole: Bool { get }
  /// Whether rows are ticked and unticked.
  var ticks: Bool { get }
  mutating func tick(_ row: Picker.Row)
  /// What is done where a row is chosen.
  func choose(_ row: Picker.Row, _ environment: Environment) -> [Request]
  /// Whether it is help itself.
  var isHelp: Bool { get }
}

/// A list that is filtered by typing and chosen from: find, commands, help, themes, problems.
struct Picker: Window {
  /// What stands first in a row.
  enum Lead {
    /// What the row is called; what it is stands beside it.
    case name
    /// A key, or a place in a file.
    case key
    /// What kind of thing it is.
    case kind
  }

  struct Row: Equatable, Sendable {
    /// A few columns before the title: a key, a record type.
    var lead = ""
    var title: String
    var detail = ""
    /// At the right edge: a key, a mark.
    var trail = ""
    /// What is done where it is chosen, and what Enter then is called.
    var requests: [Request]
    var act: Phrase
    /// A row that does nothing now is shown muted.
    var isMuted = false
    /// The record that it stands for, where it is ticked.
    var record: RecordID?
    /// The theme that is tried on while it is chosen.
    var theme: String?
  }

  private(set) var source: any PickerSource
  private(set) var query = LineEditor()
  private(set) var row = 0
  private(set) var scroll = 0
  /// For what is typed, on the data as it is.
  private(set) var rows: [Row]

  init(_ source: some PickerSource, _ environment: Environment) {
    self.source = source
    rows = source.rows(for: "", environment)
  }

  /// The same with the row of a theme chosen.
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

  /// Takes other rows from where they come from by now; the chosen one stays chosen.
  mutating func list(_ source: some PickerSource, _ environment: Environment) {
    let old = chosen
    self.source = source
    rows = source.rows(for: query.text, environment)
    guard let old, chosen.map({ !$0.isSame(as: old) }) ?? true else { return }
    if let same = rows.firstIndex(where: { $0.isSame(as: old) }) { row = same }
  }

  /// Keeps the chosen row within the rows and in sight.
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
  /// Whether it stands for the same, however it reads.
  fileprivate func isSame(as other: Picker.Row) -> Bool {
    requests == other.requests && record == other.record
  }

  /// What it is found by, its name on a line of its own.
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

  /// What is called as is typed comes before what is only said to be so, and what does nothing last.
  func rows(for query: String, _ environment: Environment) -> [Picker.Row] {
    let found = ranked(for: query, environment)
    return query.isEmpty ? found : found.filter { !$0.isMuted } + found.filter(\.isMuted)
  }

  /// Those of all rows that hold every word, best first.
  func ranked(for query: String, _ environment: Environment) -> [Picker.Row] {
    let rows = rows(environment)
    guard !query.isEmpty else { return rows }
    let index = SearchIndex(count: rows.count) { rows[$0].words(lead) }
    return index.ranked(index.rows(matching: query), by: query, limit: rows.count)
      .joined().map { rows[Int($0)] }
  }

  /// Those of all rows that hold every word, in their own order.
  func matching(_ query: String, _ environment: Environment) -> [Picker.Row] {
    let rows = rows(environment)
    guard !query.isEmpty else { return rows }
    return SearchIndex(count: rows.count) { rows[$0].words(lead) }
      .rows(matching: query).map { rows[Int($0)] }
  }
}
