/// Neighbouring cells of a row that look the same.
struct Run: Equatable {
  let column: Int
  var columns: Int
  let appearance: Appearance
  var text: [UInt8]
}

extension Canvas {
  /// The row in runs, from the left; together they cover every column.
  func runs(row y: Int, theme: Theme, depth: ColourDepth) -> [Run] {
    var runs: [Run] = []
    var before: (role: Role, surface: Surface)?
    for (x, cell) in row(y).enumerated() {
      let isSame = before.map { $0 == (cell.role, cell.surface) } ?? false
      before = (cell.role, cell.surface)
      let appearance = isSame ? nil : theme.appearance(of: cell, depth: depth)
      if runs.isEmpty || (appearance.map { $0 != runs[runs.count - 1].appearance } ?? false) {
        let shown = appearance ?? theme.appearance(of: cell, depth: depth)
        runs.append(Run(column: x, columns: 0, appearance: shown, text: []))
      }
      runs[runs.count - 1].columns += 1
      cell.appendUTF8(to: &runs[runs.count - 1].text)
    }
    return runs
  }
}
