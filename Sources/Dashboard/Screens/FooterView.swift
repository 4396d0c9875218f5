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
    canvas.fill(line, role: .footer)
    let keys = FooterKeys(state)
    let area = FooterView.keysArea(state, keys, in: layout.footer)
    let rest = layout.footer.split(right: area.width, gap: 2).rest
    if let notice = state.notice {
      drawNotice(notice, on: &canvas, in: rest)
    } else if state.isFiltering, state.picker == nil {
      let editor = state.filterEditor
      let hint =
        state.screen == .network
        ? state.maker.say(
          "ord, tyst, löfte, obesökt, bransch:", "words, silent, promise, branch:")
        : ""
      Prompt("/", text: editor.text, caret: editor.caret, placeholder: hint)
        .draw(on: &canvas, in: rest)
    }
    keys.hints.draw(on: &canvas, in: area)
  }

  /// Where the keys stand: beside what is typed or said, else on the whole line.
  private static func keysArea(_ state: State, _ keys: FooterKeys, in area: Rect) -> Rect {
    let isShared = state.notice != nil || state.isFiltering && state.picker == nil
    return isShared ? area.split(right: keys.pinnedColumns).right : area
  }

  /// The key of the footer that is seen at a point.
  static func key(at point: Point, on state: State) -> Key? {
    let keys = FooterKeys(state)
    return keys.key(at: point, in: keysArea(state, keys, in: state.layout.footer))
  }

  private func drawNotice(_ notice: Notice, on canvas: inout Canvas, in area: Rect) {
    let role = notice.kind.role
    let lines = NoticeText(notice.text(state.language), width: area.width).lines
    if lines.count > 1 {
      canvas.fill(
        Rect(x: 0, y: area.y - 1, width: state.size.columns, height: 1), role: .footer)
    }
    for (index, line) in lines.enumerated() {
      let row = area.offset(y: index + 1 - lines.count)
      canvas.write(line, at: row.origin, role: role, in: row)
    }
  }

  /// The filter that is on, and how much it lets through, on the line above the keys.
  private func drawFilterChip(on canvas: inout Canvas, above line: Rect) {
    guard state.screen != .overview, state.callout?.isWhole != true else { return }
    let count = state.listing().count
    var text = ""
    let chips =
      state.screen == .network
      ? OrganisationFilter(state.browsing.filter).chips(state.language) : [state.browsing.filter]
    if !state.browsing.filter.isEmpty {
      text = chips.map { " ⟨\($0)⟩" }.joined() + " "
    }
    if state.screen == .network, !state.marks.isEmpty { text += " ⟨\(state.markedTitle)⟩ " }
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
}
