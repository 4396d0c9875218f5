extension String {
  /// With a backslash before what has a meaning in a value, and line ends as `\n` (RFC 6350, 3.4).
  var escapedForVCard: String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(utf8.count)
    var afterReturn = false
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: "\n") where afterReturn: break
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"): bytes += "\\n".utf8
      case UInt8(ascii: "\\"), UInt8(ascii: ","), UInt8(ascii: ";"):
        bytes += [UInt8(ascii: "\\"), byte]
      default: bytes.append(byte)
      }
      afterReturn = byte == UInt8(ascii: "\r")
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The text that a value says. A backslash before anything that needs none is kept.
  var unescapedFromVCard: String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(utf8.count)
    var isEscaped = false
    for byte in utf8 {
      guard isEscaped || byte == UInt8(ascii: "\\") else {
        bytes.append(byte)
        continue
      }
      if isEscaped { bytes += Self.meaning(of: byte) }
      isEscaped.toggle()
    }
    if isEscaped { bytes.append(UInt8(ascii: "\\")) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// What a backslash and a byte after it stand for.
  private static func meaning(of byte: UInt8) -> [UInt8] {
    switch byte {
    case UInt8(ascii: "n"), UInt8(ascii: "N"): [UInt8(ascii: "\n")]
    case UInt8(ascii: "\\"), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"): [byte]
    default: [UInt8(ascii: "\\"), byte]
    }
  }

  /// The parts between separators that no backslash stands before.
  func vCardParts(at separators: UInt8...) -> [String] {
    var parts: [[UInt8]] = [[]]
    var isEscaped = false
    for byte in utf8 {
      if separators.contains(byte), !isEscaped {
        parts.append([])
      } else {
        parts[parts.count - 1].append(byte)
      }
      isEscaped = !isEscaped && byte == UInt8(ascii: "\\")
    }
    return parts.map { String(decoding: $0, as: UTF8.self).unescapedFromVCard }
  }

  /// A parameter's value as it may stand in quotes (RFC 6868).
  var escapedForParameter: String {
    let bytes = utf8.flatMap { byte -> [UInt8] in
      switch byte {
      case UInt8(ascii: "^"): Array("^^".utf8)
      case UInt8(ascii: "\n"): Array("^n".utf8)
      case UInt8(ascii: "\""): Array("^'".utf8)
      default: [byte]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  var unescapedFromParameter: String {
    guard utf8.contains(UInt8(ascii: "^")) else { return self }
    var bytes: [UInt8] = []
    var isEscaped = false
    for byte in utf8 {
      switch (isEscaped, byte) {
      case (false, UInt8(ascii: "^")): isEscaped = true
      case (false, _): bytes.append(byte)
      case (true, _):
        switch byte {
        case UInt8(ascii: "^"): bytes.append(byte)
        case UInt8(ascii: "n"): bytes.append(UInt8(ascii: "\n"))
        case UInt8(ascii: "'"): bytes.append(UInt8(ascii: "\""))
        default: bytes += [UInt8(ascii: "^"), byte]
        }
        isEscaped = false
      }
    }
    if isEscaped { bytes.append(UInt8(ascii: "^")) }
    return String(decoding: bytes, as: UTF8.self)
  }
}
