package import Almanac
import Lettering

/// Why a telephone number can't be dialled as it is written.
package enum TelephoneWarning: Equatable, Sendable {
  case tooShort
  case tooLong
  case noAreaCode
  /// `+46 08`, `+08`: the zero belongs to numbers without a country code. `+46 (0)8` is read
  /// right by everybody.
  case zeroAfterCode
  /// Brackets that don't match.
  case brackets
  /// Two numbers in one value.
  case several

  /// - Parameter text: what a telephone field may hold. Nil where it can be dialled: in Sweden,
  ///   from abroad, or, with at most five digits, as a short or internal number.
  package init?(_ text: String) {
    guard Self.hasMatchingBrackets(text) else {
      self = .brackets
      return
    }
    var parts = text.utf8.split(separator: UInt8(ascii: "/")).map { $0.filter(\.isDigit) }
      .filter { !$0.isEmpty }
    if parts.count > 1, parts[0].count <= 4, parts[0].first == UInt8(ascii: "0") {
      parts[0...1] = [parts[0] + parts[1]]
    }
    let isForeign = text.trimmed.utf8.first == UInt8(ascii: "+")
    guard let number = parts.first,
      let warning = Self.warning(number, isForeign, isZeroAside: text.contains("(0"))
        ?? (parts.dropFirst().contains { $0.count >= 7 } ? .several : nil)
    else { return nil }
    self = warning
  }

  /// - Parameter digits: all of the number, without an extension; ASCII.
  private static func warning(
    _ digits: [UInt8], _ isForeign: Bool, isZeroAside: Bool
  ) -> TelephoneWarning? {
    let zero = UInt8(ascii: "0")
    if isForeign || digits.starts(with: [zero, zero]) {
      let number = isForeign ? digits[...] : digits.dropFirst(2)
      if number.first == zero { return .zeroAfterCode }
      if number.starts(with: "460".utf8), !isZeroAside { return .zeroAfterCode }
      return number.count < 7 ? .tooShort : number.count > 16 ? .tooLong : nil
    }
    if digits.first == zero {
      return digits.count < 7 ? .tooShort : digits.count > 15 ? .tooLong : nil
    }
    // 112, 1177, 114 14, 116 117, 118 118, and what is dialled within a house.
    if digits.count <= 5 || digits.count == 6 && digits.starts(with: "11".utf8) { return nil }
    return digits.count > 15 ? .tooLong : .noAreaCode
  }

  private static func hasMatchingBrackets(_ text: String) -> Bool {
    var isOpen = false
    for byte in text.utf8 where byte == UInt8(ascii: "(") || byte == UInt8(ascii: ")") {
      guard isOpen == (byte == UInt8(ascii: ")")) else { return false }
      isOpen.toggle()
    }
    return !isOpen
  }
}

extension TelephoneWarning {
  /// Goes on from the number: "'5782' saknar riktnummer".
  package var what: Phrase {
    switch self {
    case .tooShort: Phrase("är för kort för att ringas", "is too short to be dialled")
    case .tooLong: Phrase("är för långt för att ringas", "is too long to be dialled")
    case .noAreaCode: Phrase("saknar riktnummer", "has no area code")
    case .zeroAfterCode:
      Phrase("har en nolla efter landsnumret", "has a zero after the country code")
    case .brackets: Phrase("har en parentes för lite", "lacks a bracket")
    case .several: Phrase("är två nummer", "is two numbers")
    }
  }

  var remedy: Phrase {
    switch self {
    case .tooShort: Phrase("skriv hela numret, med riktnummer", "write all of it, with area code")
    case .tooLong, .several:
      Phrase("skriv ett nummer på varje rad", "write one number a line")
    case .noAreaCode:
      Phrase(
        "skriv det så att det kan ringas från en mobil: 08-465 004 00",
        "write it so that a mobile can dial it: 08-465 004 00")
    case .zeroAfterCode:
      Phrase(
        "skriv +46 8-465 004 00 eller 08-465 004 00", "write +46 8-465 004 00 or 08-465 004 00")
    case .brackets: Phrase("sätt dit eller ta bort den", "add it, or take the other away")
    }
  }
}
