/// One thing that came from the keyboard, the clipboard or the mouse.
package enum Key: Hashable, Sendable {
  case character(Character)
  case enter, escape, tab, backTab, backspace, delete, insert
  case up, down, left, right
  case pageUp, pageDown, home, end
  /// F1 is `function(1)`.
  case function(Int)
  /// Ctrl-R is `control("r")`, always with the small letter.
  case control(Character)
  /// A character that came with Alt, or directly after Escape.
  case alt(Character)
  /// Text that was pasted, whole; never to be taken for commands.
  case paste(String)
  case mouse(Mouse)
}

/// Names of keys, as scripts, help and footer write them.
extension Key {
  /// The one name of the key: `Enter`, `S-Tab`, `C-r`, `M-x`, `F1`, `Space`, `ö`,
  /// `Press@12,3`, `Paste:text`. Law: `Key(name: key.name) == key`.
  package var name: String {
    switch self {
    case .character(" "): "Space"
    case .character(let character): String(character)
    case .function(let number): "F\(number)"
    case .control(let character): "C-\(character)"
    case .alt(let character): "M-\(character)"
    case .paste(let text): "Paste:\(text)"
    case .mouse(let mouse): "\(mouse.kind.rawValue)@\(mouse.at.x),\(mouse.at.y)"
    default: Self.named.first { $0.key == self }?.name ?? ""
    }
  }

  /// The key with that name; nil if there is none.
  package init?(name: some StringProtocol) {
    if name.count == 1, let character = name.first {
      self = .character(character)
    } else if let named = Self.named.first(where: { $0.name == name }) {
      self = named.key
    } else if let key = Self.prefixed(String(name)) {
      self = key
    } else {
      return nil
    }
  }

  private static func prefixed(_ name: String) -> Key? {
    if name.hasPrefix("Paste:") { return .paste(String(name.dropFirst(6))) }
    if name.hasPrefix("C-"), name.count == 3 { return name.last.map(Key.control) }
    if name.hasPrefix("M-"), name.count == 3 { return name.last.map(Key.alt) }
    if name.hasPrefix("F"), let number = Int(name.dropFirst()), (1...63).contains(number) {
      return .function(number)
    }
    return mouse(name)
  }

  private static func mouse(_ name: String) -> Key? {
    let parts = name.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, let kind = Mouse.Kind(rawValue: String(parts[0])) else { return nil }
    let numbers = parts[1].split(separator: ",", omittingEmptySubsequences: false)
    guard numbers.count == 2, let x = Int(numbers[0]), let y = Int(numbers[1]) else { return nil }
    return .mouse(Mouse(kind, at: Point(x: x, y: y)))
  }

  private static let named: [(name: String, key: Key)] = [
    ("Enter", .enter), ("Escape", .escape), ("Tab", .tab), ("S-Tab", .backTab),
    ("Backspace", .backspace), ("Delete", .delete), ("Insert", .insert), ("Up", .up),
    ("Down", .down), ("Left", .left), ("Right", .right), ("PageUp", .pageUp),
    ("PageDown", .pageDown), ("Home", .home), ("End", .end), ("Space", .character(" ")),
  ]
}

/// Something done with the mouse, and the cell that it was done at.
package struct Mouse: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    case press = "Press"
    case release = "Release"
    case doublePress = "DoublePress"
    case wheelUp = "WheelUp"
    case wheelDown = "WheelDown"
  }

  package let kind: Kind
  package let at: Point

  package init(_ kind: Kind, at point: Point) {
    self.kind = kind
    self.at = point
  }
}
