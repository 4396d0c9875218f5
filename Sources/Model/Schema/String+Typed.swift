import Lettering

/// Values in the ways that people and spreadsheets write them, as they stand in files. Each is nil
/// where the text is nothing of the kind.
extension String {
  /// With common spaces and hyphens in place of the ones that word processors put there.
  var withPlainBlanks: String {
    guard !utf8.allSatisfy({ $0 < 0x80 }) else { return self }
    return String(String.UnicodeScalarView(unicodeScalars.map(\.plainBlank)))
  }

  /// Like `withPlainBlanks`, for telephone numbers: every dash becomes a hyphen, and every plus
  /// that of ASCII.
  var withPlainSigns: String {
    let scalars = unicodeScalars.map { scalar -> Unicode.Scalar in
      switch scalar.value {
      case 0x2010...0x2015: "-"
      case 0xFF0B: "+"
      default: scalar.plainBlank
      }
    }
    return String(String.UnicodeScalarView(scalars))
  }

  /// `1 200`, `35,0`, `+5`, `007`; of a share, `50 %`. What may be thousands or decimals, `1.000`, is
  /// neither.
  func wholeNumber(isShare: Bool = false) -> String? {
    guard let number = isShare ? decimalNumber : grouped else { return nil }
    let parts = number.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 1 || parts.count == 2 && ["0", "00"].contains(parts[1]) else {
      return nil
    }
    return String(parts[0])
  }

  /// `3,1`, `1 200,5`, `1.200,5`, `50 %`, `.5`.
  var decimalNumber: String? {
    let bare = utf8.last == UInt8(ascii: "%") ? String(dropLast()).trimmed : self
    return bare.grouped
  }

  /// A number with a decimal point and without what parts thousands, signs and zeros before it.
  private var grouped: String? {
    var text = self[...]
    let isNegative = text.first == "-"
    if isNegative || text.first == "+" { text = text.dropFirst() }
    let comma = text.lastIndex(of: ",") ?? text.lastIndex(of: ".")
    let whole = text[..<(comma ?? text.endIndex)]
    let fraction = comma.map { text[text.index(after: $0)...] } ?? ""
    let sign: Character = text.contains(",") && whole.contains(".") ? "." : " "
    let groups = whole.split(separator: sign, omittingEmptySubsequences: false)
    guard let first = groups.first,
      groups.count == 1
        || (1...3).contains(first.count) && groups.dropFirst().allSatisfy({ $0.count == 3 }),
      groups.allSatisfy({ $0.utf8.allSatisfy(\.isDigit) }), fraction.utf8.allSatisfy(\.isDigit),
      !fraction.isEmpty || comma == nil, !whole.isEmpty || !fraction.isEmpty
    else { return nil }
    let digits = groups.joined().drop { $0 == "0" }
    return (isNegative ? "-" : "") + (digits.isEmpty ? "0" : String(digits))
      + (fraction.isEmpty ? "" : ".\(fraction)")
  }

  /// `5560360793`, `16556036-0793`, `SE556036079301`.
  var organisationNumber: String? {
    let text = filter { !" -–.".contains($0) }.uppercased()
    let isTax = text.hasPrefix("SE")
    var digits = (isTax ? text.dropFirst(2) : text[...])
    guard digits.utf8.allSatisfy(\.isDigit) else { return nil }
    if digits.count == 12, isTax, digits.hasSuffix("01") {
      digits = digits.dropLast(2)
    } else if digits.count == 12, ["16", "18", "19", "20"].contains(digits.prefix(2)) {
      digits = digits.dropFirst(2)
    }
    return digits.count == 10 ? "\(digits.prefix(6))-\(digits.dropFirst(6))" : nil
  }

  /// `tel:`, points and dashes are not dialled.
  var telephone: String {
    let bare = without(scheme: "tel:")
    let plain = String(bare.map { "–—".contains($0) ? "-" : $0 == "." ? " " : $0 })
    let words = plain.split(separator: " ").joined(separator: " ")
    return words.isTelephone ? words : self
  }

  /// `mailto:anna@example.se`, `Anna <anna@example.se>`, `anna @ example.se`.
  var emailAddress: String? {
    var text = self[...]
    if let start = text.lastIndex(of: "<"), let end = text.lastIndex(of: ">"), start < end {
      text = text[text.index(after: start)..<end]
    }
    text = text.without(scheme: "mailto:").prefix { $0 != "?" }
    while let last = text.last, ",;. ".contains(last) { text = text.dropLast() }
    let halves = text.split(separator: "@", omittingEmptySubsequences: false).map {
      String($0).trimmed
    }
    let address = halves.joined(separator: "@")
    return address.isEmail ? address : nil
  }

  /// `nyckelföretag: 90 dagar`.
  var tagAndDays: String {
    var words = split(separator: " ").map(String.init)
    if let last = words.last, ["dagar", "dag", "days", "day"].contains(last.lowercased()) {
      words.removeLast()
    }
    let isParted = words.count > 1 && words[words.count - 2].hasSuffix(":")
    if isParted { words[words.count - 2].removeLast() }
    let text = words.joined(separator: " ")
    return TagInterval.parts(of: text) == nil ? self : text
  }

  /// `13540`, `SE-135 40`.
  var postalCode: String? {
    var digits = filter { $0 != " " && $0 != "-" }[...]
    while let first = digits.first, "SEse".contains(first) { digits = digits.dropFirst() }
    guard digits.utf8.count == 5, digits.utf8.allSatisfy(\.isDigit) else { return nil }
    return "\(digits.prefix(3)) \(digits.dropFirst(3))"
  }
}

extension Unicode.Scalar {
  fileprivate var plainBlank: Unicode.Scalar {
    switch value {
    case 0xA0, 0x2007, 0x2009, 0x202F: " "
    case 0x2010, 0x2011, 0x2212: "-"
    default: self
    }
  }
}

extension StringProtocol {
  /// The text after a scheme such as `mailto:`, in either case; all of it where it has none.
  func without(scheme: String) -> SubSequence {
    lowercased().hasPrefix(scheme) ? dropFirst(scheme.count) : self[...]
  }
}
