import CNcurses
import Canvas

/// The keys that a terminal's description tells of, by the bytes that they send. What terminals agree
/// on, ``EscapeSequence`` knows; this is for those that go their own way.
struct DescribedKeys {
  private var keys: [[UInt8]: Key] = [:]
  /// Everything that a key begins with, whole keys included.
  private var beginnings: Set<[UInt8]> = []

  /// None.
  init() {}

  init(_ keys: [[UInt8]: Key]) {
    self.keys = keys
    beginnings = Set(keys.keys.flatMap { bytes in bytes.indices.map { Array(bytes[...$0]) } })
  }

  /// The key descriptions of the terminal that curses has opened.
  static func ofTerminal() -> DescribedKeys {
    var keys: [[UInt8]: Key] = [:]
    for (name, key) in capabilities {
      guard let capability = sju_capability(name) else { continue }
      let bytes = ControlSequence.withoutDelays(capability)
      // Enter, Tab and ESC are what they are, whatever else sends them.
      guard !bytes.isEmpty, ![[0x0D], [0x09], [0x1B]].contains(bytes) else { continue }
      keys[bytes] = key
    }
    return DescribedKeys(keys)
  }

  func key(_ bytes: [UInt8]) -> Key? { keys[bytes] }

  func isBeginning(_ bytes: [UInt8]) -> Bool { beginnings.contains(bytes) }

  /// The later of two with the same bytes counts. Keys with Shift or Ctrl count as the bare key.
  private static let capabilities: [(name: String, key: Key)] =
    [
      ("kspd", .control("z")), ("kll", .end), ("kfnd", .home), ("kslt", .end), ("kri", .up),
      ("kind", .down), ("kLFT", .left), ("kRIT", .right), ("kHOM", .home), ("kEND", .end),
      ("kPRV", .pageUp), ("kNXT", .pageDown), ("kDC", .delete), ("kIC", .insert),
      ("kcbt", .backTab), ("kent", .enter), ("kdch1", .delete), ("kich1", .insert),
      ("kpp", .pageUp),
      ("knp", .pageDown), ("khome", .home), ("kend", .end), ("kcuu1", .up), ("kcud1", .down),
      ("kcub1", .left), ("kcuf1", .right), ("kbs", .backspace),
    ] + (1...12).map { ("kf\($0)", .function($0)) }
}
