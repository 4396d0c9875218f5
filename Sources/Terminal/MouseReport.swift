import Canvas

/// A terminal's report of its mouse: which button, where, and whether it went down or up.
struct MouseReport: Equatable {
  /// The buttons by their numbers in a report: 0 the left one, 3 any one that is let go.
  private enum Button: Int {
    case left = 0
    case released = 3
    case wheelUp = 64
    case wheelDown = 65
  }

  /// More columns or rows than that no screen has.
  private static let maximumCoordinate = 10_000
  /// Shift, Alt and Ctrl, which make no difference here.
  private static let modifiers = 4 | 8 | 16

  private let button: Int
  private let place: Point
  private let isPress: Bool

  /// The report as most terminals send it: ESC[< button;column;row, then `M` or `m`.
  init?(parameters: ArraySlice<UInt8>, isPress: Bool) {
    let numbers = parameters.split(
      separator: UInt8(ascii: ";"), omittingEmptySubsequences: false
    ).map { Int(String(decoding: $0, as: UTF8.self)) }
    guard numbers.count == 3, let button = numbers[0], let column = numbers[1],
      let row = numbers[2]
    else { return nil }
    self.init(button: button, column: column, row: row, isPress: isPress)
  }

  /// The three bytes after ESC[M, as older terminals send it.
  init?(bytes: [UInt8]) {
    guard bytes.count == 3, bytes.allSatisfy({ $0 >= 0x20 }) else { return nil }
    let numbers = bytes.map { Int($0) - 0x20 }
    self.init(button: numbers[0], column: numbers[1], row: numbers[2], isPress: true)
  }

  private init?(button: Int, column: Int, row: Int, isPress: Bool) {
    guard (1...Self.maximumCoordinate).contains(column), (1...Self.maximumCoordinate).contains(row)
    else { return nil }
    self.button = button & ~Self.modifiers
    place = Point(x: column - 1, y: row - 1)
    self.isPress = isPress
  }

  /// The event that it stands for; nil for buttons that have no meaning here.
  func mouse(_ presses: inout PressCounter, milliseconds: Int) -> Mouse? {
    switch Button(rawValue: button) {
    case .wheelUp where isPress: Mouse(.wheelUp, at: place)
    case .wheelDown where isPress: Mouse(.wheelDown, at: place)
    case .left where isPress:
      Mouse(presses.press(at: place, milliseconds: milliseconds), at: place)
    case .left?, .released?: Mouse(.release, at: place)
    default: nil
    }
  }
}

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
