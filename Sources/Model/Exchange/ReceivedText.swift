/// Text that came from another program, in whatever encoding it was written.
package enum ReceivedText {
  /// Nothing larger is read.
  package static let mostBytes = 10_000_000

  /// The bytes as UTF-8, without a byte order mark: those of UTF-16 with its mark are turned into it,
  /// all others are left alone.
  static func withoutMark(_ bytes: [UInt8]) -> [UInt8] {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return Array(bytes.dropFirst(3)) }
    let isLittle = bytes.starts(with: [0xFF, 0xFE])
    guard isLittle || bytes.starts(with: [0xFE, 0xFF]) else { return bytes }
    let units = stride(from: 2, to: bytes.count - 1, by: 2).map { place in
      let (one, other) = (UInt16(bytes[place]), UInt16(bytes[place + 1]))
      return isLittle ? one | other << 8 : one << 8 | other
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }

  /// UTF-8 where it is that, else Windows-1252, in which spreadsheets and older telephones write.
  static func text(_ bytes: some Collection<UInt8>) -> String {
    String(validating: bytes, as: UTF8.self) ?? western(bytes)
  }

  /// - Parameter charset: what the text says that it is in.
  static func text(_ bytes: some Collection<UInt8>, in charset: String?) -> String {
    switch charset?.lowercased() {
    case "iso-8859-1", "latin1", "windows-1252", "cp1252": western(bytes)
    default: text(bytes)
    }
  }

  private static func western(_ bytes: some Collection<UInt8>) -> String {
    var text = String.UnicodeScalarView()
    for byte in bytes {
      let isMoved = (0x80..<0xA0).contains(byte)
      text.append(isMoved ? moved[Int(byte) - 0x80] : Unicode.Scalar(byte))
    }
    return String(text)
  }

  /// 0x80...0x9F; what stands for nothing is U+FFFD.
  private static let moved: [Unicode.Scalar] = Array(
    "€�‚ƒ„…†‡ˆ‰Š‹Œ�Ž��‘’“”•–—˜™š›œ�žŸ".unicodeScalars)
}

extension String {
  /// As it may stand in a record: without marks that nobody sees, and with U+FFFD for what a terminal
  /// would obey. A line that ends in `\`, which a rec file can't hold, ends in its wide form.
  func received(isOneLine: Bool = false) -> String {
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
