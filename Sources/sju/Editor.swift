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
