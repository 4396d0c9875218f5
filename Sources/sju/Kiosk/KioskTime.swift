import Almanac
import Glibc

/// The clocks that the kiosk goes by: the machine's, or one that passes only as it is told.
enum KioskTime {
  case machine
  case virtual(milliseconds: Int)

  /// Since some moment in the past; only goes forwards.
  var milliseconds: Int {
    switch self {
    case .machine: Clock.milliseconds
    case .virtual(let milliseconds): milliseconds
    }
  }

  /// The time of day.
  var now: Moment {
    switch self {
    case .machine: Clock.now
    case .virtual(let milliseconds): Self.start.adding(seconds: milliseconds / 1000)
    }
  }

  private static let start = Moment(Day(year: 2026, month: 1, day: 1) ?? .first, .midnight)

  /// Does nothing to the machine's.
  mutating func pass(milliseconds passed: Int) {
    if case .virtual(let before) = self { self = .virtual(milliseconds: before + passed) }
  }
}
