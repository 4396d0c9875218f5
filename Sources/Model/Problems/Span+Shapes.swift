import Lettering

/// Quick tests of a value's bytes that never accept an invalid value; `FieldKind.fault` decides on
/// the others.
extension Span<UInt8> {
  /// The number that up to nine digits make; nil for all else.
  func shortNumber(_ range: Range<Int>) -> Int? {
    guard (1...9).contains(range.count) else { return nil }
    var number = 0
    for place in range {
      guard self[place].isDigit else { return nil }
      number = number &* 10 &+ Int(self[place] &- UInt8(ascii: "0"))
    }
    return number
  }

  var isYearAndShortNumber: Bool {
    guard count > 5, self[4] == UInt8(ascii: " "), let year = shortNumber(0..<4) else {
      return false
    }
    return Limits.year.contains(year) && shortNumber(5..<count) != nil
  }
}
