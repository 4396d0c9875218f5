package import Almanac
import Lettering

/// The type of a field's values. Each kind has one rule (`fault(in:)`), one type in
/// descriptors and, in forms, one editor.
package enum FieldKind: Equatable, Sendable {
  /// Small letters a–z, digits and hyphens, such as `tyresobostader-ab`.
  case key
  /// One line.
  case text
  /// Any number of lines.
  case longText
  case integer(ClosedRange<Int>)
  /// Digits with an optional decimal point.
  case decimal
  /// `2008-10-01`
  case day
  /// `2008`, `2008-10` or `2008-10-01`
  case partialDate
  /// `2008-09-24 13:02`
  case moment
  /// `13:02`
  case time
  case choice(Choices)
  /// The key of a record of that type.
  case reference(RecordType)
  case telephone
  case email
  case web
  /// `135 40`; those of other countries in any form.
  case postalCode
  /// `556000-4615`
  case organisationNumber
  /// An SNI 2007 code of two to five digits.
  case branch
  /// A year and a number: `2008 24`.
  case yearAndNumber
  /// A tag and a number of days, the last word: `nyckelföretag 90`.
  case tagAndDays
}

/// The ranges that numbers in the data folder keep to.
enum Limits {
  static let stepNumber = 1...7
  static let percent = 0...100
  /// Intervals, in days: up to ten years.
  static let days = 1...3660
  static let months = 1...120
  /// Things that are counted. recutils reads 32 bits.
  static let count = 0...1_000_000_000
  static let year = 1...9999
}

extension FieldKind {
  /// Why a value does not fit; nil where it does. Blanks around a value don't matter, and whether
  /// a reference leads anywhere is not asked here.
  package func fault(in value: String) -> ValueFault? {
    let text = value.trimmed
    switch self {
    case .longText: return nil
    case .key: return text.isKey ? nil : .notKey
    case .text, .reference, .postalCode: return value.isOneLine ? nil : .manyLines
    case .integer(let range):
      // recutils reads a number that begins with a zero as octal.
      let digits = text.utf8.first == UInt8(ascii: "-") ? text.utf8.dropFirst() : text.utf8[...]
      guard digits.count == 1 || digits.first != UInt8(ascii: "0"), let number = Int(digits: text)
      else { return .notInteger }
      return range.contains(number) ? nil : .outOfRange(range)
    case .decimal: return Double(decimal: text) == nil ? .notDecimal : nil
    case .day: return Day(text) == nil ? .notDay : nil
    case .partialDate: return PartialDate(text) == nil ? .notPartialDate : nil
    case .moment: return Moment(text) == nil ? .notMoment : nil
    case .time: return TimeOfDay(text) == nil ? .notTime : nil
    case .choice(let choices):
      return choices.options.contains { $0.value == text } ? nil : .notChoice(choices)
    case .telephone: return text.isTelephone ? nil : .notTelephone
    case .email: return text.isEmail ? nil : .notEmail
    case .web: return text.isWeb ? nil : .notWeb
    case .organisationNumber: return text.isOrganisationNumber ? nil : .notOrganisationNumber
    case .branch: return Branch(code: text) == nil ? .notBranch : nil
    case .yearAndNumber: return YearCount(text) == nil ? .notYearAndNumber : nil
    case .tagAndDays:
      guard let parts = TagInterval.parts(of: text) else { return .notTagAndDays }
      return FieldKind.integer(Limits.days).fault(in: parts.number)
    }
  }

  /// Whether the descriptor has a type for it that an empty value is not of.
  var needsText: Bool {
    switch self {
    case .integer, .decimal, .choice: true
    default: isPattern
    }
  }

  /// Whether the descriptor has a regular expression for it, which blanks around a value don't match.
  var isPattern: Bool {
    switch self {
    case .key, .day, .partialDate, .moment, .time, .organisationNumber, .branch, .yearAndNumber,
      .tagAndDays:
      true
    default: false
    }
  }
}

extension FieldDescription {
  /// Whether a field of a type is a pattern: a reference to a record of its own type has the type
  /// of the key, which is a regular expression to recutils too.
  func isPattern(in type: RecordType) -> Bool { kind.isPattern || target == type }

  func needsText(in type: RecordType) -> Bool { kind.needsText || target == type }
}

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
