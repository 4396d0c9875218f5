import Canvas

/// Tells a double press from two presses.
struct PressCounter {
  /// The longest time between the two, in milliseconds.
  static let interval = 400

  private var last: (place: Point, time: Int)?

  /// The kind of a press at that place and time.
  mutating func press(at place: Point, milliseconds: Int) -> Mouse.Kind {
    if let last, last.place == place, milliseconds - last.time <= Self.interval {
      self.last = nil
      return .doublePress
    }
    last = (place, milliseconds)
    return .press
  }
}
