import Almanac
import Canvas
import Widgets

/// The top of a page: what it is about, as large as the screen allows, and a sentence on it.
///
/// On a large screen the heading is in block letters across the page. Where there is no room for
/// them, all letters are large anyway; then a figure in block letters stands beside the title.
struct PageHeader {
  /// Set in block letters.
  var heading: String
  /// Set in plain ones.
  var title: String
  /// A few block letters beside the title; none where it is empty.
  var figure = ""
  var role: Role = .big
  var prose: [Line] = []
  /// As large as headings may be.
  let face: BlockFace?

  /// Longer lines are hard to follow from afar.
  static let longestLine = 72

  /// Draws it at the top of the area and gives what is left below.
  func draw(on canvas: inout Canvas, in area: Rect) -> Rect {
    canvas.setCursor(at: area.origin)
    if let letters = letters(in: area) {
      letters.draw(on: &canvas, at: area.origin, role: role)
      let below = area.split(top: letters.rows, gap: PageHeader.gap(area)).rest
      return draw(prose(below.width), on: &canvas, in: below)
    }
    let letters = figure(in: area)
    letters?.draw(on: &canvas, at: area.origin, role: role)
    let text = area.inset(left: letters.map { $0.columns + 4 } ?? 0)
    // Without a figure beside the title, the heading says what the figure would.
    let words = letters == nil && !figure.isEmpty ? heading : title
    let lines = titleLines(words, text.width) + prose(text.width)
    let used = draw(lines, on: &canvas, in: text)
    let top = max(used.minY, area.minY + (letters.map { $0.rows + 1 } ?? 0))
    return area.inset(top: top - area.minY)
  }

  /// Nil where the heading has no room in block letters.
  private func letters(in area: Rect) -> BlockLetters? {
    face.flatMap {
      BlockLetters(heading, upTo: $0, width: area.width, height: area.height * 2 / 5)
    }
  }

  private func figure(in area: Rect) -> BlockLetters? {
    guard area.width >= 44, area.height >= 12 else { return nil }
    return BlockLetters(figure, face: .small, width: area.width / 3, lines: 1)
  }

  private func titleLines(_ words: String, _ width: Int) -> [Line] {
    CutText.lines(words, width: width, limit: 2).map { Line($0, .title) }
      + (prose.isEmpty ? [] : [.empty])
  }

  private func prose(_ width: Int) -> [Line] {
    prose.flatMap { $0.wrapped(min(width, PageHeader.longestLine), limit: 5) }
  }

  private func draw(_ lines: [Line], on canvas: inout Canvas, in area: Rect) -> Rect {
    for (row, line) in lines.enumerated() { line.draw(on: &canvas, in: area.row(row)) }
    return area.split(top: lines.count, gap: lines.isEmpty ? 0 : PageHeader.gap(area)).rest
  }

  /// Rows of air between what belongs to different things.
  static func gap(_ area: Rect) -> Int { area.height >= 30 ? 2 : 1 }
}

extension Line {
  /// A line of one role in as many lines as it needs, at most `limit`.
  func wrapped(_ width: Int, limit: Int) -> [Line] {
    CutText.lines(text, width: width, limit: limit).map { Line($0, runs.first?.role ?? .text) }
  }

  /// With spaces after it up to a column.
  func padded(to width: Int) -> Line {
    self + Line(String(repeating: " ", count: max(0, width - columns)))
  }
}
