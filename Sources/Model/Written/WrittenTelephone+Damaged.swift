import Lettering

/// Telephone numbers that a spreadsheet took for quantities: the zero at the
/// start goes, `.0` or an exponent comes.
extension WrittenTelephone {
  /// The number that it was; nil where nothing was done to it, or where digits were lost.
  package static func mended(_ text: String) -> WrittenTelephone? {
    guard let digits = quantity(text.trimmed) else { return nil }
    let number = dialled(digits)
    guard number != text.trimmed, number.isTelephone else { return nil }
    return WrittenTelephone(number: number, rest: "", damaged: text.trimmed)
  }

  /// Whether digits were rounded away, so that nobody can tell the number: `7,01741E+08`.
  package static func isLost(_ text: String) -> Bool {
    guard let (digits, exponent) = parts(text.trimmed) else { return false }
    return digits.utf8.count - 1 < exponent
  }

  /// All the digits of a quantity: of `701740608`, `701740608.0` and `7,01740608E+08`.
  private static func quantity(_ text: String) -> String? {
    if text.isNumber { return text }
    if let (digits, exponent) = parts(text) {
      return digits.utf8.count - 1 == exponent ? digits : nil
    }
    let halves = text.split(whereSeparator: { $0 == "." || $0 == "," }).map(String.init)
    guard halves.count == 2, halves[0].isNumber, halves[0].utf8.count >= 7,
      halves[1].utf8.allSatisfy({ $0 == UInt8(ascii: "0") })
    else { return nil }
    return halves[0]
  }

  /// The digits and the exponent of `7,01741E+08`.
  private static func parts(_ text: String) -> (digits: String, exponent: Int)? {
    guard text.utf8.count <= 40 else { return nil }
    let halves = text.split(whereSeparator: { $0 == "E" || $0 == "e" }).map(String.init)
    guard halves.count == 2, case let power = halves[1].drop(while: { $0 == "+" }),
      String(power).isNumber, let exponent = Int(power), (5...20).contains(exponent)
    else { return nil }
    let digits = halves[0].split(
      omittingEmptySubsequences: false, whereSeparator: { $0 == "." || $0 == "," })
    guard digits.count <= 2, digits[0].utf8.count == 1, case let all = digits.joined(), all.isNumber
    else { return nil }
    return (all, exponent)
  }

  /// With the zero or the plus that went. Nine digits without a zero are no local number in Sweden,
  /// where these have at most eight; ten or eleven that begin with 46 have the country code.
  private static func dialled(_ digits: String) -> String {
    if digits.hasPrefix("0") { return digits }
    switch digits.utf8.count {
    case 9: return "0" + digits
    case 10...11 where digits.hasPrefix("46"): return "+" + digits
    default: return digits
    }
  }
}
