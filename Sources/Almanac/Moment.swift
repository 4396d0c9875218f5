/// A time of a day, in the local time of whoever wrote it down.
package struct Moment: Hashable, Comparable, Sendable {
  package let day: Day
  package let time: TimeOfDay

  package init(_ day: Day, _ time: TimeOfDay) {
    self.day = day
    self.time = time
  }

  package static func < (one: Moment, other: Moment) -> Bool {
    (one.day, one.time) < (other.day, other.time)
  }

  /// How many seconds later `other` is, by clocks that are never put forward or back;
  /// negative when it is earlier.
  package func seconds(until other: Moment) -> Int {
    day.days(until: other.day) * Moment.secondsInDay
      + other.time.secondsSinceMidnight - time.secondsSinceMidnight
  }

  /// How many whole minutes later `other` is, rounded towards zero.
  package func minutes(until other: Moment) -> Int { seconds(until: other) / 60 }

  /// The moment `seconds` later (earlier when negative); the day is held within its bounds.
  package func adding(seconds: Int) -> Moment {
    let (days, rest) = seconds.quotientAndRemainder(dividingBy: Moment.secondsInDay)
    let sum = time.secondsSinceMidnight + rest
    let carried = sum < 0 ? -1 : sum / Moment.secondsInDay
    return Moment(
      day.adding(days: days).adding(days: carried),
      TimeOfDay(known: sum - carried * Moment.secondsInDay))
  }

  private static let secondsInDay = 86_400
}

extension Moment: CustomStringConvertible {
  /// `2008-09-24 13:02`, with seconds when it is not a whole minute.
  package var description: String { "\(day) \(time)" }

  /// Reads what `description` writes, and `T` for the space.
  package init?(_ text: some StringProtocol) {
    let bytes = text.utf8
    guard
      let separator = bytes.firstIndex(where: {
        [UInt8(ascii: " "), UInt8(ascii: "T")].contains($0)
      }),
      case .day(let day) = PartialDate(digits: bytes[..<separator]),
      let time = TimeOfDay(digits: bytes[bytes.index(after: separator)...])
    else { return nil }
    self.init(day, time)
  }
}
