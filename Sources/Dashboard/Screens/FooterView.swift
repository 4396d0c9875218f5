import Almanac
import Canvas
import Model
import Widgets

/// The last line: what is being typed, a word on what happened, or the keys that work now.
struct FooterView {
  let state: State

  func draw(on canvas: inout Canvas, in layout: Layout) {
    let line = Rect(x: 0, y: layout.footer.y, width: state.size.columns, height: 1)
    canvas.horizontalRule(at: Point(x: 0, y: line.y - 1), width: line.width)
    drawFilterChip(on: &canvas, above: line)
    drawReach(on: &canvas, above: line)
    canvas.fill(line, role: .footer)
    if state.isFiltering {
      let editor = state.filterEditor
      Prompt("/", text: editor.text, caret: editor.caret)
        .draw(on: &canvas, in: layout.footer)
    } else if let notice = state.notice {
      drawNotice(notice, on: &canvas, in: layout.footer)
    } else {
      FooterView.hints(state).draw(on: &canvas, in: layout.footer)
    }
  }

  private func drawNotice(_ notice: Notice, on canvas: inout Canvas, in area: Rect) {
    let help = " ? " + state.maker.say("hjälp", "help")
    let split = area.split(right: TextWidth.columns(of: help))
    let role: Role =
      switch notice.kind {
      case .done: .good
      case .hint: .info
      case .problem: .bad
      }
    canvas.write(notice.text(state.language), at: split.rest.origin, role: role, in: split.rest)
    canvas.write(help, at: split.right.origin, role: .key, in: split.right)
  }

  /// The filter that is on, and how much it lets through, on the line above the keys.
  private func drawFilterChip(on canvas: inout Canvas, above line: Rect) {
    guard state.screen != .overview else { return }
    let count = state.listing().count
    var text = ""
    if !state.browsing.filter.isEmpty { text = " ⟨\(state.browsing.filter)⟩ " }
    let area = Rect(x: 1, y: line.y - 1, width: max(0, line.width - 2), height: 1)
    let used = canvas.write(text, at: area.origin, role: .chip, in: area)
    guard state.screen == .network else { return }
    let total = state.organisations.total
    let share =
      count == total
      ? " \(total) " : " \(count) " + state.maker.say("av", "of") + " \(total) "
    canvas.write(
      share, at: Point(x: area.x + used + (used > 0 ? 1 : 0), y: area.y), role: .muted, in: area)
  }

  /// Where the overview goes on beyond the screen, arrows on the rule say so.
  private func drawReach(on canvas: inout Canvas, above line: Rect) {
    guard state.screen == .overview else { return }
    let reaches = state.overviewReaches
    let text = (reaches.above ? " ↑" : "") + (reaches.below ? " ↓" : "")
    guard !text.isEmpty else { return }
    let area = Rect(x: 1, y: line.y - 1, width: max(0, line.width - 2), height: 1)
    canvas.write(
      text + " ", at: area.origin, role: .muted, in: area, width: area.width, align: .right)
  }

  static func hints(_ state: State) -> KeyHints {
    var commands: [Command] = [
      .open, .back, .filter, .sort, .earlier, .later, .today, .find, .palette, .theme, .language,
    ]
    commands = commands.filter { state.reasonAgainst($0) == nil }
    let language = state.language
    func hint(_ command: Command) -> KeyHints.Hint? {
      CommandTable.entry(for: command).map { entry in
        KeyHints.Hint(entry.keys.first?.label(language) ?? "", entry.label(language))
      }
    }
    return KeyHints(
      commands.compactMap(hint), pinned: [.quit, .help].compactMap(hint))
  }
}
