import TestSupport
import Foundation
import Testing

/// However the program ends or stops, the terminal is as it was.
struct TerminalEndTests {
  @Test(arguments: [(SIGTERM, 143), (SIGHUP, 129), (SIGSEGV, 139), (SIGABRT, 134), (SIGQUIT, 131)])
  func `a signal ends it as it ends any program`(signal: Int32, status: Int) throws {
    let tmux = try Tmux()
    try tmux.expect("Översikt")
    try tmux.expect("alternate_on", is: "1")
    kill(try #require(tmux.process), signal)
    try tmux.expectEnd(status: status)
  }

  @Test func `text that comes instead of keys does nothing, and the overview is printed`() throws {
    let folder = try TemporaryFolder.withStarter()
    try folder.write("notes.txt", "3d\rq2a\u{1B}[C\rC")
    for input in ["< notes.txt", "< /dev/null"] {
      let tmux = try Tmux(.init(redirection: input), in: folder)
      let before = try tmux.contents()
      try tmux.expectEnd(status: 0)
      #expect(tmux.file("errors").contains("indata är ingen terminal"))
      #expect(try tmux.text().contains("De sju momenten"))
      #expect(try tmux.contents() == before)
    }
  }

  @Test func `a terminal that is gone ends it`() throws {
    let tmux = try Tmux()
    try tmux.expect("Översikt")
    let process = try #require(tmux.process)
    try tmux.run("kill-session")
    let isGone = try tmux.becomes { kill(process, 0) != 0 }
    #expect(isGone)
  }

  @Test func `a terminal that takes nothing more does not hold it`() throws {
    let folder = try TemporaryFolder()
    let pty = try Pty()
    let child = Child(
      [Program.path, "--data", "data"], environment: ["TERM": "xterm", "LC_ALL": "C.UTF-8"],
      in: folder.path, input: pty.path, output: pty.path)
    let process = try child.start()
    #expect(pty.takes(until: "Momenten"))
    // Nobody reads any more, and every key has all of the screen sent again: more than a terminal
    // holds. From the moment on that it hangs on that, it reads no key.
    var unread: [Int] = []
    func isHanging() -> Bool {
      unread.count > 100 && unread[unread.count - 1] - unread[unread.count - 101] == 100
    }
    while !isHanging() {
      try #require(unread.count < 2_000)
      pty.type("\u{0C}")
      usleep(5_000)
      unread.append(pty.unread)
    }
    let clock = ContinuousClock()
    let start = clock.now
    kill(process, SIGTERM)
    #expect(Child.wait(for: process, within: .seconds(20)) == 143)
    // Two seconds are what it gives a terminal that takes nothing; it was one.
    #expect(clock.now - start > .seconds(1))
  }

  @Test func `Ctrl-C and Ctrl-Backslash are keys, and no signals`() throws {
    let tmux = try Tmux()
    try tmux.expect("De sju momenten")
    try tmux.press("C-\\", "3")
    try tmux.expect("Huddinge kommun")
    try tmux.press("C-c")
    try tmux.expectEnd(status: 0)
  }

  @Test func `stopped and brought back, it goes on where it was`() throws {
    let tmux = try Tmux(.init(isShell: true))
    try tmux.expect(">")
    try tmux.type("stty -g > before; sju; stty -g > after; echo slut\n")
    try tmux.expect("Översikt")
    try tmux.press("3")
    try tmux.expect("Huddinge kommun")
    try tmux.press("C-z")
    try tmux.expect("Stopped")
    try tmux.expectPlainTerminal()
    try tmux.type("stty -g > stopped; echo $((6 * 7))\n")
    try tmux.expect("42")
    #expect(tmux.file("stopped") == tmux.file("before"))
    try tmux.run("resize-window", "-x", "100", "-y", "30")
    try tmux.type("fg\n")
    try tmux.expect("alternate_on", is: "1")
    try tmux.expect("Huddinge kommun")
    try tmux.press("1")
    try tmux.expect("De sju momenten")
    try tmux.press("q")
    try tmux.expect("alternate_on", is: "0")
    try tmux.expectPlainTerminal()
  }
}
