extension Canvas {
  /// The canvas as text with colours: one line a row, each ended by a reset. The only escape
  /// sequences in it are SGR. Spaces that end a row and look like nothing are left out.
  package func ansi(theme: Theme, depth: ColourDepth = .direct) -> String {
    var bytes: [UInt8] = []
    for y in 0..<size.rows {
      var runs = runs(row: y, theme: theme, depth: depth)
      if let last = runs.last, last.appearance == Appearance() {
        runs[runs.count - 1].text = last.text.trimmingEnd()
      }
      var isPlain = true
      for run in runs where !run.text.isEmpty {
        if !isPlain || run.appearance != Appearance() {
          bytes += "\u{1B}[\(run.appearance.parameters(depth: depth))m".utf8
          isPlain = false
        }
        bytes += run.text
      }
      bytes += (isPlain ? "\n" : "\u{1B}[0m\n").utf8
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension [UInt8] {
  /// Without the spaces at the end.
  func trimmingEnd() -> [UInt8] {
    Array(self[..<((lastIndex { $0 != 0x20 } ?? -1) + 1)])
  }
}
