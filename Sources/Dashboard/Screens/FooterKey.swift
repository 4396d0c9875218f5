import Almanac
import Canvas
import Widgets

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
