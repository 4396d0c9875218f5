package import Almanac

/// Why a value does not fit its field.
package enum ValueFault: Equatable, Sendable {
  case notKey
  case manyLines
  /// The field is there without a value, which recutils takes for a wrong one.
  case empty
  /// There are blanks before or after the value.
  case blanks
  case notInteger
  case outOfRange(ClosedRange<Int>)
  case notDecimal
  case notDay
  case notPartialDate
  case notMoment
  case notTime
  case notChoice(Choices)
  case notTelephone
  case notEmail
  case notWeb
  case notOrganisationNumber
  case notBranch
  case notYearAndNumber
  case notTagAndDays

  /// The expected value, in a sentence that can stand beside the field.
  package var wanted: Phrase {
    switch self {
    case .notKey:
      Phrase("små bokstäver a–z, siffror och bindestreck", "small letters a–z, digits and hyphens")
    case .manyLines: Phrase("text på en rad", "text on one line")
    case .empty: Phrase("ifyllt, eller borttaget", "filled in, or taken away")
    case .blanks: Phrase("utan blanktecken före och efter", "without blanks before and after")
    case .notInteger: Phrase("ett heltal", "a whole number")
    case .outOfRange(let range):
      Phrase(
        "ett heltal från \(range.lowerBound) till \(range.upperBound)",
        "a whole number from \(range.lowerBound) to \(range.upperBound)")
    case .notDecimal:
      Phrase("ett tal, med punkt före decimalerna", "a number, with a point before the decimals")
    case .notDay: Phrase("en dag som finns: 2008-10-01", "a day that exists: 2008-10-01")
    case .notPartialDate:
      Phrase(
        "en dag, månad eller år: 2008-10-01, 2008-10 eller 2008",
        "a day, month or year: 2008-10-01, 2008-10 or 2008")
    case .notMoment: Phrase("dag och tid: 2008-09-24 13:02", "day and time: 2008-09-24 13:02")
    case .notTime: Phrase("en tid: 13:02", "a time: 13:02")
    case .notChoice(let choices):
      Phrase(
        "något av \(choices.values)", "one of \(choices.values)")
    case .notTelephone:
      Phrase("ett telefonnummer: 08-465 004 00", "a telephone number: 08-465 004 00")
    case .notEmail: Phrase("en adress: namn@example.org", "an address: name@example.org")
    case .notWeb: Phrase("en webbadress: www.example.org", "a web address: www.example.org")
    case .notOrganisationNumber:
      Phrase(
        "tio siffror med bindestreck: NNNNNN-NNNN", "ten digits with a hyphen: NNNNNN-NNNN")
    case .notBranch:
      Phrase("en SNI-kod, två till fem siffror", "an SNI code, two to five digits")
    case .notYearAndNumber: Phrase("år och antal: 2008 24", "year and number: 2008 24")
    case .notTagAndDays:
      Phrase("en etikett och antal dagar: nyckelföretag 90", "a tag and a number of days: key 90")
    }
  }
}

extension ValueFault {
  /// The expected value as it may be typed in a form or a command: more ways than files may hold.
  package var typed: Phrase {
    switch self {
    case .notDay:
      Phrase(
        "en dag: 24/9, 2008-09-24, fredag, imorgon, v39, +2v",
        "a day: 24/9, 2008-09-24, friday, tomorrow, wk 39, +2w")
    case .notPartialDate:
      Phrase(
        "en dag, månad eller år: 24/9, fredag, imorgon, v39, +2v, 2009-01",
        "a day, month or year: 24/9, friday, tomorrow, wk 39, +2w, 2009-01")
    case .notMoment: Phrase("dag och tid: 24/9 13:02", "day and time: 24/9 13:02")
    case .notTime: Phrase("en tid: 9, 9:00, 13.30", "a time: 9, 9:00, 13.30")
    case .notDecimal: Phrase("ett tal: 4,5", "a number: 4.5")
    default: wanted
    }
  }
}

extension Choices {
  /// "planned, held, cancelled".
  fileprivate var values: String { options.map(\.value).joined(separator: ", ") }
}
