import CNcurses
import Canvas

/// The numbers by which ncurses knows keys.
enum KeyCode {
  /// The key of a number above 255; nil for one that the program has no word for.
  static func key(_ code: Int32) -> Key? {
    if let key = plain[code] { return key }
    if (KEY_F0 + 1...KEY_F0 + 63).contains(code) { return .function(Int(code - KEY_F0)) }
    return code > KEY_MAX ? extended(code) : nil
  }

  /// The key of a control byte: 0...31 and 127.
  static func control(_ byte: UInt8) -> Key {
    switch byte {
    case 0: .control(" ")
    case 8, 127: .backspace
    case 9: .tab
    case 10, 13: .enter
    case 27: .escape
    case 1...26: .control(Character(Unicode.Scalar(byte + 0x60)))
    default: .control(Character(Unicode.Scalar(byte + 0x40)))
    }
  }

  private static let plain: [Int32: Key] = [
    KEY_UP: .up, KEY_DOWN: .down, KEY_LEFT: .left, KEY_RIGHT: .right,
    KEY_SR: .up, KEY_SF: .down, KEY_SLEFT: .left, KEY_SRIGHT: .right,
    KEY_PPAGE: .pageUp, KEY_NPAGE: .pageDown, KEY_SPREVIOUS: .pageUp, KEY_SNEXT: .pageDown,
    KEY_HOME: .home, KEY_END: .end, KEY_SHOME: .home, KEY_SEND: .end, KEY_FIND: .home,
    KEY_SELECT: .end, KEY_A1: .home, KEY_A3: .pageUp, KEY_C1: .end, KEY_C3: .pageDown,
    KEY_LL: .end, KEY_BACKSPACE: .backspace, KEY_DC: .delete, KEY_SDC: .delete,
    // The Linux console's description has Ctrl-Z as a key of its own.
    KEY_SUSPEND: .control("z"),
    KEY_IC: .insert, KEY_SIC: .insert, KEY_ENTER: .enter, KEY_BTAB: .backTab,
  ]

  /// Keys with Shift, Ctrl or Alt beyond the ones that curses has numbers for: known by the name of
  /// their capability, `kRIT5` for Ctrl and the right arrow. They count as the bare key.
  private static func extended(_ code: Int32) -> Key? {
    guard let name = keyname(code).map({ String(cString: $0) }) else { return nil }
    return byCapability[name] ?? byCapability[String(name.prefix { !$0.isNumber })]
  }

  private static let byCapability: [String: Key] = [
    "kUP": .up, "kDN": .down, "kLFT": .left, "kRIT": .right, "kHOM": .home, "kEND": .end,
    "kPRV": .pageUp, "kNXT": .pageDown, "kDC": .delete, "kIC": .insert, "kcbt2": .backTab,
    "ka2": .up, "kb1": .left, "kb3": .right, "kc2": .down,
    "kpADD": .character("+"), "kpSUB": .character("-"), "kpMUL": .character("*"),
    "kpDIV": .character("/"), "kpDOT": .character("."), "kpCMA": .character(","),
    "kpZRO": .character("0"),
  ]
}
