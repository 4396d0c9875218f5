import Almanac
import Canvas

extension Key {
  /// What the key is called on a Swedish or English keyboard.
  func label(_ language: Language) -> String {
    switch self {
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .up: "↑"
    case .down: "↓"
    case .left: "←"
    case .right: "→"
    case .escape: "Esc"
    case .backspace: language == .swedish ? "Backsteg" : "Backspace"
    case .backTab: language == .swedish ? "Skift-Tab" : "Shift-Tab"
    case .character(" "): language == .swedish ? "Mellanslag" : "Space"
    case .control(let character): "Ctrl-" + String(character).uppercased()
    default: name
    }
  }
}
