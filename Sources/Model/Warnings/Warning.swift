package import Almanac
import Lettering

/// A value that is valid, and yet probably a mistake. Facts only; the words are in
/// an extension below.
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
  /// A relation, or an introduction, of an organisation to the same.
  case withItself(FieldDescription)
  /// Two records that look like one; the first is on that line.
  case duplicate(DuplicateRule, firstLine: Int)
  /// A field that nobody knows, named almost like one that is known.
  case misspelt(String, meant: FieldDescription, records: Int)
}

extension Warning {
  /// The warning in a sentence, without its place.
  package var what: Phrase {
    switch self {
    case .checkDigit(let field):
      Phrase(
        "\(field.name) har fel kontrollsiffra", "\(field.name) has the wrong check digit")
    case .telephone(let field, let value, let warning):
      Phrase(
        "\(field.name) '\(Problem.excerpt(value))' \(warning.what.swedish)",
        "\(field.name) '\(Problem.excerpt(value))' \(warning.what.english)")
    case .endBeforeStart(let end, let start):
      Phrase("\(end.name) är före \(start.name)", "\(end.name) is before \(start.name)")
    case .beforePromise(let field, let promised):
      Phrase(
        "\(field.name) är före löftet, som gavs \(promised)",
        "\(field.name) is before the promise, which was given \(promised)")
    case .future(let field, let today):
      Phrase(
        "\(field.name) är efter i dag, \(today), men en kontakt har ägt rum",
        "\(field.name) is after today, \(today), but an encounter has taken place")
    case .circle(let field, let keys) where keys.count < 3:
      Phrase("\(field.name) leder till posten själv", "\(field.name) leads to the record itself")
    case .circle(let field, let keys):
      Phrase(
        "\(field.name) går i en ring: \(Self.chain(keys))",
        "\(field.name) goes in a circle: \(Self.chain(keys))")
    case .withItself(let field):
      Phrase(
        "\(field.name) är samma organisation i båda ändar",
        "\(field.name) is the same organisation at both ends")
    case .duplicate(let rule, let line):
      Phrase("\(rule.what.swedish) som på rad \(line)", "\(rule.what.english) as on line \(line)")
    case .misspelt(let name, _, let records):
      Phrase(
        "'\(Problem.excerpt(name))' är inget känt fält"
          + (records > 1 ? ", och står i \(records) poster" : ""),
        "'\(Problem.excerpt(name))' is no known field"
          + (records > 1 ? ", and is in \(records) records" : ""))
    }
  }

  /// The remedy, in a sentence.
  package var remedy: Phrase {
    switch self {
    case .checkDigit:
      Phrase(
        "jämför med registreringsbeviset: en siffra är fel, eller två har bytt plats",
        "compare it with the certificate of registration: a digit is wrong, or two are swapped")
    case .telephone(_, _, let warning): warning.remedy
    case .endBeforeStart: Phrase("rätta det ena datumet", "put one of the dates right")
    case .beforePromise:
      Phrase("rätta det ena datumet", "put one of the dates right")
    case .future:
      Phrase(
        "rätta datumet, eller gör den till ett möte eller en återkoppling",
        "put the date right, or make it a meeting or a follow-up")
    case .circle(let field, _):
      Phrase("ta bort \(field.name) i en av dem", "take \(field.name) out of one of them")
    case .withItself:
      Phrase("rätta ena änden, eller ta bort den", "put one end right, or remove it")
    case .duplicate(let rule, _): rule.remedy
    case .misspelt(_, let meant, _):
      Phrase("menade du \(meant.name)?", "did you mean \(meant.name)?")
    }
  }

  /// The ends of a long one.
  private static func chain(_ keys: [String]) -> String {
    let shown = keys.count <= 6 ? keys : keys.prefix(3) + ["…"] + keys.suffix(2)
    return shown.map { Problem.excerpt($0) }.joined(separator: " → ")
  }
}

extension FieldDescription {
  /// The warning about a value that fits the field; nil where there is none.
  package func warning(in value: String) -> Warning? {
    switch kind {
    case .organisationNumber:
      Array(value.trimmed.utf8).span.hasCheckDigit ? nil : .checkDigit(self)
    case .telephone: TelephoneWarning(value).map { .telephone(self, value.trimmed, $0) }
    default: nil
    }
  }
}

extension Span<UInt8> {
  /// Whether it is `NNNNNN-NNNN` and the last digit is right: of its digits, every second one from
  /// the first doubled, the cross sum is a whole ten (Luhn; SFS 1974:174).
  var hasCheckDigit: Bool {
    guard count == 11, self[6] == UInt8(ascii: "-") else { return false }
    var sum = 0
    var isDoubled = true
    for place in 0..<11 where place != 6 {
      guard self[place].isDigit else { return false }
      let digit = Int(self[place] &- UInt8(ascii: "0"))
      let term = isDoubled ? digit &* 2 : digit
      sum &+= term > 9 ? term &- 9 : term
      isDoubled.toggle()
    }
    return sum % 10 == 0
  }

  /// Whether it is a number that can be dialled, in the forms that are most common: `08-465 004 00`,
  /// `+46 8 465 004 00`. Of others, `TelephoneWarning` knows more.
  var isSurelyDialled: Bool {
    var digits = 0
    var first: (UInt8, UInt8, UInt8) = (0, 0, 0)
    for place in 0..<count {
      let byte = self[place]
      if byte.isDigit {
        digits &+= 1
        if digits == 1 { first.0 = byte }
        if digits == 2 { first.1 = byte }
        if digits == 3 { first.2 = byte }
      } else if byte != UInt8(ascii: " "), byte != UInt8(ascii: "-"),
        byte != UInt8(ascii: "+") || place > 0
      {
        return false
      }
    }
    let zero = UInt8(ascii: "0")
    guard count > 0, (7...13).contains(digits) else { return false }
    return self[0] == UInt8(ascii: "+")
      ? first.0 != zero && first.2 != zero : first.0 == zero && first.1 != zero
  }
}
