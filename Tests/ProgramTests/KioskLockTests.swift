import TestSupport
import Foundation
import Testing

/// Nobody at the keyboard gets past the kiosk; whoever runs the machine does.
struct KioskLockTests {
  /// Everything by which one gets out of other programs.
  private static let keys = [
    "C-c", "C-z", "C-\\", "C-s", "C-q", "C-d", "C-@", "C-]", "C-^", "C-_", "C-l", "C-r", "C-u",
    "C-w", "C-v", "C-o", "C-x", "C-y", "C-g", "C-p", "q", "Q", "x", "!", ":", "/", "?", "E", "S",
    "M-x", "M-F4", "C-F2", "F1", "F10", "F12", "IC", "DC", "BTab", "Escape", "Escape", "Escape",
  ]

  @Test func `no key ends it, stops it or silences it`() throws {
    let hall = try Hall()
    try hall.expectWelcome()
    let process = try #require(hall.tmux.process)
    for key in Self.keys {
      try hall.tmux.press(key)
      #expect(kill(process, 0) == 0, "\(key)")
    }
    try hall.tmux.paste(":q!\n\u{3}exit\n")
    try hall.tmux.press("s")
    try hall.expectAlive()
    #expect(hall.tmux.process == process)
    try hall.tmux.expect("alternate_on", is: "1")
  }

  @Test func `no signal ends it but those that are meant to`() throws {
    let hall = try Hall()
    try hall.expectWelcome()
    let process = try #require(hall.tmux.process)
    let signals = [
      SIGHUP, SIGQUIT, SIGTSTP, SIGTTIN, SIGTTOU, SIGPIPE, SIGALRM, SIGUSR1, SIGUSR2, SIGPROF,
      SIGVTALRM, SIGIO, SIGPWR, SIGSTKFLT, SIGCHLD, SIGURG, SIGWINCH, SIGCONT, SIGXFSZ,
    ]
    for signal in signals {
      kill(process, signal)
      #expect(kill(process, 0) == 0, "\(signal)")
    }
    kill(process, SIGSTOP)
    kill(process, SIGCONT)
    try hall.expectAlive()
  }

  @Test(arguments: [
    (SIGTERM, 143), (SIGINT, 130), (SIGSEGV, 139), (SIGABRT, 134), (SIGBUS, 135), (SIGILL, 132),
    (SIGFPE, 136), (SIGTRAP, 133), (SIGXCPU, 152), (SIGSYS, 159),
  ])
  func `told to end or crashed, it leaves the terminal as it was and a status that is not 0`(
    signal: Int32, status: Int
  ) throws {
    let hall = try Hall()
    try hall.expectWelcome()
    try hall.tmux.expect("alternate_on", is: "1")
    kill(try #require(hall.tmux.process), signal)
    try hall.tmux.expectEnd(status: status)
  }

  @Test func `keys from anything but a terminal are refused`() throws {
    let hall = try Hall(setting: Tmux.Setting(redirection: "< /dev/null"))
    try hall.tmux.expectEnd(status: 74)
    #expect(hall.tmux.file("errors").contains("indata är ingen"))
  }

  @Test func `a terminal that is gone ends it`() throws {
    let hall = try Hall()
    try hall.expectWelcome()
    let process = try #require(hall.tmux.process)
    try hall.tmux.run("kill-session")
    #expect(try hall.tmux.becomes { kill(process, 0) != 0 })
  }

  @Test func `output that was stopped flows again with the next page`() throws {
    let hall = try Hall()
    try hall.expectWelcome()
    let terminal = open(try hall.tmux.value("pane_tty"), O_RDWR | O_NOCTTY)
    #expect(tcflow(terminal, TCOOFF) == 0)
    close(terminal)
    try hall.tmux.press("1")
    try hall.tmux.expect("Vi säger tydligt")
  }

  @Test func `the operator's keys end it, in their order and with nothing between`() throws {
    let folder = try Hall.folder()
    let wishes = try folder.write("secret.rec", "ExitKeys: F9 F9 s j C-c\n")
    chmod(wishes, 0o600)
    let hall = try Hall("--publication hall --settings secret.rec", in: folder)
    try hall.expectWelcome()
    try hall.tmux.press("F9", "F9", "s", "j", "Left", "C-c", "F9", "s", "j", "C-c", "s", "j")
    try hall.expectAlive()
    try hall.tmux.press("F9", "F9", "F9", "s", "j", "C-c")
    try hall.tmux.expectEnd(status: 0)
    #expect(hall.tmux.file("errors").isEmpty)
  }
}
