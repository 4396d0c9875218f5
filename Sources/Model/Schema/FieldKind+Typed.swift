package import Almanac

extension FieldKind {
  /// What is typed, in a form or a command, as it stands in files: dates in words become days, a
  /// decimal comma a point. What is not understood stays as it is, and is found wrong.
  /// - Parameter tense: which way a date is looked for.
  package func value(typed: String, _ words: DayWords, _ tense: Tense = .open) -> String {
    let text = self == .longText ? typed : typed.trimmed
    switch self {
    case .day:
      if case .day(let day)? = words.day(from: text, tense) { return "\(day)" }
    case .partialDate:
      if let date = words.day(from: text, tense) { return "\(date)" }
    case .moment: return Self.moment(text, words, tense) ?? text
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
  private static func moment(_ text: String, _ words: DayWords, _ tense: Tense) -> String? {
    if let moment = Moment(text) { return "\(moment)" }
    let parts = text.split(separator: " ")
    guard let last = parts.last, let time = TimeOfDay(typed: String(last)) else { return nil }
    guard parts.count > 1 else { return "\(Moment(words.today, time))" }
    guard case .day(let day)? = words.day(from: parts.dropLast().joined(separator: " "), tense)
    else {
      return nil
    }
    return "\(Moment(day, time))"
  }
}
