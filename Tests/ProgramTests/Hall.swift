import TestSupport
import Foundation

/// A hall with a kiosk in it: the folder `hall` with a publication of the example, `data` that it
/// was made from, and a terminal that shows it.
struct Hall {
  let folder: TemporaryFolder
  let tmux: Tmux

  /// A folder with the example and its publication, and no kiosk yet.
  static func folder() throws -> TemporaryFolder {
    try PreparedFolder.copy(of: [
      ["init", "--example", "--organisations", "30", "data"],
      ["publish", "hall", "--data", "data"],
    ])
  }

  /// - Parameters:
  ///   - options: shell words after `sju kiosk`.
  ///   - setting: what is said there of the arguments is not used.
  init(
    _ options: String = "--publication hall", setting: Tmux.Setting = Tmux.Setting(),
    in folder: TemporaryFolder? = nil
  ) throws {
    self.folder = try folder ?? Self.folder()
    var setting = setting
    setting.arguments = "kiosk " + options
    tmux = try Tmux(setting, in: self.folder)
  }

  /// Waits for the first page, in Swedish.
  func expectWelcome() throws { try tmux.expect("Sju moment för näringslivet") }

  /// Changes the data and publishes it.
  func publish(_ change: String...) throws {
    _ = try Program.run(["set"] + change + ["--data", "data"], in: folder)
    _ = try Program.run(["publish", "hall", "--data", "data"], in: folder)
  }

  func write(_ name: String, _ text: String) throws {
    try folder.write(name, text)
  }

  func remove(_ name: String) throws {
    try FileManager.default.removeItem(atPath: folder.path(name))
  }

  func move(_ name: String, to other: String) throws {
    try FileManager.default.moveItem(atPath: folder.path(name), toPath: folder.path(other))
  }

  /// Turns to a page and sees that it comes: somebody is there, and the screen is alive.
  func expectAlive() throws {
    try tmux.press("Home")
    try expectWelcome()
    try tmux.press("1")
    try tmux.expect("Vi säger tydligt")
  }
}
