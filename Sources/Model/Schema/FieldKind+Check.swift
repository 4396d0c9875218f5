import Almanac
import Lettering

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
