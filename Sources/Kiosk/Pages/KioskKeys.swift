import Almanac
import Canvas
import Publication
import Widgets

/// What can be done where somebody is, in the order of its use; where there is little room the last
/// are not said. What is said can also be pressed.
struct KioskKeys {
  let state: KioskState

  var all: [(hint: KeyHints.Hint, key: Key)] {
    move + [language, back] + rest
  }

  private var move: [(hint: KeyHints.Hint, key: Key)] {
    switch state.place {
    case .page:
      [(hint("← →", "bläddra", "turn pages"), .right)]
        + (opens ? [(hint("Enter", "öppna", "open"), .enter)] : [])
    case .list, .organisation:
      [(hint("↑ ↓", "välj", "choose"), .down), (hint("Enter", "öppna", "open"), .enter)]
    }
  }

  private var opens: Bool {
    state.mark != nil || state.page.content(state).opened != nil
  }

  private var language: (hint: KeyHints.Hint, key: Key) {
    state.language == .swedish
      ? (KeyHints.Hint("E", "English"), .character("e"))
      : (KeyHints.Hint("S", "svenska"), .character("s"))
  }

  private var back: (hint: KeyHints.Hint, key: Key) {
    let isDone = state.place == .page && state.pageIndex == 0 && state.mark == nil
    return (isDone ? hint("Esc", "klar", "done") : hint("Esc", "tillbaka", "back"), .escape)
  }

  private var rest: [(hint: KeyHints.Hint, key: Key)] {
    let contrast =
      state.hasHighContrast
      ? hint("H", "vanliga färger", "usual colours") : hint("H", "kontrast", "contrast")
    let steps = state.publication.steps.isEmpty ? [] : [(hint("1–7", "moment", "steps"), Key.home)]
    return [(contrast, .character("h"))] + steps + [(hint("0", "början", "start"), .home)]
  }

  private func hint(_ key: String, _ swedish: String, _ english: String) -> KeyHints.Hint {
    KeyHints.Hint(key, state.say(swedish, english))
  }
}
