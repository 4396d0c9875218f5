import Lettering
import Model
import Publication

/// Text that came from another program, in whatever encoding it was written.
package enum ReceivedText {
  /// The largest file that is read, in bytes.
  package static let maximumBytes = 10_000_000

  /// The encodings other than UTF-8 that are recognised.
  package enum Encoding: String, CaseIterable, Sendable {
    case windows = "Windows-1252"
    case mac = "Mac Roman"
    case dos = "DOS (850)"
  }

  /// The bytes as UTF-8, without a byte order mark: those of UTF-16 are turned into it, with a mark
  /// or where every other byte is nought; so are those of an old Mac and of DOS. All others are
  /// left alone.
  static func withoutMark(_ bytes: [UInt8]) -> [UInt8] {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return Array(bytes.dropFirst(3)) }
    if let isLittle = isLittleEndian(bytes) {
      let start = bytes.starts(with: isLittle ? [0xFF, 0xFE] : [0xFE, 0xFF]) ? 2 : 0
      let units = stride(from: start, to: bytes.count - 1, by: 2).map { place in
        let (one, other) = (UInt16(bytes[place]), UInt16(bytes[place + 1]))
        return isLittle ? one | other << 8 : one << 8 | other
      }
      return Array(String(decoding: units, as: UTF16.self).utf8)
    }
    switch guess(bytes) {
    case .mac: return Array(text(bytes, upper: mac).utf8)
    case .dos: return Array(text(bytes, upper: dos).utf8)
    case .windows, nil: return bytes
    }
  }

  /// Whether the text is UTF-16, and if so which half of a unit comes first.
  private static func isLittleEndian(_ bytes: [UInt8]) -> Bool? {
    if bytes.starts(with: [0xFF, 0xFE]) { return true }
    if bytes.starts(with: [0xFE, 0xFF]) { return false }
    let start = Array(bytes.prefix(64))
    guard start.count >= 4 else { return nil }
    let even = stride(from: 0, to: start.count, by: 2).count { start[$0] == 0 }
    let odd = stride(from: 1, to: start.count, by: 2).count { start[$0] == 0 }
    if even == 0, odd * 4 >= start.count { return true }
    return odd == 0 && even * 4 >= start.count ? false : nil
  }

  /// The encoding that makes the most letters of Swedish where they stand beside letters; nil for
  /// UTF-8, and Windows-1252 where none does better.
  static func guess(_ bytes: [UInt8]) -> Encoding? {
    guard String(validating: bytes, as: UTF8.self) == nil else { return nil }
    // With it all letters of Swedish begin in UTF-8, which a folded line may have cut in two; on a
    // Mac and in DOS it is a sign that no contact has.
    if bytes.contains(0xC3) { return .windows }
    var scores: [Encoding: Int] = [:]
    for (place, byte) in bytes.enumerated() where byte >= 0x80 {
      let isBesideLetter =
        [place - 1, place + 1].contains { bytes.indices.contains($0) && bytes[$0].isLatinLetter }
      guard isBesideLetter else { continue }
      for encoding in Encoding.allCases {
        let scalar = encoding.upper[Int(byte) - 0x80]
        let isCommon = common.contains(scalar)
        scores[encoding, default: 0] += isCommon ? 4 : scalar.properties.isAlphabetic ? 0 : -1
      }
    }
    let windows = scores[.windows] ?? 0
    return [Encoding.mac, .dos].filter { (scores[$0] ?? 0) > max(0, windows) }
      .max { scores[$0, default: 0] < scores[$1, default: 0] } ?? .windows
  }

  private static let common = Set("åäöÅÄÖéÉüÜæøÆØ".unicodeScalars)

  /// UTF-8 where it is that, else Windows-1252, in which spreadsheets and older telephones write.
  package static func text(_ bytes: some Collection<UInt8>) -> String {
    String(validating: bytes, as: UTF8.self) ?? text(bytes, upper: windows)
  }

  /// - Parameter charset: what the text says that it is in.
  static func text(_ bytes: some Collection<UInt8>, in charset: String?) -> String {
    switch charset?.lowercased() {
    case "iso-8859-1", "latin1", "windows-1252", "cp1252": text(bytes, upper: windows)
    case "macintosh", "x-mac-roman", "macroman": text(bytes, upper: mac)
    case "ibm850", "cp850", "ibm437", "cp437": text(bytes, upper: dos)
    default: text(bytes)
    }
  }

  private static func text(_ bytes: some Collection<UInt8>, upper: [Unicode.Scalar]) -> String {
    var text = String.UnicodeScalarView()
    for byte in bytes { text.append(byte < 0x80 ? Unicode.Scalar(byte) : upper[Int(byte) - 0x80]) }
    return String(text)
  }

  /// 0x80...0xFF of each; what stands for nothing is U+FFFD.
  fileprivate static let windows =
    Array("€�‚ƒ„…†‡ˆ‰Š‹Œ�Ž��‘’“”•–—˜™š›œ�žŸ".unicodeScalars)
    + (0xA0...0xFF).map { Unicode.Scalar(UInt8($0)) }
  fileprivate static let mac = Array(
    ("ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u{A0}ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ"
      + "‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\u{F8FF}ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ").unicodeScalars)
  fileprivate static let dos = Array(
    ("ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀"
      + "ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u{AD}±‗¾¶§÷¸°¨·¹³²■\u{A0}").unicodeScalars)
}

extension ReceivedText.Encoding {
  /// The characters that the bytes from 0x80 on stand for.
  fileprivate var upper: [Unicode.Scalar] {
    switch self {
    case .windows: ReceivedText.windows
    case .mac: ReceivedText.mac
    case .dos: ReceivedText.dos
    }
  }
}

extension UInt8 {
  fileprivate var isLatinLetter: Bool { (self | 0x20).isSmallLetter }
}

extension Visibility {
  /// The property of a card that says it as we do.
  static let vCardName = "X-SJU-VISIBILITY"

  /// What another program or a person wrote, in words of either language: `Private`, `Skyddad`;
  /// that of a column of yes and no too. Nil where nothing is said, or nothing that is known.
  init?(received text: String) {
    let word = text.trimmed.lowercased()
    for (visibility, words) in Self.words where words.contains(word) {
      self = visibility
      return
    }
    return nil
  }

  private static let words: [(Visibility, Set<String>)] = [
    (.public, ["public", "offentlig", "offentligt"]),
    (.internal, ["internal", "intern", "internt", "personal", "personlig", "personligt"]),
    (
      .confidential,
      [
        "confidential", "konfidentiell", "konfidentiellt", "skyddad", "skyddat", "private",
        "privat",
        "secret", "hemlig", "hemligt", "sekretess", "true", "sant", "yes",
        "ja", "1", "x", "j", "y", "på", "on", "skyddad identitet", "skyddade personuppgifter",
        "sekretessmarkering", "sekretessmarkerad", "restricted", "begränsad",
      ]
    ),
  ]
}
