extension UInt8 {
  /// A space, a tab or a line break.
  var isBlank: Bool {
    self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") || self == UInt8(ascii: "\n")
      || self == UInt8(ascii: "\r")
  }

  var isDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }
}

extension String {
  /// Without the blanks around it.
  package var trimmed: String {
    guard let first = utf8.first, let last = utf8.last, first.isBlank || last.isBlank else {
      return self
    }
    guard let start = utf8.firstIndex(where: { !$0.isBlank }),
      let end = utf8.lastIndex(where: { !$0.isBlank })
    else { return "" }
    return String(self[start...end])
  }
}

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
