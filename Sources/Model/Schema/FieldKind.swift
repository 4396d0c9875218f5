/// What the values of a field may be. Each kind has one rule (`fault(in:)`), one type in
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
