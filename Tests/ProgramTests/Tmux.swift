import TestSupport
import Foundation

/// The program in a terminal that tests can type on and look at: a window of a tmux of its own.
final class Tmux {
  /// What the program runs in, and is told.
  struct Setting {
    var terminal = "xterm-256color"
    var size = (columns: 80, rows: 24)
    var environment: [String: String] = [:]
    /// What the program is told, as shell words.
    var arguments = "--data data"
    /// Shell words before the program, such as `strace -o log`.
    var prefix = ""
    /// Shell words after the program's own, such as `< /dev/null`.
    var redirection = ""
    /// Runs an interactive shell instead, which knows the program as `sju`.
    var isShell = false
    /// Whether the data folder is there already.
    var hasData = true
  }

  let folder: TemporaryFolder
  private let environment: [String: String]

  init(_ setting: Setting = Setting(), in folder: TemporaryFolder? = nil) throws {
    self.folder = try folder ?? (setting.hasData ? .withStarter() : TemporaryFolder())
    let home = self.folder.path
    environment = Program.environment(home: home).merging(["TMUX_TMPDIR": home]) { $1 }
    if setting.hasData, !self.folder.isThere("data") {
      _ = try Program.run(["--data", "data"], in: self.folder)
    }
    let configuration = """
      set -g default-terminal "\(setting.terminal)"
      set -g status off
      set -g escape-time 0
      set -g remain-on-exit on

      """
    try self.folder.write("tmux.conf", configuration)
    let script = try self.folder.write("run", Array(Self.script(setting).utf8))
    let variables = setting.environment.sorted { $0.key < $1.key }.map { "\($0)='\($1)'" }
    try run(
      "-f", self.folder.path("tmux.conf"), "new-session", "-d", "-c", home,
      "-x", "\(setting.size.columns)", "-y", "\(setting.size.rows)",
      "env \(variables.joined(separator: " ")) \(setting.isShell ? "bash --rcfile" : "sh") \(script)"
    )
  }

  deinit { _ = try? run("kill-server") }

  private static func script(_ setting: Setting) -> String {
    if setting.isShell {
      return "PS1='> '\nHISTFILE=\nsju() { \(Program.path) --data data \"$@\"; }\n"
    }
    return """
      stty -g > before
      sh -c 'echo $$ > pid; exec \(setting.prefix) \(Program.path) \(setting.arguments)' 2> errors \(setting.redirection)
      echo "status $?"
      stty -g > after
      exec cat

      """
  }

  /// Asks tmux for something and gives its answer.
  @discardableResult
  func run(_ arguments: String...) throws -> String { try run(arguments) }

  @discardableResult
  private func run(_ arguments: [String]) throws -> String {
    _ = try Child(
      ["tmux", "-L", "sju"] + arguments, environment: environment, in: folder.path,
      output: folder.path("answer")
    ).run()
    return file("answer")
  }

  func press(_ keys: String...) throws { try press(keys) }

  /// Presses keys one after the other, as fast as a hand that knows them. After Escape there is a
  /// pause, since with what follows at once it would be another key.
  func press(_ keys: [String]) throws {
    var waiting: [String] = []
    for (index, key) in keys.enumerated() {
      waiting.append(key)
      if key == "Escape" || index == keys.count - 1 {
        try run(["send-keys"] + waiting)
        waiting = []
      }
    }
  }

  func type(_ text: String) throws { try run("send-keys", "-l", text) }

  /// Bytes as a terminal would send them.
  func send(_ text: String) throws {
    let bytes = text.utf8.map { String($0, radix: 16) }
    _ = try Child(
      ["tmux", "-L", "sju", "send-keys", "-H"] + bytes, environment: environment, in: folder.path
    ).run()
  }

  /// What the data folder holds, and in what bytes.
  func contents() throws -> [String: Data] {
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path("data"))
    return Dictionary(
      uniqueKeysWithValues: paths.compactMap { path in
        FileManager.default.contents(atPath: folder.path("data/" + path)).map { (path, $0) }
      })
  }

  func paste(_ text: String) throws {
    try run("set-buffer", "--", text)
    try run("paste-buffer", "-p")
  }

  /// Everything on the screen; with `styles`, also what sets colours and attributes.
  func text(styles: Bool = false) throws -> String {
    try styles ? run("capture-pane", "-p", "-e") : run("capture-pane", "-p")
  }

  /// What tmux says of the window, such as `cursor_y`.
  func value(_ name: String) throws -> String {
    try run("display-message", "-p", "#{\(name)}").trimmingCharacters(in: .newlines)
  }

  func file(_ name: String) -> String {
    (try? folder.text(name)) ?? ""
  }

  /// The process of the program.
  var process: Int32? {
    Int32(file("pid").trimmingCharacters(in: .whitespacesAndNewlines))
  }
}
