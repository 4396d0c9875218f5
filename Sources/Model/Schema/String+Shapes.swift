import Lettering

extension String {
  package var isOneLine: Bool { !utf8.contains(UInt8(ascii: "\n")) }

  /// Small letters a–z, digits and hyphens, beginning with a letter or digit.
  package var isKey: Bool {
    utf8.first != UInt8(ascii: "-") && !isEmpty
      && utf8.allSatisfy { $0.isDigit || $0.isSmallLetter || $0 == UInt8(ascii: "-") }
  }

  /// Digits with spaces, hyphens, brackets, slashes and a leading plus: from three digits, as in
  /// 112, to twenty, which leaves room for an extension.
  package var isTelephone: Bool {
    let digits = utf8.count { $0.isDigit }
    let signs = utf8.enumerated().allSatisfy { index, byte in
      byte.isDigit || Self.telephoneSigns.contains(byte)
        || (byte == UInt8(ascii: "+") && index == 0)
    }
    return signs && (3...20).contains(digits)
  }

  private static let telephoneSigns = Set(" -()/".utf8)

  package var isEmail: Bool { utf8Span.span.isEmail }

  package var isWeb: Bool { utf8Span.span.isWeb }

  /// `NNNNNN-NNNN`. Whether its check digit is right is a warning elsewhere, not a fault.
  var isOrganisationNumber: Bool {
    utf8.count == 11
      && utf8.enumerated().allSatisfy { index, byte in
        index == 6 ? byte == UInt8(ascii: "-") : byte.isDigit
      }
  }
}

/// The shapes of addresses, for whole files as for single values.
extension Span<UInt8> {
  /// The rule for an e-mail address: one `@` with something before it, a dot within the domain, and no
  /// blanks. Nothing else in Model, Exchange and Dashboard decides this.
  var isEmail: Bool {
    var at: Int?
    for place in 0..<count {
      if self[place].isBlank { return false }
      guard self[place] == UInt8(ascii: "@") else { continue }
      if at != nil { return false }
      at = place
    }
    guard let at, at > 0 else { return false }
    return isDomain(at &+ 1..<count)
  }

  /// The rule for a web address: a host name with a dot in it, with or without `https://` and a path,
  /// and no blanks.
  var isWeb: Bool {
    var (start, end) = (0, count)
    for place in 0..<count {
      let byte = self[place]
      if byte.isBlank { return false }
      if byte == UInt8(ascii: ":"), start == 0, isSchemeEnd(place) {
        (start, end) = (place &+ 3, count)
      } else if end == count, place >= start, byte.endsHost {
        end = place
      }
    }
    return isDomain(start..<end)
  }

  private func isSchemeEnd(_ place: Int) -> Bool {
    place &+ 2 < count && self[place &+ 1] == UInt8(ascii: "/")
      && self[place &+ 2] == UInt8(ascii: "/")
  }

  /// Two labels or more with dots between them, none of them empty.
  private func isDomain(_ range: Range<Int>) -> Bool {
    var dots = 0
    var isAfterDot = true
    for place in range {
      let isDot = self[place] == UInt8(ascii: ".")
      if isDot && isAfterDot { return false }
      if isDot { dots &+= 1 }
      isAfterDot = isDot
    }
    return dots > 0 && !isAfterDot
  }
}

extension UInt8 {
  fileprivate var endsHost: Bool {
    self == UInt8(ascii: "/") || self == UInt8(ascii: "?") || self == UInt8(ascii: "#")
  }

  package var isSmallLetter: Bool { self >= UInt8(ascii: "a") && self <= UInt8(ascii: "z") }
}
