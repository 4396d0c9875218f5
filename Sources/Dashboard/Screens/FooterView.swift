import Almanac
import Canvas
import Model
import Widgets

/// The last line: what is being typed, a word on what happened, or the keys that work now.
struct FooterView {
  let state: State

  private var environment: Environment { state.environment }

  /// The keys of the window that takes the keys, else of the commands that do something.
  private var keys: FooterKeys {
    if let window = state.windows.top {
      return FooterKeys(window.hints(environment), isTyping: window.isTyping, environment)
    }
    guard state.notice == nil else { return FooterKeys([], environment) }
    let targets = state.targets
    return FooterKeys(
      CommandTable.inFooter.filter { command in
        (command.footer?.screen ?? state.screen) == state.screen
          && state.reason(against: command, targets) == nil
      }, environment)
  }

  private var isFiltering: Bool { state.windows.top is FilterLine }

  /// Whether the filter is typed, be it beneath help.
  private var isFilterOpen: Bool { state.windows.last(FilterLine.self) != nil }

  func draw(on canvas: inout Canvas) {
    let area = Layout.footer(in: state.size)
    let line = Rect(x: 0, y: area.y, width: state.size.columns, height: 1)
    canvas.horizontalRule(at: Point(x: 0, y: line.y - 1), width: line.width)
    drawFilter(on: &canvas, above: line)
    canvas.fill(line, role: .footer)
    let keys = keys
    if let notice = state.notice {
      drawNotice(notice, on: &canvas, in: FooterView.area(beside: keys, in: area))
    }
    keys.hints.draw(on: &canvas, in: keysArea(keys))
  }

  /// Where the keys stand: beside what is typed or said, else on the whole line.
  private func keysArea(_ keys: FooterKeys) -> Rect {
    let area = Layout.footer(in: state.size)
    let isShared = state.notice != nil || isFiltering
    return isShared ? area.split(right: keys.pinnedColumns).right : area
  }

  /// What the pinned keys leave for what is typed or said.
  static func area(beside keys: FooterKeys, in area: Rect) -> Rect {
    area.split(right: keys.pinnedColumns, gap: 2).rest
  }

  /// The key of the footer that is seen at a point.
  func key(at point: Point) -> Key? {
    let keys = keys
    return keys.key(at: point, in: keysArea(keys))
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
    guard state.screen != .overview, !state.windows.windows.contains(where: \.coversScreen) else {
      return
    }
    var area = Rect(x: 1, y: line.y - 1, width: max(0, line.width - 2), height: 1)
    var text = isFilterOpen ? "" : chips.map { " ⟨\($0)⟩" }.joined()
    if state.screen == .network, !state.marks.isEmpty {
      text += " ⟨\(environment.marked(state.marks.count))⟩"
    }
    if !text.isEmpty { area = written(text + " ", .chip, on: &canvas, in: area) }
    if let share { area = written(share, .muted, on: &canvas, in: area) }
    guard isFiltering else { return }
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
