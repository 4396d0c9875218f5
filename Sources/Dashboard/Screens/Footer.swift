import Almanac
import Canvas
import Model
import Widgets

/// The last line: what is being typed, a word on what happened, or the keys that work now. Above it
/// stands what there is to say of the list.
struct FooterView {
  private let environment: Environment
  private let keys: FooterKeys
  /// Whether the filter is typed beside the keys.
  private let isTyped: Bool
  private let filter: FilterStatus?
  private let showsChips: Bool

  init(
    _ environment: Environment, keys: FooterKeys, isTyped: Bool, filter: FilterStatus?,
    showsChips: Bool
  ) {
    (self.environment, self.keys, self.isTyped) = (environment, keys, isTyped)
    (self.filter, self.showsChips) = (filter, showsChips)
  }

  private var area: Rect { Layout.footer(in: environment.size) }

  func draw(on canvas: inout Canvas) {
    let line = Rect(x: 0, y: area.y, width: environment.size.columns, height: 1)
    canvas.horizontalRule(at: Point(x: 0, y: line.y - 1), width: line.width)
    if let filter { draw(filter, on: &canvas, above: line) }
    canvas.fill(line, role: .footer)
    if let notice = environment.notice {
      drawNotice(notice, on: &canvas, in: FooterView.area(beside: keys, in: area))
    }
    keys.hints.draw(on: &canvas, in: keysArea)
  }

  /// Where the keys stand: beside what is typed or said, else on the whole line.
  private var keysArea: Rect {
    let isShared = environment.notice != nil || isTyped
    return isShared ? area.split(right: keys.pinnedColumns).right : area
  }

  /// What the pinned keys leave for what is typed or said.
  static func area(beside keys: FooterKeys, in area: Rect) -> Rect {
    area.split(right: keys.pinnedColumns, gap: 2).rest
  }

  /// The key of the footer that is seen at a point.
  func key(at point: Point) -> Key? { keys.key(at: point, in: keysArea) }

  private func drawNotice(_ notice: Notice, on canvas: inout Canvas, in area: Rect) {
    let role = notice.kind.role
    let lines = NoticeText(notice.text(environment.language), width: area.width).lines
    if lines.count > 1 {
      canvas.fill(
        Rect(x: 0, y: area.y - 1, width: environment.size.columns, height: 1), role: .footer)
    }
    for (index, line) in lines.enumerated() {
      let row = area.offset(y: index + 1 - lines.count)
      canvas.write(line, at: row.origin, role: role, in: row)
    }
  }

  /// The filter that is on, how many it lets through, and while it is typed the words that it
  /// knows.
  private func draw(_ filter: FilterStatus, on canvas: inout Canvas, above line: Rect) {
    var area = Rect(x: 1, y: line.y - 1, width: max(0, line.width - 2), height: 1)
    var text = showsChips ? filter.chips.map { " ⟨\($0)⟩" }.joined() : ""
    if filter.markCount > 0 { text += " ⟨\(environment.marked(filter.markCount))⟩" }
    if !text.isEmpty { area = written(text + " ", .chip, on: &canvas, in: area) }
    if let share = filter.share { area = written(share, .muted, on: &canvas, in: area) }
    guard isTyped else { return }
    let known = known(filter.words, in: area.width - 2)
    if !known.isEmpty { _ = written(" " + known + " ", .muted, on: &canvas, in: area) }
  }

  /// Writes a piece of that line; what is left of the line comes back.
  private func written(
    _ text: String, _ role: Role, on canvas: inout Canvas, in area: Rect
  ) -> Rect {
    let used = canvas.write(text, at: area.origin, role: role, in: area)
    return area.split(left: used, gap: 1).rest
  }

  /// As many of the words that the filter knows as there is room for; an … for the others.
  private func known(_ words: [Phrase], in room: Int) -> String {
    var text = ""
    let words = words.map { $0(environment.language) }
    for (index, word) in words.enumerated() {
      let longer = text.isEmpty ? word : text + "  " + word
      let isLast = index == words.count - 1
      guard TextWidth.columns(of: longer) + (isLast ? 0 : 3) <= room else { return text + "  …" }
      text = longer
    }
    return text
  }
}

/// A key in the footer, and the word beside it. A press on it is the key itself.
struct FooterKey: Equatable {
  let key: Key
  let hint: KeyHints.Hint

  /// - Parameter name: what the key is called there, where that is not its label.
  init(_ key: Key, _ label: Phrase, _ language: Language, named name: String? = nil) {
    self.key = key
    hint = KeyHints.Hint(name ?? key.label(language), label(language))
  }
}

/// The keys that work right now: those of the window that takes the keys, else those of the screen.
struct FooterKeys: Equatable {
  private(set) var keys: [FooterKey] = []
  /// To the right, the last of them help: never left out.
  private(set) var pinned: [FooterKey] = []

  /// The keys of a window.
  init(_ window: WindowHints, isTyping: Bool = true, _ environment: Environment) {
    if environment.notice == nil {
      (keys, pinned) = (window.keys, window.pinned)
      if !window.hasHelp { return }
    }
    let help = CommandTable.help
    guard let key = isTyping ? .function(1) : help.keys.first else { return }
    pinned.append(FooterKey(key, help.label, environment.language))
  }

  /// The keys of commands that do something.
  init(_ commands: [Command], _ environment: Environment) {
    func key(_ command: Command) -> FooterKey? {
      command.keys.first.map { FooterKey($0, command.label, environment.language) }
    }
    keys = commands.compactMap(key)
    let isTold = environment.notice != nil
    pinned = (isTold ? [CommandTable.help] : [CommandTable.quit, CommandTable.help])
      .compactMap(key)
  }

  var hints: KeyHints { KeyHints(keys.map(\.hint), pinned: pinned.map(\.hint)) }

  /// Columns that the pinned keys take.
  var pinnedColumns: Int { KeyHints([], pinned: pinned.map(\.hint)).columns }

  /// The key that stands at a point.
  func key(at point: Point, in area: Rect) -> Key? {
    hints.hint(at: point, in: area).flatMap { hint in
      (keys + pinned).first { $0.hint == hint }?.key
    }
  }
}

/// A notice in the lines that it takes: one where it has room, else two, of which the upper stands
/// on the rule; what even these can't hold loses its middle.
struct NoticeText {
  let lines: [String]

  init(_ text: String, width: Int) {
    guard TextWidth.columns(of: text, upTo: width) > width else {
      lines = [text]
      return
    }
    let room = max(0, width)
    let shorter = stride(from: 2 * room, to: room, by: -1).lazy
      .map { TextWidth.wrap(TextWidth.shorten(text, to: $0), room) }
      .first { $0.count <= 2 }
    lines = shorter ?? [TextWidth.shorten(text, to: room)]
  }
}
