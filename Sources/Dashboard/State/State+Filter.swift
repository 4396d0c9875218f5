import Canvas

extension State {
  /// The filter line, its caret at the end of what is typed.
  var filterEditor: LineEditor { LineEditor(browsing.filter) }

  /// The list is what is filtered, so it comes to the front.
  mutating func startFiltering() {
    isFiltering = true
    browsing.focus = .list
  }

  /// A key while the filter is typed: rows follow at once, and the arrows still move among them.
  mutating func typeFilter(_ key: Key) -> [Effect] {
    switch key {
    case .function(1): picker = Picker(kind: .help)
    case .enter, .tab: isFiltering = false
    case .escape, .control("c"):
      isFiltering = false
      setFilter("")
    case .up, .down, .pageUp, .pageDown:
      if let command = CommandTable.commands(for: key).first { move(command) }
    case .backspace where browsing.filter.isEmpty: isFiltering = false
    default:
      var editor = filterEditor
      if editor.take(key), editor.text != browsing.filter { setFilter(editor.text) }
    }
    return []
  }
}
