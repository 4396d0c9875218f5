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

extension Appearance {
  /// The parameters of the SGR sequence that shows this and nothing of what was before.
  func parameters(depth: ColourDepth) -> String {
    var parameters = ["0"]
    for (attribute, code) in Self.codes where attributes.contains(attribute) {
      parameters.append(code)
    }
    parameters += Self.parameters(foreground, base: 30, depth)
    parameters += Self.parameters(background, base: 40, depth)
    return parameters.joined(separator: ";")
  }

  private static let codes: [(Attributes, String)] = [
    (.bold, "1"), (.dim, "2"), (.italic, "3"), (.underline, "4"), (.reverse, "7"),
  ]

  private static func parameters(_ colour: Colour, base: Int, _ depth: ColourDepth) -> [String] {
    switch colour {
    case .standard: []
    case .direct(let rgb): ["\(base + 8);2;\(rgb.red);\(rgb.green);\(rgb.blue)"]
    case .indexed(let index) where depth == .indexed256: ["\(base + 8);5;\(index)"]
    case .indexed(let index) where index < 8: ["\(base + Int(index))"]
    case .indexed(let index): ["\(base + 52 + Int(index))"]
    }
  }
}

extension Canvas {
  /// A page of its own that shows the canvas: no script, nothing fetched, text that can be copied.
  package func html(theme: Theme, title: String = "Sju") -> String {
    let page = theme.appearance(of: .text, depth: .direct)
    var classes: [Appearance: String] = [page: ""]
    var lines = ""
    for y in 0..<size.rows {
      for run in runs(row: y, theme: theme, depth: .direct) {
        let text = String(decoding: run.text, as: UTF8.self).escapedForMarkup
        let name = classes[run.appearance] ?? "s\(classes.count)"
        classes[run.appearance] = name
        lines += name.isEmpty ? text : "<span class=\"\(name)\">\(text)</span>"
      }
      lines += "\n"
    }
    let rules = classes.filter { !$0.value.isEmpty }.map { ".\($0.value){\(Self.css($0.key))}" }
    return """
      <!doctype html>
      <meta charset="utf-8">
      <title>\(title.printable.escapedForMarkup)</title>
      <style>
      body{margin:0;padding:1.5em;\(Self.css(page))}
      pre{margin:0;font:16px/1.25 "JetBrains Mono","DejaVu Sans Mono",Menlo,Consolas,monospace}
      \(rules.sorted().joined(separator: "\n"))
      </style>
      <pre>
      \(lines)</pre>

      """
  }

  private static func css(_ appearance: Appearance) -> String {
    let (ink, paper) = appearance.inkAndPaper
    let colours = [("color", "\(ink)"), ("background", "\(paper)")]
    return (colours + appearance.letterDeclarations).map { "\($0):\($1)" }.joined(separator: ";")
  }
}

extension Appearance {
  /// The colours that a page or picture shows: reverse already turned round, and ink on paper where
  /// the theme leaves the colours to the terminal.
  var inkAndPaper: (ink: RGB, paper: RGB) {
    let ink = Self.rgb(foreground) ?? RGB(0x1A, 0x1A, 0x1A)
    let paper = Self.rgb(background) ?? RGB(0xFF, 0xFF, 0xFF)
    return attributes.contains(.reverse) ? (paper, ink) : (ink, paper)
  }

  /// Declarations for letters, without the colours.
  var letterDeclarations: [(property: String, value: String)] {
    var declarations: [(String, String)] = []
    if attributes.contains(.bold) { declarations.append(("font-weight", "bold")) }
    if attributes.contains(.italic) { declarations.append(("font-style", "italic")) }
    if attributes.contains(.underline) { declarations.append(("text-decoration", "underline")) }
    if attributes.contains(.dim) { declarations.append(("opacity", "0.75")) }
    return declarations
  }

  private static func rgb(_ colour: Colour) -> RGB? {
    switch colour {
    case .standard: nil
    case .direct(let rgb): rgb
    case .indexed(let index):
      Palette256.colour(at: index) ?? NamedColour(rawValue: index)?.usual
    }
  }
}

extension String {
  /// The text with the characters that mean something in HTML, XML and attributes written out.
  var escapedForMarkup: String {
    var result = ""
    for character in self {
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.append(character)
      }
    }
    return result
  }
}

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

/// The measures of a cell in a picture, and the part of it that a block element fills.
enum SVGCell {
  static let width = 9
  static let height = 18
  static let baseline = 14

  /// A part of a cell, in fractions of its width and height from the top left.
  struct Part: Equatable {
    var x = 0.0
    var y = 0.0
    var width = 1.0
    var height = 1.0

    static let whole = Part()
  }

  /// The part of the cell that U+2580…U+2590 fill; nil for every other character.
  static func block(_ cell: Cell) -> Part? {
    guard let value = cell.character.unicodeScalars.first?.value else { return nil }
    switch value {
    case 0x2580: return Part(height: 0.5)
    case 0x2581...0x2588:
      let height = Double(value - 0x2580) / 8
      return Part(y: 1 - height, height: height)
    case 0x2589...0x258F: return Part(width: Double(0x2590 - value) / 8)
    case 0x2590: return Part(x: 0.5, width: 0.5)
    default: return nil
    }
  }
}
