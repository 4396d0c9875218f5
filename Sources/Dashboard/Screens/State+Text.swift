import Canvas

extension State {
  /// The overview as it is printed where nothing can be drawn: the header and the panels, without
  /// tabs and keys, which would do nothing on paper.
  /// - Parameters:
  ///   - columns: at least 60.
  ///   - lines: how many there may be, at least 15; there are fewer where there is less to say.
  package func overviewText(columns: Int, lines: Int) -> String {
    var state = self
    // The header and its rule are printed; the tabs, the rule beneath and the keys are not.
    _ = state.update(.resized(Size(columns: columns, rows: lines + 3)))
    _ = state.update(.show(.overview))
    let canvas = state.draw()
    var rows = ([0, 2] + Array(3..<max(3, lines + 1))).map { canvas.text(row: $0) }
    while let last = rows.last, last.allSatisfy({ $0 == " " }) { rows.removeLast() }
    return rows.map { $0 + "\n" }.joined()
  }
}
