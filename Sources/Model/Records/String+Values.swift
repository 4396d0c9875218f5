import Lettering

extension Int {
  /// ASCII digits with an optional minus; nil for all else, and for what does not fit.
  init?(digits text: String) {
    guard text.utf8.first != UInt8(ascii: "+"), let number = Int(text) else { return nil }
    self = number
  }
}

extension Double {
  /// Digits with an optional minus and decimal point, at least one digit on each side of it.
  init?(decimal text: String) {
    let digits = text.utf8.first == UInt8(ascii: "-") ? text.utf8.dropFirst() : text.utf8[...]
    let parts = digits.split(
      separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isDigit) }),
      let number = Double(text), number.isFinite
    else { return nil }
    self = number
  }
}
