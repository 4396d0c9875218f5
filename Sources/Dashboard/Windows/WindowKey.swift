import Almanac
import Canvas

/// A key of a window: what it is called, does, and says in help. What a window takes, its footer and
/// its help are made from one table of them.
struct WindowKey<Content: Window> {
  let keys: [Key]
  let label: Phrase
  let help: Phrase
  /// Whether it stands in the footer, or only in help.
  let isShown: Bool
  let run: (inout Content, Environment) -> [Request]

  init(
    _ keys: [Key], _ label: Phrase, _ help: Phrase, isShown: Bool = true,
    _ run: @escaping (inout Content, Environment) -> [Request]
  ) {
    (self.keys, self.label, self.help, self.isShown, self.run) = (keys, label, help, isShown, run)
  }

  /// A key that changes what is asked for, or where one stands.
  init(
    _ keys: [Key], _ label: Phrase, _ help: Phrase, isShown: Bool = true,
    does: @escaping (inout Content, Environment) -> Void
  ) {
    self.init(keys, label, help, isShown: isShown) { window, environment in
      does(&window, environment)
      return []
    }
  }

  /// The key that opens help above the window.
  static var forHelp: WindowKey {
    WindowKey(
      [.character("?"), .function(1)], Phrase("hjälp", "help"),
      Phrase("Den här hjälpen", "This help"), isShown: false
    ) { _, _ in [.help] }
  }
}

extension Window {
  /// The footer of a table of keys.
  func hints(of keys: [WindowKey<Self>], _ environment: Environment) -> WindowHints {
    WindowHints(
      keys: keys.filter(\.isShown).compactMap { key in
        key.keys.first.map { FooterKey($0, key.label, environment.language) }
      })
  }

  /// The help of a table of keys: each with what it does, and Enter does it.
  func help(of keys: [WindowKey<Self>], _ environment: Environment) -> CommandList {
    let language = environment.language
    return CommandList(
      title: environment.helpTitle,
      keys: keys.compactMap { key in
        key.keys.first.map { first in
          Picker.Row(
            lead: key.keys.map { $0.label(language) }.joined(separator: " "),
            title: key.help(language), requests: [.close, .press(first)],
            act: Phrase("gör", "do"))
        }
      })
  }
}
