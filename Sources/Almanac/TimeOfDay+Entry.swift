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
