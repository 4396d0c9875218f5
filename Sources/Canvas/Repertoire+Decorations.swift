extension Repertoire {
  /// Look-alikes for what we draw with. The console's are in both code page 437 and the Latin 9
  /// fonts of Debian's console-setup, where half blocks, circles and check marks are not.
  static let decorations: [Unicode.Scalar: (console: Character, ascii: Character)] = {
    var table: [Unicode.Scalar: (console: Character, ascii: Character)] = [:]
    for (drawn, console, ascii) in rows {
      for ((drawn, console), ascii) in zip(zip(drawn.unicodeScalars, console), ascii) {
        table[drawn] = (console, ascii)
      }
    }
    return table
  }()

  /// Drawn in full, on a console, in ASCII; character for character.
  private static let rows: [(drawn: String, console: String, ascii: String)] = [
    ("▰▱■□▪▫░▒▓", "■·■o■·░▒█", "#-#o*.:%#"),
    ("▁▂▃▄▅▆▇█▀", "__░░▒▒███", "_.-=+*%##"),
    ("▏▎▍▌▋▊▉▐▕", "││││█████", "||||#####"),
    ("●◐◑○◆♦◇✕✗✓★☆", "•!!o♦♦o" + "xxv**", "*!!o**oxxv**"),
    ("─━╸│┃═║╌┄┆", "─═─││═║──│", "-=-||=|--|"),
    ("┌┐└┘├┤┬┴┼", "┌┐└┘├┤┬┴┼", "+++++++++"),
    ("╭╮╰╯╱╲╳", "┌┐└┘/\\x", "++++/\\x"),
    ("←→↑↓↔↵⏎", "←→↑↓-<<", "<>^v-<<"),
    ("▲▼◀▶◄►▸▾▴◂", "▲▼<><>>▼▲<", "^v<><>>v^<"),
    ("…·•∙⋯⋮‥", ".·•·.:.", ".-*-.:."),
    ("⟨⟩‹›«»", "<><>«»", "<><><>"),
    ("‐‑‒–—―−", "-------", "-------"),
    ("‘’‚“”„′″", "'','" + "\"\"\"'\"", "'','" + "\"\"\"'\""),
    ("×÷≈≠≤≥±∞√€№", "x÷≈#≤≥±∞vEN", "x/~#<>+8vEN"),
  ]
}
