import TestSupport
import Foundation
import Testing

/// What a kiosk that was started, browsed and stopped has done, as the kernel saw it, and what
/// those who look after it were told.
struct KioskEndTests {
  /// One call as strace writes it, with its process before it.
  private struct Call {
    let name: Substring
    let line: Substring

    init?(_ line: Substring) {
      let call = line.drop { $0.isNumber }.drop { $0 == " " }
      guard let parenthesis = call.firstIndex(of: "(") else { return nil }
      name = call[..<parenthesis]
      self.line = call
    }
  }

  private func calls(_ source: String) throws -> (calls: [Call], folder: TemporaryFolder) {
    let folder = try Hall.folder()
    let wishes = try folder.write("secret.rec", "ExitKeys: F9 s j u\n")
    chmod(wishes, 0o600)
    let listener = try NotifySocket(folder.path("notify"))
    let hall = try Hall(
      source + " --settings secret.rec --heartbeat beat",
      setting: Tmux.Setting(
        environment: ["NOTIFY_SOCKET": listener.path, "EDITOR": "nano", "VISUAL": "nano"],
        prefix: "strace -f -qq -o log -e trace=%file,%network,%process,%creds,fchmod,ftruncate"),
      in: folder)
    try hall.expectWelcome()
    try hall.tmux.press("Right", "1", "Enter", "E", "S", "k", "C-c", "C-z", "Escape")
    try hall.expectAlive()
    let place = source.split(separator: " ").last.map { "\($0)/emergency.rec" } ?? ""
    try hall.write(place, "Text: Koka vattnet\n")
    try hall.tmux.expect("VIKTIGT")
    try hall.remove(place)
    try hall.tmux.expect("Sju moment")
    try hall.tmux.press("F9", "s", "j", "u")
    try hall.tmux.expectEnd(status: 0)
    #expect(hall.tmux.file("errors").isEmpty)
    #expect(listener.heard.first == "READY=1" && listener.heard.last == "STOPPING=1")
    return (hall.tmux.file("log").split(separator: "\n").compactMap { Call($0) }, folder)
  }

  @Test(arguments: ["--publication hall", "--data data"])
  func `it opens nothing for writing but its heartbeat, and starts nothing`(source: String) throws {
    let (calls, folder) = try calls(source)
    #expect(calls.count { $0.name.hasPrefix("open") } > 10)
    for call in calls {
      switch call.name {
      case "open", "openat", "openat2", "creat":
        let isWriting = ["O_WRONLY", "O_RDWR", "O_CREAT", "O_TRUNC", "O_APPEND"].contains {
          call.line.contains($0)
        }
        #expect(!isWriting || call.line.contains("\"beat.new\""), "\(call.line)")
      case "execve": break
      case "execveat", "unlink", "unlinkat", "mkdir", "mkdirat", "rmdir", "link", "linkat",
        "symlink",
        "symlinkat", "truncate", "ftruncate", "chmod", "fchmod", "fchmodat", "chown", "mknod",
        "mknodat", "connect", "bind", "listen", "accept", "accept4", "setuid", "utimensat":
        Issue.record("\(call.line)")
      case "rename", "renameat", "renameat2":
        #expect(
          call.line.contains("\"beat.new\", ") && call.line.contains("\"beat\")"), "\(call.line)")
      case "socket": #expect(call.line.hasPrefix("socket(AF_UNIX, SOCK_DGRAM"), "\(call.line)")
      case "sendto", "sendmsg":
        #expect(call.line.contains(folder.path("notify")), "\(call.line)")
      default: break
      }
    }
    #expect(calls.count { $0.name == "execve" } == 1)
    #expect(calls.count { $0.name == "socket" } <= 2)
    let beat = try folder.text("beat")
    let names = beat.split(separator: "\n").map { String($0.prefix { $0 != ":" }) }
    #expect(names == ["Alive", "Page", "AsOf", "MemoryKB", "Process"])
  }

  @Test(arguments: [false, true])
  func `the service manager hears that it is ready, lives, how it is and that it ends`(
    isAbstract: Bool
  ) throws {
    let folder = try Hall.folder()
    let name = isAbstract ? "@sju-\(UUID().uuidString)" : folder.path("notify")
    let listener = try NotifySocket(name)
    let hall = try Hall(
      setting: Tmux.Setting(environment: ["NOTIFY_SOCKET": name, "WATCHDOG_USEC": "600000"]),
      in: folder)
    try hall.expectWelcome()
    #expect(try hall.tmux.becomes { listener.heard.count { $0 == "WATCHDOG=1" } >= 3 })
    kill(try #require(hall.tmux.process), SIGTERM)
    try hall.tmux.expectEnd(status: 143)
    #expect(listener.heard.first == "READY=1" && listener.heard.last == "STOPPING=1")
    let status = try #require(listener.heard.first { $0.hasPrefix("STATUS=alive ") })
    #expect(status.contains(", page welcome, information of 2008-10-01, "))
  }

  @Test func `a heartbeat that can't be written is told once, and nothing ends`() throws {
    let hall = try Hall("--publication hall --heartbeat none/beat")
    try hall.expectWelcome()
    try hall.expectAlive()
    #expect(
      hall.tmux.file("errors")
        == "sju: none/beat: the heartbeat can't be written: No such file or directory\n")
  }

  @Test func `some hundred pages on, it takes no more memory`() throws {
    let folder = try Hall.folder()
    let terminal = try Pty()
    terminal.drain()
    var kiosk = Program.child(
      [Program.path, "kiosk", "--publication", "hall", "--soak", "1500"], in: folder,
      environment: ["TERM": "linux"])
    (kiosk.input, kiosk.output) = (terminal.path, terminal.path)
    kiosk.errors = folder.path("errors")
    let status = try kiosk.run()
    let said = try folder.text("errors")
    #expect(status == 0 && said.contains(" kB after 1000 pages, "), "\(said)")
  }
}
