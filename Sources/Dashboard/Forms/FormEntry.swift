import Canvas

/// One value of a field, while it is typed.
struct FormEntry: Equatable, Sendable {
  /// What stands there, without the caret.
  struct Content: Equatable, Sendable {
    /// The value that was chosen, as it stands in files; nil while one is typed.
    var key: String?
    var text = ""

    var isEmpty: Bool { key == nil && text.allSatisfy(\.isWhitespace) }
  }

  var key: String?
  var editor: LineEditor

  init(_ content: Content = Content(), hasLines: Bool = false) {
    key = content.key
    editor = LineEditor(content.text, hasLines: hasLines)
  }

  var content: Content { Content(key: key, text: editor.text) }
  var isEmpty: Bool { content.isEmpty }
}
