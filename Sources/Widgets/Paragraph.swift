package import Canvas

/// Text broken into lines between words; where there are more lines than rows, the last ends in ….
package struct Paragraph: Equatable, Sendable {
  package var text: String
  package var role: Role

  package init(_ text: String, role: Role = .text) {
    self.text = text
    self.role = role
  }

  /// Rows that the text takes at `width`, at most `limit`.
  package func height(width: Int, limit: Int = 100) -> Int {
    lines(width: width, limit: limit).count
  }

  package func draw(on canvas: inout Canvas, in area: Rect) {
    let lines = lines(width: area.width, limit: area.height + 1)
    for (row, line) in lines.prefix(area.height).enumerated() {
      let isCut = row == area.height - 1 && lines.count > area.height
      let place = area.row(row)
      canvas.write(
        isCut ? Paragraph.cut(line, place.width) : line, at: place.origin, role: role, in: place)
    }
  }

  private static func cut(_ line: String, _ width: Int) -> String {
    TextWidth.columns(of: line) < width ? line + "…" : TextWidth.fit(line + "…", to: width)
  }

  /// Looks at no more of the text than could show, so that a megabyte costs no more than a page.
  private func lines(width: Int, limit: Int) -> [String] {
    guard width > 0, limit > 0 else { return [] }
    let enough = String(text.prefix(min(width, 2000) * min(limit, 1000) * 2))
    return Array(TextWidth.wrap(enough, width).prefix(limit))
  }
}
