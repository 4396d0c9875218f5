import Almanac
import Canvas
import Widgets

/// A key in the footer, and the word beside it. A press on it is the key itself.
struct FooterKey: Equatable {
  let key: Key
  let hint: KeyHints.Hint
}

/// The keys that work right now: those of the open window while there is one, those of the filter
/// while it is typed, else those of the screen.
struct FooterKeys: Equatable {
  private(set) var keys: [FooterKey] = []
  /// To the right, the last of them help: never left out.
  private(set) var pinned: [FooterKey] = []

  private let language: Language

  init(_ state: State) {
    language = state.language
    if state.notice == nil { add(state) }
    if [.help, .form].contains(state.picker?.kind), state.notice == nil { return }
    pin(.help, state.isTyping ? .function(1) : nil)
  }

  private mutating func add(_ state: State) {
    if let picker = state.picker {
      add(picker, state.pickerRows(picker))
    } else if state.isInWindow {
      keys = state.windowKeys.map { key($0.key, $0.label) }
    } else if let mode = state.callout {
      add(CalloutKeys(state, mode))
    } else if state.isFiltering {
      pinned = [
        key(.enter, Phrase("behåll", "keep")), key(.escape, Phrase("ta bort", "remove")),
      ]
    } else {
      let commands: [Command] =
        (state.screen == .council ? [.callout] : []) + [
          .open, .back, .log, .promise, .tickOff, .mark, .bulk, .verify, .edit, .add, .moveDay,
          .hold, .filter, .sort, .earlier, .later, .today, .find, .palette, .theme, .language,
        ]
      let sight = state.sight
      keys = commands.filter { state.reasonAgainst($0, sight) == nil }.compactMap { key($0) }
      pin(.quit)
    }
  }

  private mutating func add(_ picker: Picker, _ rows: [Picker.Row]) {
    if rows.count > 1 {
      let label = Phrase("välj", "choose")(language)
      keys.append(FooterKey(key: .down, hint: KeyHints.Hint("↑↓", label)))
    }
    if rows.indices.contains(picker.row) { keys.append(key(.enter, rows[picker.row].choice.act)) }
    if picker.kind == .attendance {
      keys.append(key(.character(" "), Phrase("kom / kom inte", "came / did not")))
    }
    keys.append(key(.escape, Phrase("stäng", "close")))
  }

  /// Help is pinned by its own.
  private mutating func add(_ callout: CalloutKeys) {
    keys = callout.keys.filter { $0.isShown && $0.act != .help }
      .compactMap { shown in shown.keys.first.map { key($0, shown.label) } }
  }

  private mutating func pin(_ command: Command, _ other: Key? = nil) {
    if let key = key(command, other) { pinned.append(key) }
  }

  /// A command by its first key, or by another.
  private func key(_ command: Command, _ other: Key? = nil) -> FooterKey? {
    guard let entry = CommandTable.entry(for: command), let key = other ?? entry.keys.first
    else { return nil }
    return self.key(key, entry.label)
  }

  private func key(_ key: Key, _ label: Phrase) -> FooterKey {
    FooterKey(key: key, hint: KeyHints.Hint(key.label(language), label(language)))
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

extension Picker.Choice {
  /// What Enter does.
  fileprivate var act: Phrase {
    switch self {
    case .run, .key: Phrase("gör", "do")
    case .jump: Phrase("visa", "show")
    case .theme: Phrase("använd", "use")
    case .copy: Phrase("kopiera", "copy")
    case .bulk: Phrase("välj", "choose")
    case .editFile: Phrase("öppna i editorn", "open in the editor")
    case .tell: Phrase("vad göra", "what to do")
    case .add: Phrase("lägg till", "add")
    case .edit: Phrase("ändra", "edit")
    case .delete: Phrase("ta bort", "remove")
    case .hold: Phrase("mötet hölls", "it was held")
    case .resume: Phrase("fortsätt", "go on")
    case .close: Phrase("stäng", "close")
    }
  }
}
