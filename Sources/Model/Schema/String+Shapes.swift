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

extension String {
  /// As it may stand in a record: without marks that nobody sees, and with U+FFFD for what a terminal
  /// would obey. A line that ends in `\`, which a rec file can't hold, ends in its wide form.
  package func received(isOneLine: Bool = false) -> String {
    var scalars = String.UnicodeScalarView()
    var afterReturn = false
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0x0A where afterReturn: break
      case 0x0A, 0x0D, 0x2028, 0x2029: scalars.append(isOneLine ? " " : "\n")
      case 0x09 where isOneLine: scalars.append(" ")
      case 0x09: scalars.append(scalar)
      case 0..<0x20, 0x7F..<0xA0: scalars.append("\u{FFFD}")
      case 0x061C, 0x200B, 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: break
      default: scalars.append(scalar)
      }
      afterReturn = scalar.value == 0x0D
    }
    let text = String(scalars).trimmed
    guard text.utf8.contains(UInt8(ascii: "\\")) else { return text }
    let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let ended = lines.map {
      $0.last == UInt8(ascii: "\\") ? $0.dropLast() + Array("＼".utf8) : Array($0)
    }
    return String(decoding: Array(ended.joined(separator: [UInt8(ascii: "\n")])), as: UTF8.self)
  }
}

extension Int {
  /// ASCII digits with an optional minus; nil for all else, and for what does not fit.
  package init?(digits text: String) {
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
