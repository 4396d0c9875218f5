import Almanac
import Glibc

/// The user's text editor: `$VISUAL`, else `$EDITOR`, else the first of those that systems have.
struct Editor {
  /// A shell's words, as users set them: `emacs -nw`.
  let command: String

  init() {
    let named = ["VISUAL", "EDITOR"].lazy.compactMap { (name: String) -> String? in
      getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
    }
    command = named.first ?? "sensible-editor"
  }

  /// Why a text did not come back from the editor.
  struct Failure: Error {
    let what: Phrase
  }

  /// Lets the editor have a file until it ends. The terminal must be free.
  /// - Parameter line: where it should stand, from 1.
  func edit(_ path: String, line: Int) throws(Failure) {
    let place = knowsLines && line > 1 ? ["+\(line)"] : []
    // A system without Debian's word for it has one of these.
    let script =
      command == "sensible-editor"
      ? "for e in sensible-editor editor nano vi; do command -v $e >/dev/null && exec $e \"$@\"; "
        + "done; exit 127"
      : "exec \(command) \"$@\""
    switch Subprocess.run(["sh", "-c", script, "sju"] + place + [path]) {
    case 0: return
    case 126, 127:
      throw Failure(
        what: Phrase(
          "editorn '\(command)' kan inte startas; sätt EDITOR till en som finns",
          "the editor '\(command)' can't be started; set EDITOR to one that is there"))
    case let status:
      throw Failure(
        what: Phrase(
          "editorn '\(command)' slutade med \(status); inget är ändrat",
          "the editor '\(command)' ended with \(status); nothing is changed"))
    }
  }

  /// Whether it takes `+LINE`. Others might take it for a file.
  private var knowsLines: Bool {
    let name = command.split(separator: " ").first?.split(separator: "/").last
    let known = [
      "sensible-editor", "editor", "vi", "vim", "nvim", "nano", "pico", "emacs", "emacsclient",
      "micro", "joe", "jed", "mg", "ne", "kak", "hx", "vim.tiny", "nvi",
    ]
    return name.map { known.contains(String($0)) } ?? false
  }
}

/// Another program, started and waited for.
enum Subprocess {
  /// The output streams that are discarded.
  enum Silence { case nothing, output, all }

  /// Runs a program that is found as a shell finds it, and gives its exit status: 128 and the number
  /// of the signal that ended it, 127 where it can't be started. One that is stopped (Ctrl-Z) stops
  /// this process too, so that the user gets a prompt, and both go on together.
  static func run(_ words: [String], silence: Silence = .nothing) -> Int32 {
    guard let program = words.first else { return 127 }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    let silent: [Int32] =
      switch silence {
      case .nothing: []
      case .output: [STDOUT_FILENO]
      case .all: [STDOUT_FILENO, STDERR_FILENO]
      }
    for descriptor in silent {
      posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_WRONLY, 0)
    }
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) }
    defer { arguments.forEach { free($0) } }
    arguments.append(nil)
    var process: pid_t = 0
    guard posix_spawnp(&process, program, &actions, nil, arguments, environ) == 0 else {
      return 127
    }
    return wait(for: process)
  }

  private static func wait(for process: pid_t) -> Int32 {
    var status: Int32 = 0
    while true {
      if waitpid(process, &status, WUNTRACED) < 0 {
        if errno != EINTR { return 127 }
      } else if status & 0xFF == 0x7F {
        kill(getpid(), SIGSTOP)
      } else {
        return status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F
      }
    }
  }
}

extension String {
  /// With the home folder for a leading `~`, as shells have it.
  var expandingHome: String {
    guard self == "~" || hasPrefix("~/"), let home = getenv("HOME") else { return self }
    return String(cString: home) + dropFirst()
  }
}
