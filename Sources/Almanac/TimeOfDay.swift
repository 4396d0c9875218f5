/// A time as a clock on the wall shows it, 00:00:00 to 23:59:59.
package struct TimeOfDay: Hashable, Comparable, Sendable {
  /// 0 to 86,399.
  package let secondsSinceMidnight: Int

  /// Nil outside 0…23, 0…59, 0…59.
  package init?(hour: Int, minute: Int, second: Int = 0) {
    guard (0...23).contains(hour), (0...59).contains(minute), (0...59).contains(second) else {
      return nil
    }
    self.secondsSinceMidnight = (hour * 60 + minute) * 60 + second
  }

  /// For seconds already known to lie within one day.
  init(known secondsSinceMidnight: Int) {
    self.secondsSinceMidnight = secondsSinceMidnight
  }

  package static let midnight = TimeOfDay(known: 0)

  package var hour: Int { secondsSinceMidnight / 3600 }
  package var minute: Int { secondsSinceMidnight / 60 % 60 }
  package var second: Int { secondsSinceMidnight % 60 }

  package static func < (one: TimeOfDay, other: TimeOfDay) -> Bool {
    one.secondsSinceMidnight < other.secondsSinceMidnight
  }
}

extension TimeOfDay: CustomStringConvertible {
  /// `13:02`, and `13:02:07` when it is not a whole minute.
  package var description: String {
    let minutes = "\(hour.padded(to: 2)):\(minute.padded(to: 2))"
    return second == 0 ? minutes : "\(minutes):\(second.padded(to: 2))"
  }

  /// Reads `HH:MM` and `HH:MM:SS`, nothing else.
  package init?(_ text: some StringProtocol) {
    self.init(digits: text.utf8)
  }

  init?(digits bytes: some Collection<UInt8>) {
    var digits = DigitReader(bytes)
    guard let hour = digits.number(width: 2), digits.skip(":"),
      let minute = digits.number(width: 2)
    else { return nil }
    if digits.isAtEnd {
      self.init(hour: hour, minute: minute)
      return
    }
    guard digits.skip(":"), let second = digits.number(width: 2), digits.isAtEnd else { return nil }
    self.init(hour: hour, minute: minute, second: second)
  }
}

extension TimeOfDay {
  /// A time as people type it: `13:02`, `9:00`, `13.02`, `0900`, `9`, `kl 9`, `kl. 13.30`.
  package init?(typed entry: String) {
    let text = Self.withoutClock(entry)
    if let time = TimeOfDay(text) {
      self = time
      return
    }
    let parts = text.split(
      omittingEmptySubsequences: false, whereSeparator: { $0 == ":" || $0 == "." }
    ).map(String.init)
    guard parts.allSatisfy({ (1...4).contains($0.utf8.count) }),
      parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } })
    else { return nil }
    let numbers = parts.compactMap { Int($0) }
    switch (numbers.count, parts[0].utf8.count) {
    case (1, ...2): self.init(hour: numbers[0], minute: 0)
    case (1, _): self.init(hour: numbers[0] / 100, minute: numbers[0] % 100)
    case (2, ...2) where parts[1].utf8.count == 2: self.init(hour: numbers[0], minute: numbers[1])
    default: return nil
    }
  }

  /// The text after `kl`, `kl.` or `klockan`, without blanks around it.
  private static func withoutClock(_ entry: String) -> String {
    let words = entry.lowercased().split(whereSeparator: \.isWhitespace).map(String.init)
    guard let first = words.first else { return "" }
    for clock in ["klockan", "kl.", "kl", "at"] where first.hasPrefix(clock) {
      return ([String(first.dropFirst(clock.count))] + words.dropFirst()).joined()
    }
    return words.joined(separator: " ")
  }
}
