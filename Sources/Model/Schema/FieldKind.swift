import Almanac
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
  /// The same of a field of a type: a reference to a record of its own type has the type of the key,
  /// which to recutils is a regular expression too.
  func isPattern(in type: RecordType) -> Bool { kind.isPattern || target == type }

  func needsText(in type: RecordType) -> Bool { kind.needsText || target == type }
}
