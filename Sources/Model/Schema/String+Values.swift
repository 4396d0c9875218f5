import Lettering

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
