import Canvas

/// The keys that end the kiosk when they are pressed one after the other, with nothing between.
/// Meanwhile each of them does what it always does, so that nobody sees that they are any.
struct ExitKeys {
  private let wanted: [Key]
  /// The last that were pressed, no more than wanted.
  private var pressed: [Key] = []

  /// - Parameter wanted: nil and none are never pressed.
  init(_ wanted: [Key]?) {
    self.wanted = wanted ?? []
  }

  /// Takes a key and says whether it was the last one.
  mutating func take(_ key: Key) -> Bool {
    if case .mouse = key { return false }
    guard !wanted.isEmpty else { return false }
    pressed = pressed.suffix(wanted.count - 1) + [key]
    return pressed == wanted
  }
}
