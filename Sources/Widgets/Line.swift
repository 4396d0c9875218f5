import Almanac
package import Canvas

/// One line of text in one or more roles: `Line("● i fas", .good)`, `Line("14", .text) + " av 25"`.
///
/// The runs follow upon each other without a space between.
package struct Line: Equatable, Sendable {
  package struct Run: Equatable, Sendable {
    package let text: String
    package let role: Role

    package init(_ text: String, _ role: Role = .text) {
      self.text = text
      self.role = role
    }
  }

  package let runs: [Run]

  package init(_ runs: [Run]) {
    self.runs = runs
  }

  package init(_ text: String, _ role: Role = .text) {
    self.init([Run(text, role)])
  }

  /// Nothing, in no columns.
  package static let empty = Line([])

  package static func + (one: Line, other: Line) -> Line { Line(one.runs + other.runs) }

  /// The text of all runs, roles left out.
  package var text: String { runs.map(\.text).joined() }

  /// Columns that the whole line takes.
  package var columns: Int { columns(upTo: .max) }

  /// Columns of the line, or some number above `limit` if it has more.
  func columns(upTo limit: Int) -> Int {
    var columns = 0
    for run in runs where columns <= limit {
      columns += TextWidth.columns(of: run.text, upTo: limit - columns)
    }
    return columns
  }
}

extension Line: ExpressibleByStringInterpolation {
  package init(stringLiteral text: String) {
    self.init(text)
  }
}

extension Line {
  /// Draws the line in the first row of the area, cut with one … where it is wider.
  package func draw(on canvas: inout Canvas, in area: Rect, align: Alignment = .left) {
    guard !area.isEmpty else { return }
    let columns = columns(upTo: area.width)
    let room = area.width - min(columns, area.width)
    let indent =
      switch align {
      case .left: 0
      case .center: room / 2
      case .right: room
      }
    draw(on: &canvas, in: area.split(left: indent).rest, isCut: columns > area.width)
  }

  /// A run that fills what is left, with more after it, gives its last column to the ….
  private func draw(on canvas: inout Canvas, in area: Rect, isCut: Bool) {
    var rest = area.row(0)
    for run in runs {
      guard !rest.isEmpty else { return }
      let isLast = isCut && TextWidth.columns(of: run.text, upTo: rest.width) >= rest.width
      let used = canvas.write(
        isLast ? run.text + "…" : run.text, at: rest.origin, role: run.role, in: rest)
      rest = rest.split(left: used).rest
      if isLast { return }
    }
  }
}

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

/// One row with something at each end: what is to the right stays whole as long as what is to the
/// left keeps a dozen columns, then goes.
package struct StatusLine: Equatable, Sendable {
  package var left: Line
  package var right: Line

  package init(left: Line, right: Line = .empty) {
    self.left = left
    self.right = right
  }

  package func draw(on canvas: inout Canvas, in area: Rect) {
    let width = right.columns(upTo: area.width)
    let least = min(left.columns(upTo: 12), 12)
    guard width > 0, width + 2 + least <= area.width else {
      left.draw(on: &canvas, in: area)
      return
    }
    let (start, end) = area.split(right: width, gap: 2)
    left.draw(on: &canvas, in: start)
    right.draw(on: &canvas, in: end)
  }
}

/// The line that counts the items that there was no room for.
enum Overflow {
  /// `+ 5 till`, `+ 5 more`.
  static func text(_ count: Int, _ language: Language) -> String {
    Phrase("+ \(count) till", "+ \(count) more")(language)
  }
}
