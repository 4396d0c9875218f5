import Almanac
import Model

extension FieldKind {
  /// What is typed as it stands in files: dates in words become days, a decimal comma a point. What
  /// is not understood stays as it is, and is found wrong.
  func value(typed: String, _ words: DayWords) -> String {
    let text = self == .longText ? typed : typed.trimmed
    switch self {
    case .day:
      if case .day(let day)? = words.day(from: text) { return "\(day)" }
    case .partialDate:
      if let date = words.day(from: text) { return "\(date)" }
    case .moment: return Self.moment(text, words) ?? text
    case .time: return TimeOfDay(typed: text).map { "\($0)" } ?? text
    case .integer: return text.filter { $0 != " " && $0 != "\u{A0}" }
    case .decimal:
      let digits = text.filter { $0 != " " && $0 != "\u{A0}" }
      return String(digits.map { $0 == "," ? "." : $0 == "−" ? "-" : $0 })
    case .branch: return text.filter { $0 != "." && $0 != " " }
    case .organisationNumber:
      let digits = text.filter { $0 != " " && $0 != "-" }
      guard digits.utf8.count == 10, digits.utf8.allSatisfy({ (48...57).contains($0) }) else {
        return text
      }
      return "\(digits.prefix(6))-\(digits.dropFirst(6))"
    case .yearAndNumber:
      return text.split { " :=,".contains($0) }.joined(separator: " ")
    default: break
    }
    return text
  }

  /// `24/9 13:02`, `idag 9.30`; a time alone is today's.
  private static func moment(_ text: String, _ words: DayWords) -> String? {
    if let moment = Moment(text) { return "\(moment)" }
    let parts = text.split(separator: " ")
    guard let last = parts.last, let time = TimeOfDay(typed: String(last)) else { return nil }
    guard parts.count > 1 else { return "\(Moment(words.today, time))" }
    guard case .day(let day)? = words.day(from: parts.dropLast().joined(separator: " ")) else {
      return nil
    }
    return "\(Moment(day, time))"
  }
}

extension TimeOfDay {
  /// A time as people type it: `13:02`, `13.02`, `1302`, `9`.
  init?(typed text: String) {
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
}
