extension Canvas {
  /// A picture of the canvas: one rectangle a ground, one text a run, stretched to its columns so
  /// that any monospaced font lines up. Block elements are drawn, not written, and leave no seams.
  package func svg(theme: Theme) -> String {
    let page = theme.appearance(of: .text, depth: .direct)
    var grounds = ""
    var texts = ""
    for y in 0..<size.rows {
      for run in runs(row: y, theme: theme, depth: .direct) {
        let (ink, paper) = run.appearance.inkAndPaper
        if paper != page.inkAndPaper.paper {
          grounds += Self.rect(run.column, y, Double(run.columns), fill: paper)
        }
        texts += drawing(of: run, row: y, ink: ink)
      }
    }
    let (width, height) = (size.columns * SVGCell.width + 32, size.rows * SVGCell.height + 32)
    return """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(width)" height="\(height)" \
      viewBox="-16 -16 \(width) \(height)" font-size="15" xml:space="preserve" \
      font-family="'DejaVu Sans Mono',Menlo,Consolas,monospace">
      <rect x="-16" y="-16" width="\(width)" height="\(height)" fill="\(page.inkAndPaper.paper)"/>
      \(grounds)\(texts)</svg>

      """
  }

  /// Text and blocks of a run, block elements cell by cell.
  private func drawing(of run: Run, row y: Int, ink: RGB) -> String {
    var result = ""
    var text: [UInt8] = []
    var start = run.column
    func flush(to column: Int) -> String {
      defer { text = [] }
      return Self.text(text, at: start, y, columns: column - start, run.appearance, ink)
    }
    for x in run.column..<run.column + run.columns {
      let cell = self[x, y]
      if let block = SVGCell.block(cell) {
        result += flush(to: x) + Self.rect(x, y, 1, part: block, fill: ink)
        start = x + 1
      } else {
        cell.appendUTF8(to: &text)
      }
    }
    return result + flush(to: run.column + run.columns)
  }

  private static func rect(
    _ x: Int, _ y: Int, _ columns: Double, part: SVGCell.Part = .whole, fill: RGB
  ) -> String {
    let (w, h) = (Double(SVGCell.width), Double(SVGCell.height))
    let left = (Double(x) + part.x) * w
    let top = (Double(y) + part.y) * h
    return "<rect x=\"\(left)\" y=\"\(top)\" width=\"\(columns * part.width * w)\" "
      + "height=\"\(part.height * h)\" fill=\"\(fill)\"/>\n"
  }

  private static func text(
    _ bytes: [UInt8], at x: Int, _ y: Int, columns: Int, _ appearance: Appearance, _ ink: RGB
  ) -> String {
    let isUnderlined = appearance.attributes.contains(.underline)
    guard isUnderlined || bytes.contains(where: { $0 != 0x20 }) else { return "" }
    let letters = appearance.letterDeclarations.map { " \($0)=\"\($1)\"" }.joined()
    return "<text x=\"\(x * SVGCell.width)\" y=\"\(y * SVGCell.height + SVGCell.baseline)\" "
      + "textLength=\"\(columns * SVGCell.width)\" fill=\"\(ink)\"\(letters)>"
      + String(decoding: bytes, as: UTF8.self).escapedForMarkup + "</text>\n"
  }
}
