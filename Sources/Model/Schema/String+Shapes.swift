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

  /// One `@` with something on both sides, a dot within the domain, and no blanks.
  package var isEmail: Bool {
    let parts = split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, !utf8.contains(where: \.isBlank) else {
      return false
    }
    let labels = parts[1].split(separator: ".", omittingEmptySubsequences: false)
    return labels.count >= 2 && labels.allSatisfy { !$0.isEmpty }
  }

  /// A host name with a dot in it, with or without `https://` and a path; no blanks.
  package var isWeb: Bool {
    guard !utf8.contains(where: \.isBlank) else { return false }
    let start = firstRange(of: "://")?.upperBound ?? startIndex
    let host = self[start...].prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    let labels = host.split(separator: ".", omittingEmptySubsequences: false)
    return labels.count >= 2 && labels.allSatisfy { !$0.isEmpty }
  }

  /// `NNNNNN-NNNN`. Whether its check digit is right is a warning elsewhere, not a fault.
  var isOrganisationNumber: Bool {
    utf8.count == 11
      && utf8.enumerated().allSatisfy { index, byte in
        index == 6 ? byte == UInt8(ascii: "-") : byte.isDigit
      }
  }
}

extension UInt8 {
  package var isSmallLetter: Bool { self >= UInt8(ascii: "a") && self <= UInt8(ascii: "z") }
}
