import Almanac
import Canvas
import Model
import Widgets

/// The hint of the field with the keyboard, and what can be chosen in it.
struct FormPanel {
  let form: Form
  let environment: Environment
  let isWide: Bool

  private struct Words {
    let text: String
    let role: Role
  }

  /// Where the words end and what can be chosen begins.
  func parts(in area: Rect) -> (words: Rect, menu: Rect) {
    if isLow(area) { return (area, Rect.zero) }
    if !isWide, hasMonth {
      let split = area.split(left: MonthView.size.columns, gap: 3)
      return (split.rest, split.left)
    }
    let count = min(lines(width: area.width).count, hasMenu ? max(2, area.height / 2) : area.height)
    let split = area.split(top: count, gap: isWide ? 1 : 0)
    return (split.top, split.rest)
  }

  var hasMonth: Bool { form.focusedField?.kind.hasMonth == true }

  /// Whether there is room for the hint alone.
  private func isLow(_ area: Rect) -> Bool { area.height < 5 }

  private var hasMenu: Bool { hasMonth || !form.suggestions(environment).isEmpty }

  func draw(on canvas: inout Canvas, in area: Rect) {
    guard form.focusedField != nil else { return drawSave(on: &canvas, in: area) }
    let parts = parts(in: area)
    let lines = isLow(area) ? hint(width: area.width) : lines(width: parts.words.width)
    for (row, words) in lines.enumerated() {
      let place = parts.words.row(row)
      canvas.write(words.text, at: place.origin, role: words.role, in: place)
    }
    if parts.menu.isEmpty { return }
    if hasMonth {
      month.draw(on: &canvas, in: parts.menu)
    } else {
      drawList(on: &canvas, in: parts.menu)
    }
  }

  private func drawSave(on canvas: inout Canvas, in area: Rect) {
    let text = environment.say(
      "Enter sparar allt i formuläret. Ctrl-S gör det var du än är.",
      "Enter saves all of the form. Ctrl-S does so wherever you are.")
    Paragraph(text, role: .muted).draw(on: &canvas, in: area)
  }

  private func lines(width: Int) -> [Words] {
    guard let field = form.focusedField else { return [] }
    var lines = wrapped(field.description.label(environment.language), .heading, width)
    lines += wrapped(field.description.help(environment.language), .muted, width)
    if let entry = form.focusedEntry {
      let meaning = form.meaning(of: entry, field, environment)
      if !meaning.isEmpty, !field.kind.isNumber { lines += wrapped(meaning, .text, width) }
    }
    if let fault = field.fault {
      lines += wrapped("✕ " + fault.words(environment.language), .bad, width)
    }
    return lines
  }

  /// The label and the hint in one, where there is no room for more.
  private func hint(width: Int) -> [Words] {
    guard let field = form.focusedField else { return [] }
    let (label, help) = (field.description.label, field.description.help)
    return wrapped("\(label(environment.language)): \(help(environment.language))", .muted, width)
  }

  private func wrapped(_ text: String, _ role: Role, _ width: Int) -> [Words] {
    TextWidth.wrap(text, width).map { Words(text: $0, role: role) }
  }

  // MARK: The month

  var month: MonthView {
    var selected: Day?
    var isFocused = false
    if case .month(let day) = form.menu {
      (selected, isFocused) = (day, true)
    } else if let field = form.focusedField, let entry = form.focusedEntry, !entry.isEmpty,
      case .day(let day)? = PartialDate(field.value(of: entry, environment.words))
    {
      selected = day
    }
    let start = form.focusedField.flatMap { field in
      form.focusedEntry.map { form.day(of: $0, field, environment) }
    }
    return MonthView(
      Month(containing: selected ?? start ?? environment.words.today), words: environment.words,
      selected: selected, isFocused: isFocused)
  }

  // MARK: The list

  /// The first row of the list that shows.
  func firstRow(in area: Rect) -> Int {
    guard case .list(let row) = form.menu else { return 0 }
    return max(0, row - max(1, area.height) + 1)
  }

  private func drawList(on canvas: inout Canvas, in area: Rect) {
    let rows = form.suggestions(environment)
    let first = firstRow(in: area)
    let chosen = form.focusedEntry?.key
    for y in 0..<area.height {
      let index = first + y
      guard rows.indices.contains(index) else { break }
      let line = area.row(y)
      let isChosen = chosen.map { rows[index].choice == .value($0) } ?? false
      let isNew = if case .new = rows[index].choice { true } else { false }
      canvas.write(isChosen ? "✓" : "", at: line.origin, role: .good, in: line)
      let text = line.inset(left: 2)
      let used = canvas.write(
        rows[index].title, at: text.origin, role: isNew ? .accent : .text, in: text)
      if !rows[index].detail.isEmpty {
        canvas.write(
          rows[index].detail, at: Point(x: text.x + used + 2, y: text.y), role: .muted, in: text)
      }
      if form.menu == .list(row: index) { canvas.lay(.selected, line) }
    }
  }
}

extension FieldKind {
  /// Whether its days can be picked from a month.
  var hasMonth: Bool {
    switch self {
    case .day, .partialDate: true
    default: false
    }
  }

  /// Whether what stands beside a value is its unit.
  fileprivate var isNumber: Bool {
    switch self {
    case .integer, .decimal: true
    default: false
    }
  }
}
