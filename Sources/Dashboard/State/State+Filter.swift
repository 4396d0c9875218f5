import Canvas

/// The filter as it is typed. One that was there before is chosen as a whole at first: what is typed
/// takes its place, while keys that move or delete change it.
struct FilterLine: Equatable, Sendable {
  private(set) var editor: LineEditor
  private(set) var isChosen: Bool

  init(_ text: String) {
    editor = LineEditor(text)
    isChosen = !text.isEmpty
  }

  /// Takes a key that types, deletes or moves the caret; false when the key means something else.
  mutating func take(_ key: Key) -> Bool {
    var changed = editor
    switch key {
    case .character where isChosen, .paste where isChosen: changed = LineEditor()
    default: break
    }
    guard changed.take(key) else { return false }
    editor = changed
    isChosen = false
    return true
  }
}

extension State {
  /// The list is what is filtered, so it comes to the front.
  mutating func startFiltering() {
    filterLine = FilterLine(browsing.filter)
    enterList()
  }

  /// A key while the filter is typed: rows follow at once, and the arrows still move among them.
  mutating func typeFilter(_ key: Key) -> [Effect] {
    guard var line = filterLine else { return [] }
    switch key {
    case .function(1): picker = Picker(kind: .help)
    case .enter, .tab: filterLine = nil
    case .escape, .control("c"):
      filterLine = nil
      setFilter("")
    case .up, .down, .pageUp, .pageDown:
      if let command = CommandTable.commands(for: key).first { move(command) }
    case .backspace where line.editor.text.isEmpty: filterLine = nil
    default:
      guard line.take(key) else { break }
      filterLine = line
      if line.editor.text != browsing.filter { setFilter(line.editor.text) }
    }
    return []
  }
}
