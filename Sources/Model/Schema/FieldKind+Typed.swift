package import Almanac
import Lettering

extension FieldKind {
  /// Normalises a value that was typed or received: numbers, addresses and choices in the
  /// ways that people write them. What is not understood stays as it is, and is found wrong.
  /// - Parameters:
  ///   - words: what dates in words are read with; nil where none are expected.
  ///   - tense: which way a date is looked for.
  package func value(
    typed: String, _ words: DayWords? = nil, _ tense: Tense = .open
  ) -> String {
    let text = self == .longText ? typed : typed.withPlainBlanks.trimmed
    switch self {
    case .day:
      if case .day(let day)? = words?.day(from: text, tense) { return "\(day)" }
    case .partialDate:
      if let date = words?.day(from: text, tense) { return "\(date)" }
    case .moment: return words.flatMap { Self.moment(text, $0, tense) } ?? text
    case .time: return TimeOfDay(typed: text).map { "\($0)" } ?? text
    case .integer(let range): return text.wholeNumber(isShare: range.upperBound == 100) ?? text
    case .decimal: return text.decimalNumber ?? text
    case .choice(let choices): return choices.value(named: text) ?? text
    case .branch: return text.filter { $0 != "." && $0 != " " }
    case .organisationNumber: return text.organisationNumber ?? text
    case .yearAndNumber:
      let parts = text.split { " :=,".contains($0) }
      guard let year = parts.first, parts.count > 1 else { return text }
      let number = parts.dropFirst().joined(separator: " ")
      return "\(year) \(number.wholeNumber() ?? number)"
    case .tagAndDays: return text.tagAndDays
    case .telephone: return text.telephone
    case .email: return text.emailAddress ?? text
    case .web:
      return text.hasPrefix("<") && text.hasSuffix(">")
        ? String(text.dropFirst().dropLast()) : text
    case .postalCode: return text.postalCode ?? text
    case .longText, .key, .text, .reference: break
    }
    return self == .longText ? text : typed.trimmed
  }

  /// Whether two values say the same, however each is written: `0701740605` and `070-174 06 05`.
  package func isSame(_ one: String, _ other: String) -> Bool {
    let (one, other) = (value(typed: one), value(typed: other))
    if one == other { return true }
    switch self {
    case .telephone: return one.isTelephone && other.isTelephone && one.dialled == other.dialled
    case .email, .web: return one.lowercased() == other.lowercased()
    default: return false
    }
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
