package import Almanac

/// A value that is valid, and yet probably a mistake. Facts only; the words are in
/// `Warning+Words.swift`.
package enum Warning: Equatable, Sendable {
  /// The last digit of an organisation number does not follow from the others.
  case checkDigit(FieldDescription)
  case telephone(FieldDescription, String, TelephoneWarning)
  /// An end before its start.
  case endBeforeStart(FieldDescription, start: FieldDescription)
  /// Due or done before the contact or exercise where it was promised.
  case beforePromise(FieldDescription, promised: PartialDate)
  /// Said to have taken place on a day that is still to come.
  case future(FieldDescription, today: Day)
  /// It leads back to its own record, by way of others or at once: the keys, first and last alike.
  case circle(FieldDescription, [String])
  /// A relation from an organisation to the same.
  case withItself(FieldDescription)
  /// Two records that look like one; the first is on that line.
  case duplicate(DuplicateRule, firstLine: Int)
  /// A field that nobody knows, named almost like one that is known.
  case misspelt(String, meant: FieldDescription, records: Int)
}
