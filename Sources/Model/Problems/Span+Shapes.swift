import Lettering

/// What a value surely is, seen from its bytes; of all others, `FieldKind.fault` knows more.
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

  /// Whether there is an `@` in it, more than seven digits, or a script with digits of its own; see
  /// `PrivateText`.
  var mayBePrivate: Bool {
    var digits = 0
    for place in 0..<count {
      let byte = self[place]
      if byte == UInt8(ascii: "@") || byte >= 0xD9 { return true }
      if byte.isDigit { digits &+= 1 }
    }
    return digits > 7
  }

  var isYearAndShortNumber: Bool {
    guard count > 5, self[4] == UInt8(ascii: " "), let year = shortNumber(0..<4) else {
      return false
    }
    return Limits.year.contains(year) && shortNumber(5..<count) != nil
  }

  /// One `@`, a name before it and a host after it, no blanks.
  var isSurelyEmail: Bool {
    guard let at = first(UInt8(ascii: "@"), in: 0..<count), at > 0 else { return false }
    for place in 0..<at where self[place].isBlank { return false }
    return isHost(at &+ 1..<count)
  }

  /// A host without `https://`, with or without a path, no blanks.
  var isSurelyWeb: Bool {
    let end = first(UInt8(ascii: "/"), in: 0..<count) ?? count
    for place in end..<count where self[place].isBlank { return false }
    return isHost(0..<end)
  }

  /// Words of letters, digits and hyphens with dots between them, at least one.
  private func isHost(_ range: Range<Int>) -> Bool {
    var dots = 0
    var afterDot = true
    for place in range {
      let byte = self[place]
      if byte == UInt8(ascii: ".") {
        if afterDot { return false }
        dots &+= 1
        afterDot = true
      } else if byte.isDigit || byte.isSmallLetter || byte == UInt8(ascii: "-") {
        afterDot = false
      } else {
        return false
      }
    }
    return dots > 0 && !afterDot
  }

  private func first(_ byte: UInt8, in range: Range<Int>) -> Int? {
    for place in range where self[place] == byte { return place }
    return nil
  }
}
