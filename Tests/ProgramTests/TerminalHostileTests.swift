import TestSupport
import Foundation
import Testing

/// What comes out of a file never reaches the terminal as anything but letters and marks.
struct TerminalHostileTests {
  /// What no terminal must be sent, and no screen of ours sends.
  private static let attacks: [[UInt8]] = [
    Array("\u{1B}]0;pwned\u{7}".utf8), Array("\u{1B}[31;1;4;5;7m".utf8),
    Array("\u{1B}[?1337h".utf8), Array("\u{1B}c".utf8), Array("\u{1B}P+q".utf8),
    Array("\u{9B}31m".utf8), Array("\u{202E}live".utf8), Array("\u{2066}".utf8),
    [0x00, UInt8(ascii: "!")], [0xFF],
  ]

  /// Organisations that sort first, so that the list begins with them.
  private static var records: [UInt8] {
    let long = [
      Array(String(repeating: "\u{301}", count: 10_000).utf8),
      [UInt8](repeating: UInt8(ascii: "x"), count: 1 << 20),
    ]
    var bytes: [UInt8] = []
    for (number, attack) in (attacks + long).enumerated() {
      bytes += Array("\nId: hostile-\(number)\nName: AA\(number) ".utf8) + attack
      for field in ["City", "Note"] { bytes += Array("\n\(field): ".utf8) + attack }
      bytes += Array("\nKind: company\nSource: a test\n".utf8)
    }
    return bytes
  }

  @Test func `a folder full of escape sequences opens, shows marks and sends none of them`() throws
  {
    let folder = try TemporaryFolder.withStarter()
    let path = folder.path("data/network/organisations.rec")
    let bytes = try Data(contentsOf: URL(filePath: path))
    try (bytes + Data(Self.records)).write(to: URL(filePath: path))

    let tmux = try Tmux(.init(size: (columns: 120, rows: 36)), in: folder)
    try tmux.expect("De sju momenten")
    try tmux.run("pipe-pane", "cat > sent")
    try tmux.press("3")
    try tmux.expect("AA0")
    try tmux.expect("␛]0;pwned␇")
    for number in 1..<12 {
      try tmux.press("Down")
      try tmux.expect("AA\(number)")
    }
    try tmux.press("f")
    try tmux.type("AA")
    try tmux.press("Enter", "C-l", "2")
    try tmux.expect("Insatser")
    let sent = Array(try Data(contentsOf: URL(filePath: folder.path("sent"))))
    #expect(sent.count > 2_000)
    for attack in Self.attacks { #expect(sent.firstRange(of: attack) == nil, "\(attack)") }
    for byte: UInt8 in [0x00, 0x07, 0xFF] { #expect(!sent.contains(byte)) }
    let marks = Array(String(repeating: "\u{301}", count: 10).utf8)
    #expect(sent.firstRange(of: marks) == nil)
    try tmux.press("q")
    try tmux.expectEnd(status: 0)
  }
}
