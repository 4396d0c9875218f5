import Lettering

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
