import TestSupport
import Foundation
import Testing

/// Whatever happens to the folder, there is a page on the screen, and it says how new it is.
struct KioskFolderTests {
  private static let broken = "! inte förnyat sedan "

  @Test func `a new publication is taken up where one stands, and nothing flickers`() throws {
    let hall = try Hall()
    try hall.expectWelcome()
    try hall.tmux.press("1")
    try hall.tmux.expect("Vi säger tydligt")
    try hall.tmux.run("pipe-pane", "cat > sent")
    try hall.publish("steps", "1", "Aim=Ett annat syfte")
    try hall.tmux.expect("Ett annat syfte")
    let sent = hall.tmux.file("sent")
    #expect(sent.contains("Ett annat syfte"))
    for clearing in ["\u{1B}[2J", "\u{1B}[J", "\u{1B}[3J", "\u{1B}c"] {
      #expect(!sent.contains(clearing))
    }
    // Not a page drawn anew, but the lines that changed.
    #expect(sent.utf8.count < 1_000)
  }

  @Test func `a folder that is gone leaves the last pages, and comes back`() throws {
    let hall = try Hall()
    try hall.expectWelcome()
    try hall.move("hall", to: "away")
    try hall.tmux.expect(Self.broken)
    try hall.expectAlive()
    try hall.move("away", to: "hall")
    // The notice is in the invitation, which a visitor who is there doesn't see.
    try hall.tmux.press("Escape", "Escape")
    #expect(try hall.tmux.becomes { try !hall.tmux.text().contains(Self.broken) })
    try hall.publish("steps", "1", "Name=Nytt namn")
    try hall.tmux.expect("Nytt namn")
  }

  /// What may come in the place of a file.
  private static let damages: [(name: String, damage: @Sendable (Data) -> Data?)] = [
    ("organisations.rec", { $0.prefix($0.count / 2) }), ("relations.rec", { _ in Data() }),
    ("steps.rec", { $0 + Data("\nNumber 8\n".utf8) }), ("publication.rec", { _ in nil }),
    ("council.rec", { _ in Data([0, 1, 2, 255, 10, 27]) }), ("publication.rec", { _ in Data() }),
    ("steps.rec", { Data($0.split(separator: 10).dropLast(8).joined(separator: [10])) + [10] }),
  ]

  @Test(arguments: damages.indices)
  func `a file that is cut off, empty, a folder or nonsense takes nothing from the screen`(
    index: Int
  ) throws {
    let (name, damage) = Self.damages[index]
    let hall = try Hall()
    try hall.expectWelcome()
    let path = hall.folder.path("hall/" + name)
    let whole = try Data(contentsOf: URL(filePath: path))
    if let damaged = damage(whole) {
      try damaged.write(to: URL(filePath: path))
    } else {
      try hall.remove("hall/" + name)
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    }
    try hall.tmux.expect(Self.broken)
    #expect(hall.tmux.file("errors").contains("hall/\(name):"))
    try hall.tmux.press("1", "7")
    try hall.tmux.expect("Utveckla myndighetsrollen!")
    try hall.expectAlive()
    try hall.remove("hall/" + name)
    try whole.write(to: URL(filePath: path))
    try hall.tmux.press("Escape", "Escape")
    #expect(try hall.tmux.becomes { try !hall.tmux.text().contains(Self.broken) })
  }

  @Test func `fifty thousand organisations are taken up while it shows`() throws {
    let hall = try Hall()
    try hall.expectWelcome()
    var text = "%rec: Organisation\n"
    for number in 0..<50_000 {
      text += "\nId: o\(number)\nName: Företag \(number)\nKind: company\nSize: micro\n"
    }
    try hall.remove("hall/relations.rec")
    try hall.write("hall/relations.rec", "%rec: Relation\n")
    try hall.write("hall/council.rec", "%rec: Member\n")
    try hall.write("hall/organisations.rec", text)
    #expect(
      try hall.tmux.becomes(within: 60) {
        try hall.tmux.press("Home")
        try hall.expectWelcome()
        try hall.tmux.press("7", "Right")
        return try hall.tmux.becomes(within: 2) {
          try hall.tmux.text().contains("50 000") || hall.tmux.text().contains("50\u{A0}000")
        }
      })
    try hall.expectAlive()
    try hall.publish("steps", "1", "Aim=Ett annat syfte")
    try hall.tmux.expect("Ett annat syfte")
  }

  @Test func `a data folder that changes is taken up, and one that is gone leaves the pages`()
    throws
  {
    let hall = try Hall("--data data")
    try hall.expectWelcome()
    try hall.tmux.press("1")
    _ = try Program.run(
      ["set", "steps", "1", "Aim=Ett annat syfte", "--data", "data"], in: hall.folder)
    try hall.tmux.expect("Ett annat syfte")
    try hall.move("data", to: "away")
    try hall.tmux.press("Escape", "Escape")
    try hall.tmux.expect(Self.broken)
    try hall.tmux.press("1")
    try hall.tmux.expect("Ett annat syfte")
  }

  @Test func `a folder that is not there is an error to a person, and waited for by a service`()
    throws
  {
    let folder = try Hall.folder()
    let refused = try Program.run(["kiosk", "--publication", "none"], in: folder)
    #expect(refused.status == 1 && refused.output.isEmpty)
    #expect(refused.errors.contains("none: the folder can't be opened"))
    let hall = try Hall(
      "--publication late",
      setting: Tmux.Setting(environment: ["NOTIFY_SOCKET": "@sju-\(getpid())-nobody"]), in: folder)
    try hall.tmux.expect("Välkommen!")
    try hall.move("hall", to: "late")
    try hall.expectWelcome()
  }
}
