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

/// A movement of a selection.
enum Movement: String, CaseIterable, Sendable {
  case up, down, left, right, pageUp, pageDown, home, end

  /// The movement of a key in a window, where letters may be text.
  init?(_ key: Key) {
    switch key {
    case .up: self = .up
    case .down: self = .down
    case .left: self = .left
    case .right: self = .right
    case .pageUp: self = .pageUp
    case .pageDown: self = .pageDown
    case .home: self = .home
    case .end: self = .end
    default: return nil
    }
  }

  /// `index` after the movement, within `0..<count`.
  func step(from index: Int, page: Int, count: Int) -> Int {
    let target =
      switch self {
      case .up: index - 1
      case .down: index + 1
      case .pageUp: index - page
      case .pageDown: index + page
      case .home: 0
      case .end: count - 1
      case .left, .right: index
      }
    return min(max(0, target), max(0, count - 1))
  }
}

/// The scroll nearest to the present one that shows `row` and leaves no empty page.
func settled(scroll: Int, around row: Int, visible: Int, count: Int) -> Int {
  var scroll = min(scroll, row)
  if row >= scroll + visible { scroll = row - visible + 1 }
  return min(max(0, scroll), max(0, count - visible))
}
