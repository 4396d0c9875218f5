extension String {
  /// The readable key that a name gives: small letters a–z, digits and single hyphens.
  /// "Bygg & El i Åby" gives `bygg-el-i-aby`.
  var slug: String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(utf8.count)
    var afterC3 = false
    for byte in utf8 {
      if byte == 0xC3 {
        afterC3 = true
      } else if let letter = afterC3 ? Self.plain(byte) : Self.kept(byte) {
        bytes.append(letter)
        afterC3 = false
      } else {
        if let last = bytes.last, last != UInt8(ascii: "-") { bytes.append(UInt8(ascii: "-")) }
        afterC3 = false
      }
    }
    if bytes.last == UInt8(ascii: "-") { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func kept(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): byte
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
    default: nil
    }
  }

  /// The letter beneath the accent, for the second byte of a letter from U+00C0 to U+00FF.
  private static func plain(_ byte: UInt8) -> UInt8? {
    switch byte | 0x20 {
    case 0xA0...0xA6: UInt8(ascii: "a")
    case 0xA7: UInt8(ascii: "c")
    case 0xA8...0xAB: UInt8(ascii: "e")
    case 0xAC...0xAF: UInt8(ascii: "i")
    case 0xB1: UInt8(ascii: "n")
    case 0xB2...0xB6, 0xB8: UInt8(ascii: "o")
    case 0xB9...0xBC: UInt8(ascii: "u")
    default: nil
    }
  }
}
