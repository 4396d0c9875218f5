package import Almanac
package import Canvas

/// Something that the dashboard can be asked to do: its row in ``CommandTable``. Keys, the palette,
/// help and the footer are all read from there, so that none of them can promise what another does
/// not keep.
package struct Command: Sendable {
  /// What it is told apart by.
  package let name: String
  /// The keys that run it; the first is the one shown.
  package let keys: [Key]
  /// A word or two: the footer and the palette.
  package let label: Phrase
  /// A sentence: help.
  package let help: Phrase
  /// Where it stands in the footer while it does something; nil where it does not.
  let footer: FooterPlace?
  /// A key that runs it before any other command, where it says.
  let ownKey: OwnKey?
  /// What must be so for it to do something.
  let needs: [Need]
  /// Does it.
  let run: @Sendable (inout State, CommandTargets) -> [Effect]

  /// A condition of a command, and what is said where it does not hold.
  struct Need: Sendable {
    let otherwise: Phrase
    let holds: @Sendable (State, CommandTargets) -> Bool

    init(_ otherwise: Phrase, _ holds: @escaping @Sendable (State, CommandTargets) -> Bool) {
      self.otherwise = otherwise
      self.holds = holds
    }
  }

  struct OwnKey: Sendable {
    let key: Key
    let holds: @Sendable (State, CommandTargets) -> Bool
  }

  /// The lower the number, the further to the left; on one screen alone where one is named.
  struct FooterPlace: Sendable {
    let number: Int
    let screen: Screen?

    static func at(_ number: Int, on screen: Screen? = nil) -> FooterPlace {
      FooterPlace(number: number, screen: screen)
    }
  }

  init(
    _ name: String, _ keys: [Key], label: Phrase, help: Phrase, footer: FooterPlace? = nil,
    ownKey: OwnKey? = nil, needs: [Need] = [],
    run: @escaping @Sendable (inout State, CommandTargets) -> [Effect]
  ) {
    (self.name, self.keys, self.label, self.help) = (name, keys, label, help)
    (self.footer, self.ownKey, self.needs, self.run) = (footer, ownKey, needs, run)
  }

  /// A command of which nothing must be done outside.
  init(
    _ name: String, _ keys: [Key], label: Phrase, help: Phrase, footer: FooterPlace? = nil,
    needs: [Need] = [], does: @escaping @Sendable (inout State, CommandTargets) -> Void
  ) {
    (self.name, self.keys, self.label, self.help) = (name, keys, label, help)
    (self.footer, ownKey, self.needs) = (footer, nil, needs)
    run = { state, targets in
      does(&state, targets)
      return []
    }
  }
}

extension Command: Equatable {
  package static func == (one: Command, other: Command) -> Bool { one.name == other.name }
}

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
