import CNcurses

/// Everything that is ever sent to a terminal past ncurses, which has no word for it.
enum ControlSequence {
  /// Marks pasted text with ESC[200~ and ESC[201~.
  case bracketedPasteOn, bracketedPasteOff
  /// Puts bytes, in base 64, into the clipboard of the machine that the user sits at (OSC 52).
  case clipboard([UInt8])
  /// Something for the terminal behind a multiplexer. tmux passes it on where `allow-passthrough` is
  /// on, GNU screen always.
  case wrapped([UInt8], for: Multiplexer)
  /// Undoes what ncurses did, when the process ends without time for ncurses.
  case reset(rows: Int)

  var bytes: [UInt8] {
    switch self {
    case .bracketedPasteOn: Array("\u{1B}[?2004h".utf8)
    case .bracketedPasteOff: Array("\u{1B}[?2004l".utf8)
    case .clipboard(let bytes): Array("\u{1B}]52;c;".utf8) + Self.base64(bytes) + [0x07]
    case .wrapped(let bytes, .tmux):
      Array("\u{1B}Ptmux;".utf8) + bytes.flatMap { $0 == 0x1B ? [$0, $0] : [$0] }
        + Array("\u{1B}\\".utf8)
    case .wrapped(let bytes, .screen): Self.wrappedForScreen(bytes)
    case .reset(let rows): Self.reset(rows: rows)
    }
  }

  /// In pieces, since GNU screen takes no string of more than 768 bytes.
  private static func wrappedForScreen(_ bytes: [UInt8]) -> [UInt8] {
    stride(from: 0, to: bytes.count, by: 700).flatMap { start in
      Array("\u{1B}P".utf8) + bytes[start..<min(start + 700, bytes.count)]
        + Array("\u{1B}\\".utf8)
    }
  }

  /// Text as it may go to a clipboard: pasted into a shell it runs nothing, and it reads as it looks.
  static func pasteable(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator:
        if scalar.properties.isWhitespace { scalars.append(" ") }
      default:
        if !scalar.properties.isBidiControl { scalars.append(scalar) }
      }
    }
    return String(scalars)
  }

  /// Made of the terminal's own capabilities, and the two modes that it may have been set to.
  private static func reset(rows: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    if sju_capability("kmous") != nil { bytes += Array("\u{1B}[?1006l\u{1B}[?1000l".utf8) }
    if marksPaste { bytes += ControlSequence.bracketedPasteOff.bytes }
    for name in ["sgr0", "op", "cnorm", "rmkx"] { bytes += capability(name) }
    if let place = sju_capability("cup"),
      let bottom = sju_expand(place, Int32(clamping: rows - 1), 0)
    {
      bytes += withoutDelays(bottom) + Array("\r\n".utf8)
    }
    return bytes + capability("rmcup")
  }

  /// Whether the terminal takes xterm's sequences, or passes over them where it doesn't know one.
  static var isXtermLike: Bool { tigetflag("XT") == 1 || sju_capability("BE") != nil }

  /// Whether the terminal may be asked to mark pasted text: one that moves its cursor by ECMA-48,
  /// which has those that don't know a mode pass over it.
  static var marksPaste: Bool {
    isXtermLike || capability("cup").starts(with: [0x1B, 0x5B])
  }

  private static func capability(_ name: String) -> [UInt8] {
    sju_capability(name).map(withoutDelays) ?? []
  }

  /// The bytes of a capability without its `$<milliseconds>`, which only ncurses knows to wait.
  static func withoutDelays(_ capability: UnsafePointer<CChar>) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = String(cString: capability).utf8[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "$"), rest.first == UInt8(ascii: "<"),
        let end = rest.firstIndex(of: UInt8(ascii: ">"))
      {
        rest = rest[rest.index(after: end)...]
      } else {
        bytes.append(byte)
      }
    }
    return bytes
  }

  /// RFC 4648, with padding.
  static func base64(_ bytes: [UInt8]) -> [UInt8] {
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var text: [UInt8] = []
    text.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let value = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      for place in 0..<4 {
        text.append(place <= group.count ? digits[value >> (18 - 6 * place) & 63] : 0x3D)
      }
    }
    return text
  }
}
