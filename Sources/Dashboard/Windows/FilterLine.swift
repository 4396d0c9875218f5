import Almanac
import Canvas
import Widgets

/// The line in the footer on which the filter is typed. An existing filter is selected as a whole
/// at first: typing replaces it, while keys that move or delete edit it.
struct FilterLine: Window {
  private(set) var editor: LineEditor
  private(set) var isChosen: Bool

  init(_ text: String) {
    editor = LineEditor(text)
    isChosen = !text.isEmpty
  }

  var leavesFocus: Bool { true }
  var showsBeneath: Bool { true }

  /// The rows follow each letter, and the arrow keys still move among them.
  mutating func take(_ key: Key, _ environment: Environment) -> [Request] {
    switch key {
    case .function(1): return [.help]
    case .enter, .tab: return [.close]
    case .escape, .control("c"): return [.close, .filter("")]
    case .up, .down, .pageUp, .pageDown: return Movement(key).map { [.move($0)] } ?? []
    case .backspace where editor.text.isEmpty: return [.close]
    default:
      let before = editor.text
      return type(key) && editor.text != before ? [.filter(editor.text)] : []
    }
  }

  /// Takes a key that types, deletes or moves the caret; false when the key means something else.
  private mutating func type(_ key: Key) -> Bool {
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

  /// The mouse works on the screen; a click there closes the line.
  mutating func point(_ mouse: Mouse, _ environment: Environment) -> [Request] {
    let isPress = mouse.kind == .press || mouse.kind == .doublePress
    let isBeside = !Layout.footer(in: environment.size).contains(mouse.at)
    return (isPress && isBeside ? [.close] : []) + [.point(mouse)]
  }

  /// Draws the text beside the keys of the footer.
  func draw(on canvas: inout Canvas, _ environment: Environment) {
    guard environment.notice == nil else { return }
    let keys = FooterKeys(hints(environment), environment)
    let area = FooterView.area(beside: keys, in: Layout.footer(in: environment.size))
    Prompt(
      "/", text: editor.text, caret: editor.caret,
      placeholder: environment.say("ord som raderna har", "words that the rows hold"),
      isChosen: isChosen
    ).draw(on: &canvas, in: area)
  }

  func hints(_ environment: Environment) -> WindowHints {
    WindowHints(pinned: [
      FooterKey(.enter, Phrase("behåll", "keep"), environment.language),
      FooterKey(.escape, Phrase("ta bort", "remove"), environment.language),
    ])
  }
}
