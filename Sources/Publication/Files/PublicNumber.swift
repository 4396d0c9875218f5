/// Numbers as they leave: with at most six decimals and twelve digits before them, written out, so
/// that the same number always has the same digits.
package enum PublicNumber {
  private static let parts = 1_000_000.0
  private static let maximum = 1e12

  /// As it will be read back; nil for what is larger than anything that a municipality counts.
  package static func kept(_ number: Double?) -> Double? {
    guard let number, number.magnitude < maximum else { return nil }
    let kept = (number * parts).rounded() / parts
    return kept == 0 ? 0 : kept
  }

  /// Digits, with a point and decimals where there are any.
  static func text(_ number: Double) -> String? {
    guard let number = kept(number) else { return nil }
    let all = Int((number.magnitude * parts).rounded())
    let digits = String(all % Int(parts))
    let decimals = String(repeating: "0", count: 6 - digits.utf8.count) + digits
    let significant = decimals.lastIndex { $0 != "0" }.map { decimals[...$0] }
    let whole = (number < 0 ? "-" : "") + String(all / Int(parts))
    return significant.map { whole + "." + $0 } ?? whole
  }

  /// Digits with an optional minus and decimal point; nil for all else.
  static func number(_ text: String) -> Double? {
    let digits = text.utf8.first == UInt8(ascii: "-") ? text.utf8.dropFirst() : text.utf8[...]
    let parts = digits.split(
      separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
    guard text.utf8.count <= 40,
      parts.allSatisfy({ part in
        !part.isEmpty && part.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      })
    else { return nil }
    return kept(Double(text))
  }
}
