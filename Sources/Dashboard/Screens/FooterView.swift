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
    drawFilter(on: &canvas, above: line)
    canvas.fill(line, role: .footer)
    let keys = FooterKeys(state)
    let area = FooterView.keysArea(state, keys, in: layout.footer)
    let rest = layout.footer.split(right: area.width, gap: 2).rest
    if let notice = state.notice {
      drawNotice(notice, on: &canvas, in: rest)
    } else if let line = state.filterLine, state.picker == nil {
      Prompt(
        "/", text: line.editor.text, caret: line.editor.caret,
        placeholder: state.maker.say("ord som raderna har", "words that the rows hold"),
        isChosen: line.isChosen
      ).draw(on: &canvas, in: rest)
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

  /// On the line above the keys: the filter that is on, how many it lets through, and while it is
  /// typed the words that it knows.
  private func drawFilter(on canvas: inout Canvas, above line: Rect) {
    guard state.screen != .overview, state.callout?.isWhole != true else { return }
    var area = Rect(x: 1, y: line.y - 1, width: max(0, line.width - 2), height: 1)
    var text = state.isFiltering ? "" : chips.map { " ⟨\($0)⟩" }.joined()
    if state.screen == .network, !state.marks.isEmpty { text += " ⟨\(state.markedTitle)⟩" }
    if !text.isEmpty { area = written(text + " ", .chip, on: &canvas, in: area) }
    if let share { area = written(share, .muted, on: &canvas, in: area) }
    guard state.isFiltering, state.picker == nil else { return }
    let known = knownWords(in: area.width - 2)
    if !known.isEmpty { _ = written(" " + known + " ", .muted, on: &canvas, in: area) }
  }

  /// Writes a piece of that line; what is left of the line comes back.
  private func written(
    _ text: String, _ role: Role, on canvas: inout Canvas, in area: Rect
  ) -> Rect {
    let used = canvas.write(text, at: area.origin, role: role, in: area)
    return area.split(left: used, gap: 1).rest
  }

  private var chips: [String] {
    let filter = state.browsing.filter
    guard !filter.isEmpty else { return [] }
    return state.screen == .network
      ? OrganisationFilter(filter).chips(state.language)
      : QuestionFilter(filter, on: state.screen).chips(state.language)
  }

  /// How many rows there are, and of how many where a filter is on.
  private var share: String? {
    let listing = state.listing()
    let total = state.screen == .network ? state.organisations.total : nil
    if listing.count == total { return " \(listing.count) " }
    guard total != nil || !state.browsing.filter.isEmpty else { return nil }
    let isGrouped = total == nil
    let count =
      isGrouped ? (0..<listing.count).count { listing.id(at: $0) != nil } : listing.count
    return " \(count) " + (total.map { state.maker.say("av", "of") + " \($0) " } ?? "")
  }

  /// As many of the words that the filter knows as there is room for; an … for the others.
  private func knownWords(in room: Int) -> String {
    var text = ""
    let words = state.screen.filterWords(state.language)
    for (index, word) in words.enumerated() {
      let longer = text.isEmpty ? word : text + "  " + word
      let isLast = index == words.count - 1
      guard TextWidth.columns(of: longer) + (isLast ? 0 : 3) <= room else { return text + "  …" }
      text = longer
    }
    return text
  }
}
